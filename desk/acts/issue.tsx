import { Input } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell, tellFailure } from '../notices.ts';
import { useDelayCause } from './delay-cause.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';
import { upload } from './upload.ts';

/** ISSUE: the system gives the number; the signed paper may be attached. */
export function IssueDialog({ dossier, task, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState<number>();
  const issue = useAct('issueResult', (receipt) => {
    tell(words.done.issued, receipt.code ?? '');
    onClose();
  });
  const delay = useDelayCause(task, issue.error);
  if (task === undefined) return null;
  const submit = async (): Promise<void> => {
    if (file === undefined) {
      issue.mutate({ taskId: task.id, ...delay.input });
      return;
    }
    setShare(0);
    try {
      const stored = await upload(dossier.id, file, setShare);
      issue.mutate({ taskId: task.id, fileId: stored.id, ...delay.input });
    } catch (error) {
      tellFailure(error);
    } finally {
      setShare(undefined);
    }
  };
  return (
    <ActDialog
      title={words.acts.issueResult}
      submit={words.acts.issueResult}
      pending={share !== undefined || issue.isPending}
      ready={delay.ready}
      wide
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>{words.dialogs.issueHint}</p>
      {dossier.draftResult !== null && <p className="draft">{dossier.draftResult.text}</p>}
      <Input.Wrapper label={`${words.dialogs.issueFile} (${words.words.optional})`} id="issue-file">
        <input
          id="issue-file"
          type="file"
          accept="application/pdf"
          onChange={(event) => setFile(event.currentTarget.files?.[0])}
        />
      </Input.Wrapper>
      {share !== undefined && (
        <output>
          {words.dialogs.uploading}: {Math.round(share * 100)} %
        </output>
      )}
      {delay.field}
    </ActDialog>
  );
}
