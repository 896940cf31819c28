import { absenceOperations } from './absence.ts';
import { administrationOperations } from './administration.ts';
import { assistedOperations } from './assisted.ts';
import { signatureOperations } from './signature.ts';
import { auditOperations } from './audit.ts';
import { authorityOperations } from './authority.ts';
import { bookingOperations } from './booking.ts';
import { captureOperations } from './capture.ts';
import { catalogueOperations } from './catalogue.ts';
import { certificationOperations } from './certification.ts';
import { conditionsOperations } from './conditions.ts';
import { counterOperations } from './counter.ts';
import { deadlinesOperations } from './deadlines.ts';
import { devicesOperations } from './devices.ts';
import { dossierLifeOperations } from './dossier-life.ts';
import { dossierOperations } from './dossier.ts';
import { exchangeOperations } from './exchange.ts';
import { faqOperations } from './faq.ts';
import { feeOperations } from './fee-operations.ts';
import { fileOperations } from './file.ts';
import { formDraftOperations } from './form-draft.ts';
import { connectionOperations } from './connections.ts';
import { lettersOperations } from './letters.ts';
import { feePaymentOperations } from './fee-payments.ts';
import { refundOperations } from './refunds.ts';
import { moneyOperations } from './money.ts';
import { miningOperations } from './mining.ts';
import { myAccessesOperations } from './my-accesses.ts';
import { mySessionsOperations } from './my-sessions.ts';
import { myMessageSettingsOperations } from './my-message-settings.ts';
import { myMessagesOperations } from './my-messages.ts';
import { myPapersOperations } from './my-papers.ts';
import type { InputOf, OutputOf } from './operation.ts';
import { organisationOperations } from './organisation.ts';
import { outageOperations } from './outage.ts';
import { practiceOperations } from './practice.ts';
import { procedureOperations } from './procedure-change.ts';
import { processOperations } from './process.ts';
import { postOperations } from './post.ts';
import { ratingOperations } from './rating.ts';
import { receptionPlaceOperations } from './reception-place.ts';
import { receptionsOperations } from './receptions.ts';
import { representationOperations } from './representation.ts';
import { recoveryOperations } from './recovery.ts';
import { reportsOperations } from './reports.ts';
import { returnPlaceOperations } from './return-place.ts';
import { returningOperations } from './returning.ts';
import { rosterOperations } from './roster.ts';
import { passkeyOperations } from './passkeys.ts';
import { secondFactorOperations } from './second-factor.ts';
import { sessionOperations } from './session.ts';
import { signInOperations } from './sign-in.ts';
import { staffOperations } from './staff.ts';
import { trialMessagesOperations } from './trial-messages.ts';
import { unitsOperations } from './units.ts';
import { wordingOperations } from './wording.ts';
import { workOperations } from './work.ts';
import { workspaceOperations } from './workspace.ts';
import { worklistOperations } from './worklist.ts';
import { workloadOperations } from './workload.ts';

/** Every operation of /api/v1 by its id. */
export const OPERATIONS = {
  ...sessionOperations,
  ...signInOperations,
  ...mySessionsOperations,
  ...passkeyOperations,
  ...secondFactorOperations,
  ...organisationOperations,
  ...catalogueOperations,
  ...feeOperations,
  ...dossierOperations,
  ...dossierLifeOperations,
  ...myPapersOperations,
  ...certificationOperations,
  ...myAccessesOperations,
  ...myMessagesOperations,
  ...myMessageSettingsOperations,
  ...trialMessagesOperations,
  ...bookingOperations,
  ...recoveryOperations,
  ...representationOperations,
  ...fileOperations,
  ...captureOperations,
  ...workOperations,
  ...workspaceOperations,
  ...worklistOperations,
  ...deadlinesOperations,
  ...administrationOperations,
  ...authorityOperations,
  ...absenceOperations,
  ...auditOperations,
  ...reportsOperations,
  ...procedureOperations,
  ...processOperations,
  ...miningOperations,
  ...moneyOperations,
  ...feePaymentOperations,
  ...refundOperations,
  ...postOperations,
  ...exchangeOperations,
  ...devicesOperations,
  ...conditionsOperations,
  ...counterOperations,
  ...assistedOperations,
  ...signatureOperations,
  ...receptionsOperations,
  ...returningOperations,
  ...returnPlaceOperations,
  ...workloadOperations,
  ...staffOperations,
  ...lettersOperations,
  ...connectionOperations,
  ...practiceOperations,
  ...rosterOperations,
  ...unitsOperations,
  ...wordingOperations,
  ...formDraftOperations,
  ...ratingOperations,
  ...faqOperations,
  ...receptionPlaceOperations,
  ...outageOperations,
};
export type OperationId = keyof typeof OPERATIONS;
export type Input<Id extends OperationId> = InputOf<(typeof OPERATIONS)[Id]>;
export type Output<Id extends OperationId> = OutputOf<(typeof OPERATIONS)[Id]>;
