import { Button } from '@mantine/core';
import type { StaffChangeView } from '@motcua/contract/staff';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { staffToDecide } from '../../queries.ts';
import { ChangedLine } from './changed-line.tsx';
import { DecideStaff } from './decide-staff.tsx';

const MARKS = {
  WAITING: { shape: '◐', tone: 'wait' },
  REJECTED: { shape: '✕', tone: 'soft' },
  APPLIED: { shape: '✓', tone: 'ok' },
} as const satisfies Record<StaffChangeView['status'], { shape: string; tone: string }>;

/** QT05: who changed people, posts and passwords, when and why; what waits stands first. */
export function StaffChanges(): React.ReactNode {
  const { staff: text } = useWords();
  const { data, error, refetch } = useQuery(staffToDecide);
  const [deciding, setDeciding] = useState<StaffChangeView>();
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="teach">{text.noChanges}</p>;
  return (
    <>
      <WideTable
        caption={text.changesCaption}
        aside={data.items.length}
        scrolls={!data.items.some((one) => one.mayDecide)}
        heads={[text.what, text.reason, text.who, text.state]}
      >
        {data.items.map((change) => (
          <ChangeRow key={change.id} change={change} onDecide={() => setDeciding(change)} />
        ))}
      </WideTable>
      {deciding !== undefined && <DecideStaff change={deciding} onClose={() => setDeciding(undefined)} />}
    </>
  );
}

/** Lines of a change that are named in the list itself. */
const SHOWN = 3;

function ChangeRow({ change, onDecide }: { change: StaffChangeView; onDecide: () => void }): React.ReactNode {
  const { staff: text } = useWords();
  const { shape, tone } = MARKS[change.status];
  const more = change.total - SHOWN;
  return (
    <tr>
      <th scope="row">
        {change.number}. {text.kinds[change.kind]}
        {change.lines.slice(0, SHOWN).map((line) => (
          <ChangedLine key={`${line.username}${line.unit?.key ?? ''}${line.position}`} line={line} />
        ))}
        {more > 0 && (
          <span className="below soft">
            {text.andMore} {more} {text.lines}
          </span>
        )}
      </th>
      <td>
        {change.reason}
        {change.basis !== '' && <span className="below soft">{change.basis}</span>}
        {change.file !== null && (
          <span className="below soft">
            {text.file}: {change.file}
          </span>
        )}
      </td>
      <td>
        {text.proposed}: {change.proposedBy.fullName}
        <span className="below soft">{momentText(change.proposedAt)}</span>
        {change.decidedBy !== null && change.decidedAt !== null && (
          <>
            <span className="below">
              {text.decidedBy}: {change.decidedBy.fullName}
            </span>
            <span className="below soft">{momentText(change.decidedAt)}</span>
          </>
        )}
        {change.comment !== null && change.comment !== '' && <span className="below">{change.comment}</span>}
      </td>
      <td>
        <span className={tone}>
          {shape} {text.states[change.status]}
        </span>
        {change.mayDecide && (
          <div>
            <Button size="compact-sm" onClick={onDecide}>
              {text.decide}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}
