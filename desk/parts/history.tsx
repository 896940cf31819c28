import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import type { HistoryEntry } from '../history.ts';
import { useWords } from '../lang.ts';
import { TextChanges } from './text-changes.tsx';
import { WideTable } from './wide-table.tsx';

const MARKS = {
  WAITING: { shape: '◐', tone: 'wait' },
  REJECTED: { shape: '✕', tone: 'soft' },
  APPLIED: { shape: '✓', tone: 'ok' },
  ROLLED_BACK: { shape: '↺', tone: 'soft' },
} as const satisfies Record<HistoryEntry['status'], { shape: string; tone: string }>;

interface HistoryProps {
  entries: readonly HistoryEntry[];
  /** Open from the beginning, where it is what the screen is for. */
  open?: boolean;
  /** What may be done about an entry. */
  act?: (id: string) => React.ReactNode;
}

/** Who changed what and when: from what to what, why, and who decided; the same on every screen of administration. */
export function History({ entries, open = false, act }: HistoryProps): React.ReactNode {
  const { history: text } = useWords();
  const [shown, setShown] = useState(open);
  const rows = !shown ? null : entries.length === 0 ? (
    <p className="teach">{text.none}</p>
  ) : (
    <WideTable
      caption={open ? text.title : text.recorded}
      aside={entries.length}
      scrolls={act === undefined}
      heads={[text.what, text.change, text.why, text.who, text.state]}
    >
      {entries.map((entry) => (
        <Row key={entry.id} entry={entry} act={act?.(entry.id)} />
      ))}
    </WideTable>
  );
  if (open) return rows;
  return (
    <details className="history" onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>
        {text.title} ({entries.length})
      </summary>
      {rows}
    </details>
  );
}

function Row({ entry, act }: { entry: HistoryEntry; act: React.ReactNode }): React.ReactNode {
  const { history: text } = useWords();
  const { shape, tone } = MARKS[entry.status];
  return (
    <tr>
      <th scope="row">
        {entry.what}
        {entry.on !== '' && <span className="below soft">{entry.on}</span>}
      </th>
      <td>
        {entry.changes.map(({ label, before, after, compared }) => (
          <div key={label}>
            {label !== '' && <span className="soft">{label}: </span>}
            {compared === true ? (
              <TextChanges before={before ?? ''} after={after} />
            ) : (
              <>
                {before !== null && (
                  <>
                    <span className="hidden">{text.before} </span>
                    {before === '' ? text.empty : before} <span aria-hidden="true">→ </span>
                    <span className="hidden">{text.after} </span>
                  </>
                )}
                <strong>{after === '' ? text.empty : after}</strong>
              </>
            )}
          </div>
        ))}
      </td>
      <td>
        {entry.reason}
        {entry.basis !== '' && <span className="below soft">{entry.basis}</span>}
      </td>
      <td>
        {entry.by}
        <span className="below soft">{momentText(entry.at)}</span>
        {entry.decided !== null && (
          <>
            <span className="below">
              {text.decided}: {entry.decided.by}
            </span>
            <span className="below soft">{momentText(entry.decided.at)}</span>
          </>
        )}
        {entry.comment !== '' && <span className="below">{entry.comment}</span>}
      </td>
      <td>
        <span className={tone}>
          {shape} {text.states[entry.status]}
        </span>
        {act}
      </td>
    </tr>
  );
}
