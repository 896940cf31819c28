import type { WorkRow } from '@motcua/contract/work';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { moveInList } from '../../keys.ts';
import { useWords } from '../../lang.ts';
import { Deadline } from '../../parts/deadline.tsx';
import { NeedCell } from './need.tsx';
import { extended, NOTHING, toggled, type Selection } from './selection.ts';
import { useTimeLeft } from './use-time-left.ts';

interface WorkTableProps {
  rows: readonly WorkRow[];
  caption: string;
  /** Address a row opens. */
  to: (row: WorkRow) => string;
  selection: Selection;
  onSelect: (selection: Selection) => void;
}

/** The dense list: one tab stop, ↑ ↓ move, Enter opens, Space selects, Shift with ↑ ↓ selects on the way. */
export function WorkTable({ rows, caption, to, selection, onSelect }: WorkTableProps): React.ReactNode {
  const words = useWords();
  const { list, work } = words;
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState(0);
  const stop = Math.min(at, rows.length - 1);
  const ids = rows.map((row) => row.taskId);
  const left = useTimeLeft(rows.flatMap((row) => [row.dueAt, row.stepDueAt]));
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = ids[stop];
    if (event.key === ' ' && id !== undefined) {
      event.preventDefault();
      onSelect(toggled(selection, id));
      return;
    }
    const next = moveInList(event.key, stop, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    if (event.shiftKey) onSelect(extended(selection, ids, stop, next));
    setAt(next);
    body.current?.querySelectorAll<HTMLElement>('a[data-row]')[next]?.focus();
  };
  const all = rows.length > 0 && ids.every((id) => selection.has(id));
  return (
    <table className="work">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="tick">
            <input
              type="checkbox"
              aria-label={work.selectAll}
              checked={all}
              onChange={() => onSelect(all ? NOTHING : new Set(ids))}
            />
          </th>
          <th scope="col" className="when">
            {list.deadline}
          </th>
          <th scope="col" className="code">
            {list.code}
          </th>
          <th scope="col">{list.procedure}</th>
          <th scope="col" className="who">
            {list.applicant}
          </th>
          <th scope="col" className="what">
            {work.need}
          </th>
          <th scope="col" className="holder">
            {list.owner}
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <Row
            key={row.taskId}
            row={row}
            to={to(row)}
            tab={index === stop}
            chosen={selection.has(row.taskId)}
            minutes={left(row.dueAt, row.minutesLeft)}
            stepMinutes={left(row.stepDueAt, row.stepMinutesLeft)}
            onChoose={() => onSelect(toggled(selection, row.taskId))}
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
  chosen: boolean;
  minutes: number | null;
  stepMinutes: number | null;
  onChoose: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Row({ row, to, chosen, ...props }: RowProps): React.ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const code = row.code ?? row.submissionCode;
  return (
    <tr
      className={chosen ? 'chosen' : undefined}
      onClick={({ target }) => {
        const own = target instanceof HTMLAnchorElement || target instanceof HTMLInputElement;
        if (!own) void navigate(to);
      }}
    >
      <td className="tick">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`${words.work.select} ${code}`}
          checked={chosen}
          onChange={props.onChoose}
        />
      </td>
      <td className="when">
        <Deadline state={row.deadline} minutesLeft={props.minutes} dueAt={row.dueAt} />
      </td>
      <td className="code">
        <Link
          data-row
          to={to}
          tabIndex={props.tab ? 0 : -1}
          onFocus={props.onFocus}
          onKeyDown={props.onKeyDown}
        >
          {code}
        </Link>
      </td>
      <td title={row.procedureName}>{row.procedureName}</td>
      <td className="who" title={row.applicantName}>
        {row.applicantName}
      </td>
      <td className="what">
        <NeedCell row={row} minutes={props.stepMinutes} />
      </td>
      <td className="holder" title={row.owner?.fullName ?? row.unit.name}>
        {row.owner?.fullName ?? <span className="soft">{words.list.nobody}</span>}
      </td>
    </tr>
  );
}
