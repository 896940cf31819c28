import { NativeSelect } from '@mantine/core';
import { OUTAGE_KINDS, type Outage } from '@motcua/contract/outage';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { given, says, TextField } from '../../acts/text-field.tsx';
import { tell } from '../../notices.ts';
import { useOutageWords } from '../../words/outages.ts';
import { MomentField } from '../../parts/moment-field.tsx';
import { useServerNow } from '../../shell/clock.tsx';

const LEAST = 3;
const MOST = { what: 300, instead: 500 };

/** Told to everybody at once, in two languages where there is time for it. */
export function AnnounceOutage({ onClose }: { onClose: () => void }): React.ReactNode {
  const { outages: text } = useOutageWords();
  const { now } = useServerNow();
  const [start] = useState(now);
  const [kind, setKind] = useState<Outage['kind']>('FAULT');
  const [said, setSaid] = useState({ what: '', whatEn: '', instead: '', insteadEn: '' });
  const [from, setFrom] = useState<string | undefined>(start);
  const [until, setUntil] = useState<{ instant: string | undefined; unreadable: boolean }>({
    instant: undefined,
    unreadable: false,
  });
  const act = useAct('announceOutage', () => {
    tell(text.announced);
    onClose();
  });
  const field = (key: keyof typeof said, least: number): React.ReactNode => (
    <TextField
      label={text[key]}
      least={least}
      most={key.startsWith('what') ? MOST.what : MOST.instead}
      value={said[key]}
      onChange={(value) => setSaid({ ...said, [key]: value })}
    />
  );
  const ready =
    says(said.what, LEAST) &&
    says(said.instead, LEAST) &&
    from !== undefined &&
    !until.unreadable &&
    (kind === 'FAULT' || until.instant !== undefined);
  return (
    <ActDialog
      title={text.announce}
      submit={text.announce}
      pending={act.isPending}
      ready={ready}
      onSubmit={() =>
        from !== undefined &&
        act.mutate({
          kind,
          what: said.what.trim(),
          instead: said.instead.trim(),
          ...given('whatEn', said.whatEn),
          ...given('insteadEn', said.insteadEn),
          from,
          ...(until.instant === undefined ? {} : { until: until.instant }),
        })
      }
      onClose={onClose}
    >
      <NativeSelect
        label={text.kind}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as Outage['kind'])}
        data={OUTAGE_KINDS.map((value) => ({ value, label: text.kinds[value] })).toReversed()}
      />
      {field('what', LEAST)}
      {field('instead', LEAST)}
      <MomentField label={text.from} start={start} onChange={setFrom} />
      <MomentField
        label={text.until}
        start={undefined}
        onChange={(instant, unreadable) => setUntil({ instant, unreadable })}
      />
      {field('whatEn', 0)}
      {field('insteadEn', 0)}
    </ActDialog>
  );
}
