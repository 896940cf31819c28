import { absenceActs } from './absence/index.ts';
import { administrationActs } from './administration/index.ts';
import { auditActs } from './audit/index.ts';
import { authorityActs } from './authority/index.ts';
import { bookingActs } from './booking/index.ts';
import { captureActs } from './capture/index.ts';
import { catalogueActs } from './catalogue/index.ts';
import { deadlinesActs } from './deadlines/index.ts';
import { devicesActs } from './devices/index.ts';
import { certificationActs } from './certification/index.ts';
import { dossierActs } from './dossier/index.ts';
import { exchangeActs } from './exchange/index.ts';
import { feesActs } from './fees/index.ts';
import { formActs } from './form/index.ts';
import { identityActs } from './identity/index.ts';
import { lettersActs } from './letters/index.ts';
import { messagesActs } from './messages/index.ts';
import { miningActs } from './mining/index.ts';
import { organisationActs } from './organisation/index.ts';
import { APART, OUTBOX } from './outbox.ts';
import type { Acts } from './platform/dispatch.ts';
import { postActs } from './post/index.ts';
import { practiceActs } from './practice/index.ts';
import { procedureActs } from './procedure/index.ts';
import { processActs } from './process/index.ts';
import { qualityActs } from './quality/index.ts';
import { JOBS } from './recurring.ts';
import { recoveryActs } from './recovery/index.ts';
import { reportsActs } from './reports/index.ts';
import { representationActs } from './representation/index.ts';
import { rosterActs } from './roster/index.ts';
import { worklistActs } from './worklists/index.ts';
import { staffActs } from './staff/index.ts';
import { unitsActs } from './units/index.ts';
import { wordingActs } from './wording/index.ts';

/** Every operation of the contract with the act behind it; the compiler finds one that is missing. */
export const ACTS: Acts = {
  ...identityActs,
  ...organisationActs,
  ...administrationActs,
  ...authorityActs,
  ...absenceActs,
  ...catalogueActs,
  ...dossierActs,
  ...certificationActs,
  ...captureActs,
  ...deadlinesActs,
  ...auditActs,
  ...procedureActs,
  ...reportsActs,
  ...processActs,
  ...miningActs,
  ...feesActs,
  ...exchangeActs,
  ...postActs,
  ...devicesActs,
  ...worklistActs,
  ...staffActs,
  ...practiceActs,
  ...rosterActs,
  ...messagesActs,
  ...bookingActs,
  ...recoveryActs,
  ...representationActs,
  ...unitsActs,
  ...wordingActs,
  ...formActs,
  ...qualityActs,
  ...lettersActs({ topics: Object.keys(OUTBOX), apart: APART, jobs: JOBS.map(({ name }) => name) }),
};
