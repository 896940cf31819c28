import type { NoticeKind } from '../messages/index.ts';
import type { Outgoing } from '../platform/outbox.ts';
import type { DossierRow } from './tables.ts';

/** A notice to the dossier's applicant, sent after the act has committed. */
export function notice(
  kind: NoticeKind,
  dossier: Pick<DossierRow, 'id' | 'owner_account'>,
  facts: Record<string, string | null> = {},
): Outgoing[] {
  return dossier.owner_account === null
    ? []
    : [
        {
          topic: 'notice',
          payload: { kind, dossierId: dossier.id, accountId: dossier.owner_account, facts },
        },
      ];
}

/** The PDF of a slip is set in the background and kept. */
export const setSlip = (slipId: string): Outgoing => ({ topic: 'slip', payload: { slipId } });
