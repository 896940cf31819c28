import { Button } from '@mantine/core';
import type { DossierView } from '@motcua/contract/dossier-view';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act.ts';
import { usePrimaryKey } from '../key-hooks.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { useAccount } from '../session.ts';
import { AcceptDialog } from './accept.tsx';
import { AssignDialog } from './assign.tsx';
import { ApproveDialog, ReturnDialog } from './comment.tsx';
import { CompleteDialog } from './complete.tsx';
import { DeliverDialog } from './deliver.tsx';
import type { ActProps } from './dialog.tsx';
import { IssueDialog } from './issue.tsx';
import { offer, type OfferedAct } from './offered.ts';
import { RefuseDialog } from './refuse.tsx';
import { SupplementDialog } from './supplement.tsx';
import { SupplyDialog } from './supply.tsx';

const DIALOGS = {
  acceptDossier: AcceptDialog,
  requestSupplement: ({ dossier, onClose }) => (
    <SupplementDialog
      dossierId={() => Promise.resolve(dossier.id)}
      components={dossier.components}
      onClose={onClose}
    />
  ),
  supplyDocuments: SupplyDialog,
  refuseDossier: ({ dossier, onClose }) => (
    <RefuseDialog dossierId={() => Promise.resolve(dossier.id)} onClose={onClose} />
  ),
  assignTask: AssignDialog,
  completeTask: CompleteDialog,
  returnForRework: ReturnDialog,
  approveResult: ApproveDialog,
  issueResult: IssueDialog,
  deliverResult: DeliverDialog,
} as const satisfies Record<OfferedAct, (props: ActProps) => ReactNode>;

/** One primary button per state, always at the same place; the rest beside it. */
export function ActBar({ dossier }: { dossier: DossierView }): ReactNode {
  const words = useWords();
  const account = useAccount();
  const [open, setOpen] = useState<OfferedAct>();
  const { primary, others, task, mayTake } = offer(dossier, account);
  const take = useAct('assignTask', () => tell(words.done.taken));
  const takeIt = (): void => {
    if (task !== undefined) take.mutate({ taskId: task.id, accountId: account.accountId });
  };
  usePrimaryKey('SCREEN', () => setOpen(primary));
  const Dialog = open === undefined ? undefined : DIALOGS[open];
  if (primary === undefined && others.length === 0) return <p className="soft">{words.dossier.noActs}</p>;
  return (
    <section className="act-bar" aria-label={words.dossier.acts}>
      {primary !== undefined && (
        <Button onClick={() => setOpen(primary)} rightSection={<kbd>Ctrl ⏎</kbd>}>
          {words.acts[primary]}
        </Button>
      )}
      {mayTake && (
        <Button variant="default" loading={take.isPending} onClick={takeIt}>
          {words.dialogs.takeIt}
        </Button>
      )}
      {others.map((act) => (
        <Button key={act} variant="default" onClick={() => setOpen(act)}>
          {words.acts[act]}
        </Button>
      ))}
      {Dialog !== undefined && <Dialog dossier={dossier} task={task} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
