import { Button } from '@mantine/core';
import { ABSENCE_REASONS, type AbsenceView } from '@motcua/contract/absence';
import { momentText } from '@motcua/ui/dates';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { client } from '../../client.ts';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { Loading } from '../../parts/loading.tsx';
import { UnitAndDayFields, useUnitAndDay } from '../../parts/unit-and-day.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useServerNow } from '../../shell/clock.tsx';
import { Load } from './load.tsx';
import { MarkAbsent } from './mark-absent.tsx';
import { Ownerless } from './ownerless.tsx';

/** Who of a unit is away, who does his work meanwhile, and what nobody does. */
export function Absences(): React.ReactNode {
  const words = useWords();
  const { absences: text } = words;
  const { now } = useServerNow();
  const { unit, date } = useUnitAndDay();
  const [marking, setMarking] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'absences', unit, date],
    queryFn: ({ signal }) => client.listAbsences({ unit, date }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="screen" aria-labelledby="absences-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="absences-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
      </div>
      <UnitAndDayFields label={text.on}>
        {data !== undefined && data.mayMark.length > 0 && (
          <Button className="ticks" onClick={() => setMarking(true)}>
            {text.mark}
          </Button>
        )}
      </UnitAndDayFields>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <p className="teach">{text.none}</p>
      ) : (
        <WideTable
          caption={`${text.caption} ${data.unit.name}`}
          aside={data.items.length}
          heads={[text.officer, text.time, text.reason, text.covers, text.state]}
        >
          {data.items.map((one) => (
            <AbsenceRow key={one.id} absence={one} />
          ))}
        </WideTable>
      )}
      {/* who may mark others answers for the unit */}
      {data !== undefined && data.mayMark.length > 1 && <Load unit={data.unit.key} />}
      {data !== undefined && <Ownerless days={data.ownerless} />}
      {marking && data !== undefined && (
        <MarkAbsent unit={unit} now={now} officers={data.mayMark} onClose={() => setMarking(false)} />
      )}
    </section>
  );
}

const MARKS = {
  COMING: { shape: '○', tone: 'soft' },
  AWAY: { shape: '◐', tone: 'wait' },
  BACK: { shape: '✓', tone: 'ok' },
} as const satisfies Record<AbsenceView['standing'], { shape: string; tone: string }>;

function AbsenceRow({ absence }: { absence: AbsenceView }): React.ReactNode {
  const { absences: text } = useWords();
  const lang = useLang();
  const act = useAct('endAbsence', () => tell(text.ended));
  const { shape, tone } = MARKS[absence.standing];
  return (
    <tr>
      <th scope="row">
        {absence.officer.fullName}
        <div className="soft">{absence.position}</div>
      </th>
      <td>
        {momentText(absence.from)}
        <div>{absence.to === null ? text.unknownEnd : `${text.until} ${momentText(absence.to)}`}</div>
      </td>
      <td>
        {absence.reason === null ? (
          <span className="soft">{text.hidden}</span>
        ) : (
          ABSENCE_REASONS[absence.reason][lang]
        )}
        {absence.note !== null && absence.note !== '' && <div className="soft">{absence.note}</div>}
      </td>
      <td>
        <div className="soft">
          {absence.deputy === null ? text.nobody : `${absence.deputy.fullName} (${text.deputy})`}
        </div>
        {absence.covers.map(({ by, open, done, returned }) => (
          <div key={by.accountId}>
            {by.fullName}: {open} {text.open}, {done} {text.done}, {returned} {text.returned}
          </div>
        ))}
      </td>
      <td>
        <span className={tone}>
          {shape} {text.standings[absence.standing]}
        </span>
        {absence.uncovered > 0 && (
          <div className="late">
            ▲ {absence.uncovered} {text.uncovered}
          </div>
        )}
        {absence.mayEnd && (
          <div>
            <Button
              size="compact-sm"
              variant="default"
              loading={act.isPending}
              onClick={() => act.mutate({ absenceId: absence.id })}
            >
              {text.end}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}
