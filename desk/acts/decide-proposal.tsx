import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { printSlip } from '../parts/print.ts';
import { Proposal } from '../parts/proposal.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';
import { given, says, TextField } from './text-field.tsx';

const LEAST_REASON = 5;

interface Decision {
  comment: string;
  setComment: (text: string) => void;
  pending: boolean;
  /** Rejecting needs a reason. */
  mayReject: boolean;
  decide: (approve: boolean) => void;
}

/** The decision of the second person: comment and both answers. */
export function useDecision(dossierId: string, onDone: () => void): Decision {
  const words = useWords();
  const [comment, setComment] = useState('');
  const [approved, setApproved] = useState(false);
  const act = useAct('decideProposal', (receipt) => {
    tell(approved ? words.done.agreed : words.done.rejected);
    if (receipt.slipId !== null) printSlip(receipt.slipId);
    onDone();
  });
  return {
    comment,
    setComment,
    pending: act.isPending,
    mayReject: says(comment, LEAST_REASON),
    decide: (approve) => {
      setApproved(approve);
      act.mutate({ dossierId, approve, ...given('comment', comment) });
    },
  };
}

/** Agree to a change of the clock, or reject it. */
export function DecideProposalDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { dialogs } = words;
  const decision = useDecision(dossier.id, onClose);
  if (dossier.proposal === null) return null;
  return (
    <ActDialog
      title={words.acts.decideProposal}
      submit={dialogs.agree}
      pending={decision.pending}
      ready
      wide
      onClose={onClose}
      onSubmit={() => decision.decide(true)}
      beside={
        <Button
          variant="default"
          disabled={decision.pending || !decision.mayReject}
          onClick={() => decision.decide(false)}
        >
          {dialogs.reject}
        </Button>
      }
    >
      <Proposal dossierId={dossier.id} proposal={dossier.proposal} dueAt={dossier.due.dueAt} />
      <TextField
        label={dialogs.comment}
        hint={dialogs.rejectHint}
        least={0}
        most={1000}
        value={decision.comment}
        onChange={decision.setComment}
      />
    </ActDialog>
  );
}
