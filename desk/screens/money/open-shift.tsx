import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { tell } from '../../notices.ts';
import { useAccount } from '../../session.ts';
import { isOffered } from '../../rights.ts';
import { useMoneyWords } from '../../words/money.ts';

const MOST = 1_000_000_000;

/** The drawer as it is found; from then on the officer takes cash. */
export function OpenShift(): React.ReactNode {
  const { money: text } = useMoneyWords();
  const units = useAccount()
    .posts.filter(({ roles }) => isOffered('takeMoney', roles))
    .map(({ unit }) => unit);
  const [unit, setUnit] = useState(units[0]?.key ?? '');
  const [opening, setOpening] = useState<number | undefined>(0);
  const open = useAct('openShift', () => tell(text.opened));
  return (
    <form
      className="stack take-in"
      onSubmit={(event) => {
        event.preventDefault();
        if (opening !== undefined && !open.isPending) open.mutate({ unit, opening });
      }}
    >
      {units.length > 1 && (
        <NativeSelect
          label={text.unit}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          data={units.map(({ key, name }) => ({ value: key, label: name }))}
        />
      )}
      <NumberInput
        label={text.opening}
        required
        min={0}
        max={MOST}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator="."
        decimalSeparator=","
        hideControls
        value={opening ?? ''}
        onChange={(typed) => setOpening(typeof typed === 'number' ? typed : undefined)}
      />
      <Button type="submit" loading={open.isPending} disabled={opening === undefined}>
        {text.open}
      </Button>
    </form>
  );
}
