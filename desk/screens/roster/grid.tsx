import type { AbsenceView } from '@motcua/contract/absence';
import type { RosterView } from '@motcua/contract/roster';
import { Fragment, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '../../lang.ts';
import { HalfDay } from './half-day.tsx';
import { columnsOf, dutyOf, isAway, keyOf, maySet, moved, type Cell } from './half-days.ts';
import { Heads } from './heads.tsx';

interface GridProps {
  view: RosterView;
  /** The half-days that are set. */
  keys: ReadonlySet<string>;
  absences: readonly AbsenceView[];
  /** Absent: it is only read. */
  onToggle?: ((key: string) => void) | undefined;
}

const at = ({ row, column }: Cell): string => `${row}:${column}`;

/** The week: a line for each officer and role, a column for each half-day; arrows move, the space bar sets. */
export function Grid({ view, keys, absences, onToggle }: GridProps): ReactNode {
  const words = useWords();
  const { roster: text } = words;
  const table = useRef<HTMLTableElement>(null);
  const [stands, setStands] = useState<Cell>();
  const { lines } = view;
  const columns = columnsOf(view);
  const isOpen = ({ row, column }: Cell): boolean => {
    const [line, half] = [lines[row], columns[column]];
    return onToggle !== undefined && line !== undefined && half !== undefined && maySet(view, line, half);
  };
  const cells = lines.flatMap((_, row) => columns.map((__, column) => ({ row, column })));
  // one cell at a time is reached by Tab, the others by the arrows
  const reached = stands !== undefined && isOpen(stands) ? stands : cells.find(isOpen);
  const onKeyDown = (event: KeyboardEvent, cell: Cell): void => {
    const next = moved(cell, event.key, { rows: lines.length, columns: columns.length }, isOpen);
    if (next === undefined) return;
    event.preventDefault();
    setStands(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${at(next)}"]`)?.focus();
  };
  return (
    <section className="wide" aria-label={`${text.caption} ${view.unit.name}`}>
      <table ref={table} className="figures roster">
        <caption>
          {text.caption} {view.unit.name}
        </caption>
        <Heads view={view} columns={columns} />
        <tbody>
          {[...new Set(lines.map(({ role }) => role))].map((role) => (
            <Fragment key={role}>
              <tr className="band">
                <th scope="row">{words.roles[role]}</th>
                {countsOf(view, keys, role).map((count, index) => (
                  <td key={index} className={count.missing ? 'late' : 'soft'}>
                    {count.missing && '▲ '}
                    {count.people} <span className="soft">{text.people}</span>
                  </td>
                ))}
              </tr>
              {lines.map((line, row) =>
                line.role !== role ? null : (
                  <tr key={line.officer.accountId}>
                    <th scope="row">
                      {line.officer.fullName}
                      <div className="soft">{line.position}</div>
                    </th>
                    {columns.map((half, column) => (
                      <HalfDay
                        key={at({ row, column })}
                        line={line}
                        half={half}
                        on={keys.has(keyOf(dutyOf(line, half)))}
                        away={isAway(absences, line.officer.accountId, half)}
                        press={
                          isOpen({ row, column })
                            ? {
                                'data-at': at({ row, column }),
                                tabIndex:
                                  reached !== undefined && at(reached) === at({ row, column }) ? 0 : -1,
                                onFocus: () => setStands({ row, column }),
                                onKeyDown: (event) => onKeyDown(event, { row, column }),
                                onClick: () => onToggle?.(keyOf(dutyOf(line, half))),
                              }
                            : undefined
                        }
                      />
                    ))}
                  </tr>
                ),
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many of a role are on duty on each half-day; nobody is missed only where the week has somebody of the role at all. */
function countsOf(
  view: RosterView,
  keys: ReadonlySet<string>,
  role: string,
): { people: number; missing: boolean }[] {
  const own = view.lines.filter((line) => line.role === role);
  const counts = columnsOf(view).map(
    (half) => own.filter((line) => keys.has(keyOf(dutyOf(line, half)))).length,
  );
  return counts.map((people) => ({ people, missing: people === 0 && counts.some((count) => count > 0) }));
}
