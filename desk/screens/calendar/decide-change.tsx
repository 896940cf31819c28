import { Checkbox } from '@mantine/core';
import type { CalendarChangeView } from '@motcua/contract/administration';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';
import { VerdictDialog } from '../../parts/verdict.tsx';
import { useOffered } from '../../rights.ts';
import { Content } from './change-content.tsx';
import { Impact } from './impact.tsx';
import { refetchCalendar } from './queries.ts';

/** The second person sees the change and everything it would move, as it is at this moment, and decides. */
export function DecideChange({
  change,
  onClose,
}: {
  change: CalendarChangeView;
  onClose: () => void;
}): React.ReactNode {
  const { calendarChange: text } = useWords();
  const mayRecompute = useOffered('recomputeClosed');
  const [closed, setClosed] = useState<{ from: string | undefined; to: string | undefined }>();
  const between =
    closed?.from === undefined || closed.to === undefined
      ? {}
      : { recomputeClosed: { from: closed.from, to: closed.to } };
  const act = useAct('decideCalendarChange', () => {
    tell(text.decideDone);
    void refetchCalendar();
    onClose();
  });
  return (
    <VerdictDialog
      title={`${text.decide}: ${text.number} ${change.number}`}
      question={text.decision}
      yes={text.approve}
      no={text.reject}
      words={{ label: text.comment, hint: text.rejectHint, leastForYes: 0, leastForNo: 5, most: 1000 }}
      submit={text.decision}
      pending={act.isPending}
      wide
      onSubmit={({ yes, text: comment }) =>
        act.mutate({ changeId: change.id, approve: yes, comment, ...(yes ? between : {}) })
      }
      onClose={onClose}
    >
      <Content change={change} />
      <p>
        {change.reason} <span className="soft">({change.legalBasis})</span>
      </p>
      {mayRecompute && (
        <Checkbox
          label={text.recompute}
          description={text.recomputeHint}
          checked={closed !== undefined}
          onChange={(event) =>
            setClosed(event.currentTarget.checked ? { from: undefined, to: undefined } : undefined)
          }
        />
      )}
      {closed !== undefined && <Between closed={closed} onChange={setClosed} />}
      <Impact key={JSON.stringify(between)} question={{ changeId: change.id, ...between }} />
    </VerdictDialog>
  );
}

interface BetweenProps {
  closed: { from: string | undefined; to: string | undefined };
  onChange: (closed: BetweenProps['closed']) => void;
}

function Between({ closed, onChange }: BetweenProps): React.ReactNode {
  const { period } = useWords();
  return (
    <div className="row">
      <DayField
        label={period.from}
        required
        value={closed.from}
        onChange={(from) => onChange({ ...closed, from })}
      />
      <DayField label={period.to} required value={closed.to} onChange={(to) => onChange({ ...closed, to })} />
    </div>
  );
}
