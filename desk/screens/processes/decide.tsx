import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { localDay } from '../../dates.ts';
import { useLang } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';
import { decisionOf, type TypedDecision } from '../../parts/decision.ts';
import { DecisionFields } from '../../parts/decision-fields.tsx';
import { Loading } from '../../parts/loading.tsx';
import { VerdictDialog } from '../../parts/verdict.tsx';
import { useServerNow } from '../../shell/clock.tsx';
import { useDesignWords } from '../../words/design.ts';
import { Difference, Findings } from './looked.tsx';
import { processOf, type Change } from './queries.ts';

interface DecideMapProps {
  mapKey: string;
  change: Change;
  onClose: () => void;
}

/** The second person sees what changes and what the checks say, then approves by a decision or does not. */
export function DecideMap({ mapKey, change, onClose }: DecideMapProps): React.ReactNode {
  const { processes: text } = useDesignWords();
  const lang = useLang();
  const { data, error, refetch } = useQuery(processOf({ key: mapKey, changeId: change.id, lang }));
  const shown = data?.shown ?? undefined;
  const [typed, setTyped] = useState<TypedDecision>({ number: '', date: localDay(useServerNow().now) });
  const [from, setFrom] = useState<string | undefined>(change.validFrom ?? undefined);
  const act = useAct('decideProcess', () => {
    tell(text.decideDone);
    onClose();
  });
  const decision = decisionOf(typed);
  return (
    <VerdictDialog
      title={`${text.decide}: ${change.name}`}
      question={text.question}
      yes={text.approve}
      no={text.reject}
      words={{ label: text.comment, hint: text.rejectHint, leastForYes: 0, leastForNo: 5, most: 1000 }}
      submit={text.sendDecision}
      readyForYes={shown !== undefined && decision !== undefined && from !== undefined}
      pending={act.isPending}
      wide
      onSubmit={({ yes, text: comment }) =>
        act.mutate({
          changeId: change.id,
          approve: yes,
          comment,
          ...(yes && decision !== undefined ? { decision } : {}),
          ...(yes && from !== undefined ? { validFrom: from } : {}),
        })
      }
      onClose={onClose}
      forYes={
        <>
          <DecisionFields text={text} required value={typed} onChange={setTyped} />
          <DayField label={text.validFrom} required value={from} onChange={setFrom} />
        </>
      }
    >
      {shown === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <Difference looked={shown} />
          <Findings looked={shown} />
        </>
      )}
    </VerdictDialog>
  );
}
