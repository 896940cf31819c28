import { absenceActs } from './absence/index.ts';
import { administrationActs } from './administration/index.ts';
import { auditActs } from './audit/index.ts';
import { authorityActs } from './authority/index.ts';
import { catalogueActs } from './catalogue/index.ts';
import { deadlinesActs } from './deadlines/index.ts';
import { devicesActs } from './devices/index.ts';
import { dossierActs } from './dossier/index.ts';
import { exchangeActs } from './exchange/index.ts';
import { identityActs } from './identity/index.ts';
import { miningActs } from './mining/index.ts';
import { organisationActs } from './organisation/index.ts';
import type { Acts } from './platform/dispatch.ts';
import { procedureActs } from './procedure/index.ts';
import { processActs } from './process/index.ts';
import { reportsActs } from './reports/index.ts';

/** Every operation of the contract with the act behind it; the compiler finds one that is missing. */
export const ACTS: Acts = {
  ...identityActs,
  ...organisationActs,
  ...administrationActs,
  ...authorityActs,
  ...absenceActs,
  ...catalogueActs,
  ...dossierActs,
  ...deadlinesActs,
  ...auditActs,
  ...procedureActs,
  ...reportsActs,
  ...processActs,
  ...miningActs,
  ...exchangeActs,
  ...devicesActs,
};
