import { catalogueActs } from './catalogue/index.ts';
import { dossierActs } from './dossier/index.ts';
import { identityActs } from './identity/index.ts';
import { organisationActs } from './organisation/index.ts';
import type { Acts } from './platform/dispatch.ts';

/** Every operation of the contract with the act behind it; the compiler finds one that is missing. */
export const ACTS: Acts = { ...identityActs, ...organisationActs, ...catalogueActs, ...dossierActs };
