import type { ProposalView } from '@motcua/contract/dossier-view';
import { Refusal } from '../platform/refusal.ts';
import type { DossierRow, Proposal } from './tables.ts';

/** One change of the clock at a time. */
export function assertNoProposal({ proposal }: DossierRow): void {
  if (proposal === null) return;
  throw new Refusal(
    'PROPOSAL_WAITING',
    `${proposal.byName} đã đề xuất thay đổi thời hạn của hồ sơ này. Đợi lãnh đạo duyệt hoặc từ chối đề xuất đó.`,
  );
}

export const proposalView = (proposal: Proposal): ProposalView => ({
  kind: proposal.kind,
  by: proposal.byName,
  at: proposal.at,
  reason: proposal.reason,
  items: proposal.kind === 'SUPPLEMENT' ? proposal.items : [],
  newFact: proposal.kind === 'SUPPLEMENT' ? (proposal.newFact ?? null) : null,
  legalBasis: proposal.kind === 'OBLIGATION' ? proposal.legalBasis : null,
  document: proposal.kind === 'OBLIGATION' ? proposal.document : null,
});
