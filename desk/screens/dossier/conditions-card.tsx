import { Button } from '@mantine/core';
import type { ConditionView } from '@motcua/contract/conditions';
import type { DossierView } from '@motcua/contract/dossier-view';
import { momentText } from '@motcua/ui/dates';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { says, TextField } from '../../acts/text-field.tsx';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';

/** Below the dossier's key, for an answer adds to its story. */
const conditionsOf = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'conditions'],
    queryFn: ({ signal }) => client.listConditions({ dossierId }, { signal }),
    staleTime: 0,
  });

/** What could not be looked up when it was accepted without network, and what came of it; only such a dossier is asked. */
export function ConditionsCard({ dossier }: { dossier: DossierView }): React.ReactNode {
  const { conditions: text } = useWords();
  const { data } = useQuery({
    ...conditionsOf(dossier.id),
    enabled: dossier.events.some(({ kind }) => kind === 'TAKEN_OVER_OFFLINE'),
  });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  const waits = items.some(({ confirmed }) => confirmed === null);
  return (
    <section className={waits ? 'block waiting' : 'block'} aria-labelledby="conditions-part">
      <h2 id="conditions-part">
        {waits && '◐ '}
        {text.title}
      </h2>
      {waits && <p>{text.intro}</p>}
      {items.map((item) => (
        <Condition key={item.id} item={item} />
      ))}
    </section>
  );
}

const MARKS = {
  open: ['◐', 'wait'],
  confirmed: ['✓', 'ok'],
  failed: ['▲', 'late'],
} as const;

function Condition({ item }: { item: ConditionView }): React.ReactNode {
  const { conditions: text } = useWords();
  const state = item.confirmed === null ? 'open' : item.confirmed ? 'confirmed' : 'failed';
  const [shape, tone] = MARKS[state];
  return (
    <div className="stack">
      <p>
        <span className={tone}>
          {shape} {text[state]}
        </span>
        : {item.text}{' '}
        {item.by !== null && item.answeredAt !== null && (
          <span className="soft">
            {item.by.fullName} · {momentText(item.answeredAt)}
          </span>
        )}
      </p>
      {item.comment !== null && <p>{item.comment}</p>}
      {item.mayAnswer ? (
        <Answer conditionId={item.id} />
      ) : (
        state === 'open' && <p className="soft">{text.whose}</p>
      )}
    </div>
  );
}

function Answer({ conditionId }: { conditionId: string }): React.ReactNode {
  const { conditions: text } = useWords();
  const [comment, setComment] = useState('');
  const answer = useAct('answerCondition', () => tell(text.answered));
  const send = (confirmed: boolean): void =>
    answer.mutate({ conditionId, confirmed, comment: comment.trim() });
  return (
    <>
      <TextField
        label={text.comment}
        hint={text.commentHint}
        least={0}
        most={500}
        rows={1}
        value={comment}
        onChange={setComment}
      />
      <div className="row">
        <Button loading={answer.isPending} onClick={() => send(true)}>
          {text.confirm}
        </Button>
        <Button
          variant="default"
          disabled={answer.isPending || !says(comment, 1)}
          onClick={() => send(false)}
        >
          {text.deny}
        </Button>
      </div>
    </>
  );
}
