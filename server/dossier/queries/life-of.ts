import type { DossierView } from '@motcua/contract/dossier-view';
import { shows, type DossierReader } from '@motcua/rules/authority';
import { isoInstant, type Calendar } from '@motcua/rules/calendar';
import { DELAY_CAUSES } from '@motcua/rules/dossier';
import { proposalView } from '../proposal.ts';
import type { ApologyRecord, DossierRow } from '../tables.ts';

type Life = Pick<
  DossierView,
  'proposal' | 'apology' | 'rescheduledTo' | 'verification' | 'closing' | 'register' | 'transfer'
>;

/** What happens to a dossier beside its steps. A proposal stays inside; an apology reaches the applicant with its signature. */
export function lifeOf(calendar: Calendar, dossier: DossierRow, reader: DossierReader): Life {
  const drafts = shows('DRAFTS', reader);
  const checks = shows('CHECKS', reader);
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(calendar, at));
  const { proposal, apology, verification, closing, closed_at } = dossier;
  return {
    proposal: !drafts || proposal === null ? null : proposalView(proposal),
    apology: apology === null || (!drafts && apology.signedAt === null) ? null : apologyView(apology),
    rescheduledTo: iso(dossier.rescheduled_to),
    verification:
      verification === null || (!checks && !verification.applicantPresent)
        ? null
        : { ...verification, findings: checks ? verification.findings : null },
    closing:
      closing === null || closed_at === null
        ? null
        : { kind: closing.kind, reason: closing.reason, at: isoInstant(calendar, closed_at) },
    register:
      dossier.register_seq === null
        ? null
        : {
            book: dossier.register_book ?? 1,
            seq: dossier.register_seq,
            sector: dossier.sector,
            paperNumber: dossier.paper_number,
          },
    transfer:
      dossier.transfer_due_at === null
        ? null
        : {
            dueAt: isoInstant(calendar, dossier.transfer_due_at),
            givenAt: iso(dossier.transferred_at),
            receivedAt: iso(dossier.received_at),
          },
  };
}

export const apologyView = ({
  cause,
  draftedBy,
  ...apology
}: ApologyRecord): NonNullable<DossierView['apology']> => ({
  ...apology,
  cause,
  causeText: DELAY_CAUSES[cause].vi,
  draftedBy: draftedBy === null ? null : 'Người thụ lý',
});
