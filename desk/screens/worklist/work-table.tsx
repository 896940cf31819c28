import type { WorkRow } from '@motcua/contract/work';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { moveInList } from '../../keys.ts';
import { useWords } from '../../lang.ts';
import { Deadline } from '../../parts/deadline.tsx';

interface WorkTableProps {
  rows: readonly WorkRow[];
  caption: string;
  /** Address a row opens. */
  to: (row: WorkRow) => string;
}

/** The dense list: one tab stop, ↑ ↓ move, Enter opens. */
export function WorkTable({ rows, caption, to }: WorkTableProps): React.ReactNode {
  const words = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState(0);
  const stop = Math.min(at, rows.length - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveInList(event.key, stop, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    body.current?.querySelectorAll<HTMLElement>('a[data-row]')[next]?.focus();
  };
  const { list } = words;
  return (
    <table className="work">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          {[list.deadline, list.code, list.procedure, list.applicant, list.step, list.owner].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <Row
            key={row.taskId}
            row={row}
            to={to(row)}
            tab={index === stop}
            onFocus={() => setAt(index)}
            onKeyDown={onKeyDown}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: WorkRow;
  to: string;
  tab: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Row({ row, to, tab, onFocus, onKeyDown }: RowProps): React.ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  return (
    <tr
      onClick={(event) => {
        if (!(event.target instanceof HTMLAnchorElement)) void navigate(to);
      }}
    >
      <td className="when">
        <Deadline state={row.deadline} minutesLeft={row.minutesLeft} dueAt={row.dueAt} />
      </td>
      <td className="code">
        <Link data-row to={to} tabIndex={tab ? 0 : -1} onFocus={onFocus} onKeyDown={onKeyDown}>
          {row.code ?? row.submissionCode}
        </Link>
      </td>
      <td title={row.procedureName}>{row.procedureName}</td>
      <td title={row.applicantName}>{row.applicantName}</td>
      <td title={row.step}>{row.step}</td>
      <td title={row.owner?.fullName ?? row.unit.name}>
        {row.owner?.fullName ?? <span className="soft">{words.list.nobody}</span>}
      </td>
    </tr>
  );
}
