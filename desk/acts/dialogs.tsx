import type { ReactNode } from 'react';
import { AcceptDialog } from './accept.tsx';
import { AnswerConsultationDialog } from './answer-consultation.tsx';
import { ArchiveDialog } from './archive.tsx';
import { AssignDialog } from './assign.tsx';
import { ReturnPlaceDialog } from './choose-return-place.tsx';
import { CloseIncompleteDialog } from './close-incomplete.tsx';
import { ApproveDialog, ReturnDialog } from './comment.tsx';
import { CompleteDialog } from './complete.tsx';
import { ConcludeMeetingDialog } from './conclude-meeting.tsx';
import { ConsultDialog } from './consult.tsx';
import { ContactDialog } from './contact.tsx';
import { CorrectDialog } from './correct.tsx';
import { DecideProposalDialog } from './decide-proposal.tsx';
import { DeliverDialog } from './deliver.tsx';
import type { ActProps } from './dialog.tsx';
import { DraftApologyDialog } from './draft-apology.tsx';
import { EndConsultationDialog } from './end-consultation.tsx';
import { ExternalReplyDialog } from './external-reply.tsx';
import { GuidanceDialog } from './guidance.tsx';
import { HandOverDialog, ReceiveDialog } from './hand-over.tsx';
import { IssueDialog } from './issue.tsx';
import { ObligationDialog } from './obligation.tsx';
import type { OfferedAct } from './offered.ts';
import { PaymentDialog } from './payment.tsx';
import { CancelReceiptDialog } from './cancel-receipt.tsx';
import { CollectFeeDialog } from './collect-fee.tsx';
import { ReckonFeeDialog } from './reckon-fee.tsx';
import { RefuseDialog } from './refuse.tsx';
import { ResumeDialog } from './resume.tsx';
import { SignApologyDialog } from './sign-apology.tsx';
import { StopDialog } from './stop.tsx';
import { SupplementDialog } from './supplement.tsx';
import { SupplyDialog } from './supply.tsx';
import { SuspendDialog } from './suspend.tsx';
import { BeginVerificationDialog, EndVerificationDialog } from './verification.tsx';
import { DiscardDialog } from './discard-draft.tsx';
import { WithdrawDialog } from './withdraw.tsx';

/** The dialog of every act; the compiler asks for a new one. */
export const DIALOGS = {
  acceptDossier: AcceptDialog,
  recordGuidance: ({ dossier, onClose }) => (
    <GuidanceDialog
      dossierId={() => Promise.resolve(dossier.id)}
      components={dossier.components}
      onClose={onClose}
    />
  ),
  requestSupplement: ({ dossier, onClose }) => (
    <SupplementDialog
      dossierId={() => Promise.resolve(dossier.id)}
      dossier={dossier}
      procedureCode={dossier.procedure.code}
      components={dossier.components}
      onClose={onClose}
    />
  ),
  supplyDocuments: SupplyDialog,
  refuseDossier: ({ dossier, onClose }) => (
    <RefuseDialog dossierId={() => Promise.resolve(dossier.id)} onClose={onClose} />
  ),
  handOverDossiers: HandOverDialog,
  receiveHandover: ReceiveDialog,
  assignTask: AssignDialog,
  completeTask: CompleteDialog,
  returnForRework: ReturnDialog,
  beginVerification: BeginVerificationDialog,
  endVerification: EndVerificationDialog,
  requestConsultation: ConsultDialog,
  answerConsultation: AnswerConsultationDialog,
  endConsultation: EndConsultationDialog,
  concludeMeeting: ConcludeMeetingDialog,
  recordExternalReply: ExternalReplyDialog,
  recordObligation: ObligationDialog,
  recordPayment: PaymentDialog,
  suspendForObligation: SuspendDialog,
  resumeDossier: ResumeDialog,
  decideProposal: DecideProposalDialog,
  draftApology: DraftApologyDialog,
  rescheduleDossier: SignApologyDialog,
  reckonFee: ReckonFeeDialog,
  collectFee: CollectFeeDialog,
  cancelReceipt: CancelReceiptDialog,
  recordContact: ContactDialog,
  chooseReturnPlace: ReturnPlaceDialog,
  approveResult: ApproveDialog,
  issueResult: IssueDialog,
  deliverResult: DeliverDialog,
  correctResult: CorrectDialog,
  discardDraft: DiscardDialog,
  withdrawDossier: WithdrawDialog,
  stopDossier: StopDialog,
  closeIncomplete: CloseIncompleteDialog,
  archiveDossier: ArchiveDialog,
} as const satisfies Record<OfferedAct, (props: ActProps) => ReactNode>;
