import type { StaffChangeView } from '@motcua/contract/staff';
import { useQuery } from '@tanstack/react-query';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { Loading } from '../../parts/loading.tsx';
import { VerdictDialog } from '../../parts/verdict.tsx';
import { ChangedLine } from './changed-line.tsx';
import { staffChange } from './queries.ts';

/** The second person reads every line, and puts all of them into force or none. */
export function DecideStaff({
  change,
  onClose,
}: {
  change: StaffChangeView;
  onClose: () => void;
}): React.ReactNode {
  const { calendarChange, staff: text } = useWords();
  const { data, error, refetch } = useQuery(staffChange(change.id));
  const act = useAct('decideStaff', ({ status, lines }) => {
    const isNew = lines.some(({ verdict }) => verdict === 'NEW_PERSON');
    tell(text.decided, ...(status === 'APPLIED' && isNew ? [text.newPassword] : []));
    onClose();
  });
  return (
    <VerdictDialog
      title={`${text.kinds[change.kind]}: ${change.total} ${text.lines}`}
      question={calendarChange.decision}
      yes={text.approve}
      no={calendarChange.reject}
      words={{
        label: calendarChange.comment,
        hint: calendarChange.rejectHint,
        leastForYes: 0,
        leastForNo: 5,
        most: 1000,
      }}
      readyForYes={data !== undefined}
      submit={text.record}
      pending={act.isPending}
      wide
      onSubmit={({ yes, text: comment }) => act.mutate({ changeId: change.id, approve: yes, comment })}
      onClose={onClose}
    >
      <p>
        {change.reason} <span className="soft">({change.basis})</span>
      </p>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : (
        <ol className="decided-lines">
          {data.lines.map((line) => (
            <li key={`${line.username}${line.unit?.key ?? ''}${line.position}`}>
              <ChangedLine line={line} />
            </li>
          ))}
        </ol>
      )}
    </VerdictDialog>
  );
}
