import { Button, Textarea } from '@mantine/core';
import type { DossierView } from '@motcua/contract/dossier-view';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../act.ts';
import { useDelayCause } from '../../acts/delay-cause.tsx';
import { codeOf } from '../../code.ts';
import { taskFor } from '../../acts/offered.ts';
import { BegunProvider, useBegun, type Begun } from '../../begun.ts';
import { usePrimaryKey } from '../../key-hooks.ts';
import { useLang, useWords } from '../../lang.ts';
import { later } from '../../later.tsx';
import { tell } from '../../notices.ts';
import { Changed } from '../../parts/changed.tsx';
import { DraftToDecide } from '../../parts/draft-to-decide.tsx';
import { Loading } from '../../parts/loading.tsx';
import { dossier as dossierQuery } from '../../queries.ts';
import { useAccount } from '../../session.ts';
import { DossierHead } from '../dossier/dossier-head.tsx';
import { DuePanel } from '../dossier/due-panel.tsx';
import { Rounds } from './rounds.tsx';
import { choose, noteViewed } from './viewed.ts';

const CertificationCard = later(
  async () => (await import('../dossier/certification-card.tsx')).CertificationCard,
);

const LEAST_COMMENT = 3;

interface ApproveOneProps {
  dossierId: string;
  onDone: () => void;
}

/** One draft: what, for whom, its words and what changed; approve, keep for signing together, or send back. */
export function ApproveOne(props: ApproveOneProps): React.ReactNode {
  const { data, error, refetch } = useQuery(dossierQuery(props.dossierId));
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return <Read data={data} onDone={props.onDone} />;
}

/** What he reads stays as he reads it, until he has seen what changed. */
function Read({ data, onDone }: { data: DossierView; onDone: () => void }): React.ReactNode {
  const account = useAccount();
  const task = taskFor(data, account, 'approveResult') ?? taskFor(data, account, 'returnForRework');
  const begun = useBegun(data, ['approveResult', 'returnForRework'], task);
  const { dossierId, version } = begun.seen;
  useEffect(() => noteViewed(dossierId, version), [dossierId, version]);
  return (
    <BegunProvider value={begun}>
      <Draft begun={begun} onDone={onDone} />
    </BegunProvider>
  );
}

function Draft({ begun, onDone }: { begun: Begun; onDone: () => void }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const [comment, setComment] = useState('');
  const { dossier: data, task, changes } = begun;
  const dossierId = data.id;
  const approve = useAct('approveResult', (receipt) => {
    tell(words.done.approved, codeOf(receipt));
    onDone();
  });
  const sendBack = useAct('returnForRework', (receipt) => {
    tell(words.done.returned, codeOf(receipt));
    onDone();
  });
  const delay = useDelayCause(task, approve.error);
  const mayApprove = task !== undefined && data.allowed.includes('approveResult');
  const mayReturn = task !== undefined && data.allowed.includes('returnForRework');
  const said = comment.trim();
  const held = approve.isPending || sendBack.isPending || changes !== undefined;
  const send = (): void => {
    if (mayApprove && !held && delay.ready)
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
      {changes !== undefined && <Changed begun={begun} title={words.workspace.changedSign} />}
      <DossierHead dossier={data} />
      <p>
        {words.dossier.applicant}: <strong>{data.applicant.fullName}</strong> · {data.summary}
      </p>
      <DraftToDecide dossier={data} />
      {data.certification !== null && <CertificationCard dossier={data} />}
      <DuePanel dossier={data} />
      <Rounds tasks={data.tasks} lang={lang} />
      {mayApprove || mayReturn ? (
        <div className="decide">
          <Textarea
            label={words.dialogs.comment}
            description={`${words.approve.sendBack}: ${words.dialogs.commentHint}`}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={2000}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          {mayApprove && delay.field}
          <div className="row">
            <Button type="submit" loading={approve.isPending} disabled={!mayApprove || held || !delay.ready}>
              {words.approve.approveNext}
            </Button>
            {mayApprove && (
              <Button
                variant="default"
                disabled={held}
                onClick={() => {
                  choose(dossierId, true);
                  onDone();
                }}
              >
                {words.sign.later}
              </Button>
            )}
            <Button
              variant="default"
              loading={sendBack.isPending}
              disabled={!mayReturn || held || said.length < LEAST_COMMENT}
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
