import { administrationActs } from './administration/index.ts';
import { auditActs } from './audit/index.ts';
import { catalogueActs } from './catalogue/index.ts';
import { deadlinesActs } from './deadlines/index.ts';
import { dossierActs } from './dossier/index.ts';
import { identityActs } from './identity/index.ts';
import { organisationActs } from './organisation/index.ts';
import type { Acts } from './platform/dispatch.ts';
import { reportsActs } from './reports/index.ts';

/** Every operation of the contract with the act behind it; the compiler finds one that is missing. */
export const ACTS: Acts = {
  ...identityActs,
  ...organisationActs,
  ...administrationActs,
  ...catalogueActs,
  ...dossierActs,
  ...deadlinesActs,
  ...auditActs,
  ...reportsActs,
};
