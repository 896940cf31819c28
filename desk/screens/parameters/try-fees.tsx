import { NativeSelect, Textarea } from '@mantine/core';
import type { FeeSchedule } from '@motcua/contract/fees';
import type { Output } from '@motcua/contract/operations';
import { formatDecimal } from '@motcua/rules/text';
import { moneyText } from '@motcua/ui/dates';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActDialog } from '../../acts/dialog.tsx';
import { client } from '../../client.ts';
import { localDay } from '../../dates.ts';
import { useLang, useWords } from '../../lang.ts';
import { tellFailure } from '../../notices.ts';
import { PeriodFields } from '../../parts/period-fields.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { monthBefore, type Period } from '../../period.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { useFeeWords } from '../../words/fees.ts';

/** A schedule that is only thought of, on the dossiers of a period. */
export function TryFees({ onClose }: { onClose: () => void }): React.ReactNode {
  const text = useFeeWords();
  const { words } = useWords();
  const today = localDay(useServerNow().now);
  const [period, setPeriod] = useState<Period>(() => monthBefore(today));
  const [code, setCode] = useState('');
  const [draft, setDraft] = useState('');
  const [unreadable, setUnreadable] = useState<string>();
  const { data } = useQuery({
    queryKey: ['work', 'fee-schedules'],
    queryFn: ({ signal }) => client.listFeeSchedules({}, { signal }),
  });
  const trial = useMutation({
    mutationFn: (schedule: FeeSchedule) => client.tryFeeSchedule({ code, ...period, schedule }),
    onError: tellFailure,
  });
  const choose = (chosen: string): void => {
    const schedule = data?.items.find((one) => one.code === chosen)?.schedule;
    trial.reset();
    setCode(chosen);
    setDraft(schedule === undefined ? '' : JSON.stringify(schedule, null, 2));
  };
  const run = (): void => {
    setUnreadable(undefined);
    try {
      // the server checks the shape and says what is wrong
      trial.mutate(JSON.parse(draft) as FeeSchedule);
    } catch (error) {
      setUnreadable(text.unreadable(error instanceof Error ? error.message : ''));
    }
  };
  return (
    <ActDialog
      title={text.try}
      submit={text.tryButton}
      pending={trial.isPending}
      ready={code !== '' && draft.trim() !== ''}
      wide
      onClose={onClose}
      onSubmit={run}
    >
      <p className="soft">{text.tryIntro}</p>
      <NativeSelect
        label={text.procedure}
        required
        value={code}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: words.choose },
          ...(data?.items ?? []).map((one) => ({ value: one.code, label: `${one.code} ${one.name}` })),
        ]}
      />
      <div className="filters">
        <PeriodFields period={period} onChange={setPeriod} />
      </div>
      {trial.data !== undefined && <Trial trial={trial.data} />}
      <Textarea
        label={text.draft}
        required
        autosize
        minRows={4}
        maxRows={10}
        spellCheck={false}
        value={draft}
        error={unreadable}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

function Trial({ trial }: { trial: Output<'tryFeeSchedule'> }): React.ReactNode {
  const text = useFeeWords();
  const lang = useLang();
  const count = (value: number): string => formatDecimal(value, 0, lang);
  return (
    <output>
      <p>{text.tried(count(trial.count), count(trial.unknown))}</p>
      <ul className="fees">
        {(
          [
            [text.before, trial.before],
            [text.after, trial.after],
            [text.difference, trial.after - trial.before],
          ] as const
        ).map(([name, amount]) => (
          <li key={name}>
            <span>{name}</span>
            <strong>{moneyText(amount, lang)}</strong>
          </li>
        ))}
      </ul>
      {trial.differences.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <WideTable
          caption={text.differences}
          heads={[text.code, text.before, text.after, text.difference]}
          numbers={[1, 2, 3]}
          scrolls
        >
          {trial.differences.map((one) => (
            <tr key={one.code}>
              <th scope="row">{one.code}</th>
              {[one.before, one.after, one.after - one.before].map((amount, at) => (
                <td key={at} className="number">
                  {moneyText(amount, lang)}
                </td>
              ))}
            </tr>
          ))}
        </WideTable>
      )}
    </output>
  );
}
