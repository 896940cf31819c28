import { answerFinding, closeFinding } from './acts/answer-finding.ts';
import { answerObjection } from './acts/answer-objection.ts';
import { objectTo } from './acts/object-to.ts';
import { agencyStatistics } from './queries/agency-statistics.ts';
import { ledgerStatistics } from './queries/ledger-statistics.ts';
import { listAttempts } from './queries/list-attempts.ts';
import { listContradictions } from './queries/list-contradictions.ts';
import { listFindings } from './queries/list-findings.ts';
import { listLedger } from './queries/list-ledger.ts';
import { listMyAccesses } from './queries/list-my-accesses.ts';
import { reuseStatistics } from './queries/reuse-statistics.ts';
import { visitStatistics } from './queries/visit-statistics.ts';

export const auditActs = {
  objectTo,
  answerObjection,
  listLedger,
  ledgerStatistics,
  agencyStatistics,
  listContradictions,
  listAttempts,
  listFindings,
  answerFinding,
  closeFinding,
  reuseStatistics,
  visitStatistics,
  listMyAccesses,
};
