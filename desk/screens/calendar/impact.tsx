import type { CalendarMove } from '@motcua/contract/administration';
import { ProblemError } from '@motcua/contract/client';
import type { Input, Output } from '@motcua/contract/operations';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Complaints } from '../../parts/complaints.tsx';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { MoveTable, Pages } from './moves.tsx';
import { calendarPreview } from './queries.ts';

type Preview = Output<'previewCalendarChange'>;

/** The dry run: every due date that would move, how many in which unit, and the other limits; nothing is written. */
export function Impact({ question }: { question: Input<'previewCalendarChange'> }): React.ReactNode {
  const { calendarChange: text } = useWords();
  const lang = useLang();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(calendarPreview({ ...question, page }));
  if (error instanceof ProblemError && (error.problem.fields ?? []).length > 0)
    return <Complaints problem={error.problem} />;
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <section className="stack" aria-labelledby="impact-title">
      <h2 id="impact-title">{text.impact}</h2>
      <p className="lead">
        {data.total === 0 ? (
          <span className="ok">✓ {text.nobody}</span>
        ) : (
          <span className="wait">
            ◐ {countText(data.total, lang)} {text.moved}
          </span>
        )}
      </p>
      {data.total > 0 && <Moved preview={data} page={page} onPage={setPage} />}
      {data.limitsTotal > 0 && <Limits preview={data} />}
    </section>
  );
}

function Moved({
  preview,
  page,
  onPage,
}: {
  preview: Preview;
  page: number;
  onPage: (page: number) => void;
}): React.ReactNode {
  const { calendarChange: text, period } = useWords();
  const lang = useLang();
  const moves: readonly CalendarMove[] = preview.items;
  return (
    <>
      <WideTable caption={text.perUnit} heads={[period.unit, text.count]} numbers={[1]}>
        {preview.perUnit.map(({ unit, count }) => (
          <tr key={unit.key}>
            <th scope="row">{unit.name}</th>
            <td className="number">{countText(count, lang)}</td>
          </tr>
        ))}
      </WideTable>
      <MoveTable caption={text.wouldMove} moves={moves} />
      <Pages page={page} total={preview.total} onPage={onPage} />
    </>
  );
}

function Limits({ preview }: { preview: Preview }): React.ReactNode {
  const { calendarChange: text, period } = useWords();
  const lang = useLang();
  return (
    <WideTable
      caption={text.limits}
      aside={countText(preview.limitsTotal, lang)}
      heads={[text.limitKind, period.unit, text.before, text.after]}
    >
      {preview.limits.map((limit) => (
        <tr key={`${limit.dossierId}${limit.kind}`}>
          <th scope="row">{text.limitKinds[limit.kind]}</th>
          <td>{limit.unit.shortName}</td>
          <td>{momentText(limit.before)}</td>
          <td>{momentText(limit.after)}</td>
        </tr>
      ))}
    </WideTable>
  );
}
