import { Button, Checkbox, Radio, Textarea } from '@mantine/core';
import type { DraftVersion } from '@motcua/contract/workspace';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useBegunHere } from '../begun.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { draftsOf } from '../workspace-queries.ts';
import { Colleagues } from './colleagues.tsx';
import { useDelayCause } from './delay-cause.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';
import { given } from './text-field.tsx';

/** Steps that prepare the result carry a draft. */
const DRAFTING = new Set(['WORK', 'REVIEW']);

/** CM05: finish a step, with opinion, draft result, and who does the next step where this step is to assign it. */
export function CompleteDialog(props: ActProps): React.ReactNode {
  const drafting = props.task !== undefined && DRAFTING.has(props.task.kind);
  const { data, isFetchedAfterMount } = useQuery({ ...draftsOf(props.dossier.id), enabled: drafting });
  // what was saved last is gone on with
  return drafting && !isFetchedAfterMount ? null : <Complete {...props} last={data?.items[0]} />;
}

function Complete({
  dossier,
  task,
  last,
  onClose,
}: ActProps & { last: DraftVersion | undefined }): React.ReactNode {
  const words = useWords();
  const { dialogs, workspace } = words;
  const begun = useBegunHere();
  const drafting = task !== undefined && DRAFTING.has(task.kind);
  const here = dossier.process.find((step) => step.index === task?.stepIndex);
  const way = dossier.map.flows.find(({ from }) => from === here?.key);
  const next = dossier.process.find(({ key }) => key === way?.to);
  const [named] = task?.next ?? [];
  const [withDraft, setWithDraft] = useState(drafting);
  const start = last ?? dossier.draftResult;
  const [text, setText] = useState(start?.text ?? '');
  const [outcome, setOutcome] = useState<'GRANT' | 'DENY'>(start?.outcome ?? 'GRANT');
  const [version, setVersion] = useState(last);
  const [assignee, setAssignee] = useState('');
  const [note, setNote] = useState(last?.sent === false ? last.opinion : '');
  const complete = useAct('completeTask', () => {
    tell(words.done.completed, ...(next === undefined ? [] : [next.name]));
    onClose();
  });
  const save = useAct('saveDraft', ({ draft, version: dossierVersion }) => {
    tell(`${workspace.draftSaved} ${draft.number}`);
    setVersion(draft);
    begun?.saved(dossierVersion);
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
      beside={
        withDraft && (
          <Button
            variant="default"
            loading={save.isPending}
            disabled={text.trim() === '' || begun?.changes !== undefined}
            onClick={() =>
              save.mutate({ taskId: task.id, text: text.trim(), outcome, ...given('opinion', note) })
            }
          >
            {workspace.saveDraft}
          </Button>
        )
      }
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
          {version !== undefined && (
            <p className="soft">
              {workspace.startsFrom} {version.number} ({version.by}, {momentText(version.at)})
            </p>
          )}
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
