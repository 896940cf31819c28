import type { UnitChangeView } from '@motcua/contract/units';
import { useQuery } from '@tanstack/react-query';
import { useAct } from '../../act.ts';
import { unitEntry } from '../../history.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { VerdictDialog } from '../../parts/verdict.tsx';
import { refetchUnits, unitPreview } from './queries.ts';
import { Touched } from './touched.tsx';

/** The second person sees what changes and what it touches at this moment, and decides. */
export function DecideUnit({
  change,
  onClose,
}: {
  change: UnitChangeView;
  onClose: () => void;
}): React.ReactNode {
  const words = useWords();
  const { calendarChange, unitChanges: text } = words;
  const question = { changeId: change.id };
  const { data } = useQuery(unitPreview(question));
  const act = useAct('decideUnitChange', () => {
    tell(text.decided);
    void refetchUnits();
    onClose();
  });
  const entry = unitEntry(change, words);
  return (
    <VerdictDialog
      title={`${entry.what}: ${entry.on}`}
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
      readyForYes={data?.touched.every(({ blocks }) => !blocks) === true}
      submit={text.record}
      pending={act.isPending}
      wide
      onSubmit={({ yes, text: comment }) => act.mutate({ ...question, approve: yes, comment })}
      onClose={onClose}
    >
      <dl className="facts">
        {change.unitKind !== null && (
          <>
            <dt>{text.unitKind}</dt>
            <dd>
              {text.unitKinds[change.unitKind]}, {text.code} {change.code}
            </dd>
          </>
        )}
        {entry.changes.map(({ label, before, after }) => (
          <Fact key={label} label={label} before={before} after={after} />
        ))}
        <dt>{text.reason}</dt>
        <dd>
          {change.reason} <span className="soft">({change.basis})</span>
        </dd>
      </dl>
      <Touched question={question} />
    </VerdictDialog>
  );
}

function Fact({
  label,
  before,
  after,
}: {
  label: string;
  before: string | null;
  after: string;
}): React.ReactNode {
  const { history: text, unitChanges } = useWords();
  return (
    <>
      <dt>{label === '' ? unitChanges.kinds.END : label}</dt>
      <dd>
        {before !== null && `${before === '' ? text.empty : before} → `}
        <strong>{after === '' ? text.empty : after}</strong>
      </dd>
    </>
  );
}
