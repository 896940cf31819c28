import { Checkbox, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { Colleagues } from './colleagues.tsx';
import { useDelayCause } from './delay-cause.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';

/** Steps that prepare the result carry a draft. */
const DRAFTING = new Set(['WORK', 'REVIEW']);

/** CM05: finish a step, with opinion, draft result, and who does the next step where this step is to assign it. */
export function CompleteDialog({ dossier, task, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { dialogs } = words;
  const drafting = task !== undefined && DRAFTING.has(task.kind);
  const here = dossier.process.find((step) => step.index === task?.stepIndex);
  const way = dossier.map.flows.find(({ from }) => from === here?.key);
  const next = dossier.process.find(({ key }) => key === way?.to);
  const [named] = task?.next ?? [];
  const [withDraft, setWithDraft] = useState(drafting);
  const [text, setText] = useState(dossier.draftResult?.text ?? '');
  const [outcome, setOutcome] = useState<'GRANT' | 'DENY'>(dossier.draftResult?.outcome ?? 'GRANT');
  const [assignee, setAssignee] = useState('');
  const [note, setNote] = useState('');
  const complete = useAct('completeTask', () => {
    tell(words.done.completed, ...(next === undefined ? [] : [next.name]));
    onClose();
  });
  const delay = useDelayCause(task, complete.error);
  if (task === undefined) return null;
  return (
    <ActDialog
      title={`${words.acts.completeTask}: ${task.name}`}
      submit={words.acts.completeTask}
      pending={complete.isPending}
      ready={(!withDraft || text.trim() !== '') && delay.ready}
      wide={drafting}
      onClose={onClose}
      onSubmit={() =>
        complete.mutate({
          taskId: task.id,
          ...delay.input,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
          ...(assignee === '' ? {} : { assignee }),
          ...(withDraft ? { draftResult: { text: text.trim(), outcome } } : {}),
        })
      }
    >
      {named !== undefined && (
        <Colleagues
          label={`${dialogs.nextAssignee}: ${named.name}`}
          unit={named.unit}
          role={named.role}
          nobody={dialogs.nextAny}
          value={assignee}
          onChange={setAssignee}
        />
      )}
      {drafting && (
        <Checkbox
          label={dialogs.withDraft}
          checked={withDraft}
          onChange={(event) => setWithDraft(event.currentTarget.checked)}
        />
      )}
      {withDraft && (
        <>
          <Radio.Group
            label={dialogs.outcome}
            value={outcome}
            onChange={(value) => setOutcome(value === 'DENY' ? 'DENY' : 'GRANT')}
          >
            <div className="choices row">
              <Radio value="GRANT" label={dialogs.GRANT} />
              <Radio value="DENY" label={dialogs.DENY} />
            </div>
          </Radio.Group>
          <Textarea
            label={dialogs.draftText}
            required
            autosize
            minRows={8}
            maxRows={18}
            maxLength={20000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </>
      )}
      <Textarea
        label={`${dialogs.opinion} (${words.words.optional})`}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {delay.field}
    </ActDialog>
  );
}
