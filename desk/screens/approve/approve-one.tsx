import { Button, Textarea } from '@mantine/core';
import type { DossierView } from '@motcua/contract/dossier-view';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../act.ts';
import { useDelayCause } from '../../acts/delay-cause.tsx';
import { codeOf } from '../../acts/dialog.tsx';
import { taskFor } from '../../acts/offered.ts';
import { usePrimaryKey } from '../../key-hooks.ts';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { Loading } from '../../parts/loading.tsx';
import { dossier as dossierQuery } from '../../queries.ts';
import { keepSentBack } from '../../sent-back.ts';
import { useAccount } from '../../session.ts';
import { DossierHead } from '../dossier/dossier-head.tsx';
import { DuePanel } from '../dossier/due-panel.tsx';
import { Changes, Rounds } from './changes.tsx';

const LEAST_COMMENT = 3;

interface ApproveOneProps {
  dossierId: string;
  onDone: () => void;
}

/** One draft: what, for whom, its words and what changed; approve or send back. */
export function ApproveOne(props: ApproveOneProps): React.ReactNode {
  const { data, error, refetch } = useQuery(dossierQuery(props.dossierId));
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return <Draft data={data} onDone={props.onDone} />;
}

function Draft({ data, onDone }: { data: DossierView; onDone: () => void }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const account = useAccount();
  const [comment, setComment] = useState('');
  const dossierId = data.id;
  const approve = useAct('approveResult', (receipt) => {
    tell(words.done.approved, codeOf(receipt));
    onDone();
  });
  const sendBack = useAct('returnForRework', (receipt) => {
    keepSentBack(dossierId, data.draftResult?.text ?? '');
    tell(words.done.returned, codeOf(receipt));
    onDone();
  });
  const task = taskFor(data, account, 'approveResult') ?? taskFor(data, account, 'returnForRework');
  const delay = useDelayCause(task, approve.error);
  const mayApprove = task !== undefined && data.allowed.includes('approveResult');
  const mayReturn = task !== undefined && data.allowed.includes('returnForRework');
  const said = comment.trim();
  const pending = approve.isPending || sendBack.isPending;
  const send = (): void => {
    if (mayApprove && !pending && delay.ready)
      approve.mutate({ taskId: task.id, ...delay.input, ...(said === '' ? {} : { comment: said }) });
  };
  usePrimaryKey('SCREEN', send);
  return (
    <form
      className="screen"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Link to="/ky-duyet" className="only-phone">
        ← {words.approve.list}
      </Link>
      <DossierHead dossier={data} />
      <p>
        {words.dossier.applicant}: <strong>{data.applicant.fullName}</strong> · {data.summary}
      </p>
      {data.draftResult === null ? (
        <p className="hint wait">◐ {words.approve.noDraft}</p>
      ) : (
        <section className="block" aria-labelledby="draft-title">
          <h2 id="draft-title">
            {words.approve.what}: {words.dialogs[data.draftResult.outcome]}
          </h2>
          <p className="draft">{data.draftResult.text}</p>
          <Changes dossierId={dossierId} now={data.draftResult.text} />
        </section>
      )}
      <DuePanel dossier={data} />
      <Rounds tasks={data.tasks} lang={lang} />
      {mayApprove || mayReturn ? (
        <div className="decide">
          <Textarea
            label={words.dialogs.comment}
            description={`${words.approve.sendBack}: ${words.dialogs.commentHint}`}
            autosize
            minRows={2}
            maxLength={2000}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          {mayApprove && delay.field}
          <div className="row">
            <Button
              type="submit"
              loading={approve.isPending}
              disabled={!mayApprove || pending || !delay.ready}
            >
              {words.approve.approveNext}
            </Button>
            <Button
              variant="default"
              loading={sendBack.isPending}
              disabled={!mayReturn || pending || said.length < LEAST_COMMENT}
              onClick={() => {
                if (task !== undefined) sendBack.mutate({ taskId: task.id, comment: said });
              }}
            >
              {words.approve.sendBack}
            </Button>
          </div>
        </div>
      ) : (
        <p className="soft">{words.dossier.noActs}</p>
      )}
      <Link to={`/ho-so/${dossierId}`}>{words.approve.full}</Link>
    </form>
  );
}
