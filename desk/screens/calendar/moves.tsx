import { Button } from '@mantine/core';
import type { CalendarMove } from '@motcua/contract/administration';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { calendarMoves } from './queries.ts';

/** As many as the server puts on a page. */
const PAGE_ROWS = 200;

/** Due dates before and after; no person is named. */
export function MoveTable({
  caption,
  moves,
}: {
  caption: string;
  moves: readonly CalendarMove[];
}): React.ReactNode {
  const { calendarChange: text, list, period } = useWords();
  return (
    <WideTable caption={caption} heads={[list.code, period.unit, text.before, text.after, text.rescheduled]}>
      {moves.map((move) => (
        <tr key={move.dossierId}>
          <th scope="row" className="code">
            {move.code} {move.finished && <span className="soft">({text.finished})</span>}
          </th>
          <td>{move.unit.shortName}</td>
          <td>{momentText(move.dueBefore)}</td>
          <td>
            <strong>{momentText(move.dueAfter)}</strong>
          </td>
          <td>
            {move.rescheduledBefore !== null && move.rescheduledAfter !== null
              ? `${momentText(move.rescheduledBefore)} → ${momentText(move.rescheduledAfter)}`
              : '–'}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}

interface PagesProps {
  page: number;
  total: number;
  onPage: (page: number) => void;
}

export function Pages({ page, total, onPage }: PagesProps): React.ReactNode {
  const { calendarChange: text } = useWords();
  const lang = useLang();
  const last = Math.max(1, Math.ceil(total / PAGE_ROWS));
  if (last === 1) return null;
  return (
    <p className="row">
      <Button variant="default" disabled={page === 1} onClick={() => onPage(page - 1)}>
        ← {text.previousPage}
      </Button>
      <span>
        {text.page} {countText(page, lang)}/{countText(last, lang)}
      </span>
      <Button variant="default" disabled={page === last} onClick={() => onPage(page + 1)}>
        {text.nextPage} →
      </Button>
    </p>
  );
}

/** What an applied change has moved. */
export function Moves({ changeId }: { changeId: string }): React.ReactNode {
  const { calendarChange: text } = useWords();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(calendarMoves(changeId, page));
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.total === 0) return <p className="soft">{text.nobody}</p>;
  return (
    <>
      <MoveTable caption={text.moves} moves={data.items} />
      <Pages page={page} total={data.total} onPage={setPage} />
    </>
  );
}
