import type { NoticeKind } from '@motcua/rules/dossier';
import { todayOf } from '../catalogue/index.ts';
import { unitName } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Outgoing } from '../platform/outbox.ts';
import type { DossierRow } from './tables.ts';

/** A notice to the dossier's applicant, sent after the act has committed; without an account it goes by telephone, where it goes at all. */
export const notice = (
  kind: NoticeKind,
  dossier: Pick<DossierRow, 'id' | 'owner_account'>,
  facts: Record<string, string | null> = {},
): Outgoing[] => [
  { topic: 'notice', payload: { kind, dossierId: dossier.id, accountId: dossier.owner_account, facts } },
];

/** What a unit is called today, for a notice that says where to come or who apologises. */
export const unitNow = ({ reference, now }: Pick<Context, 'reference' | 'now'>, key: string): string =>
  unitName(reference.current(), key, todayOf(reference.current(), now));

/** The PDF of a slip is set in the background and kept. */
export const setSlip = (slipId: string): Outgoing => ({ topic: 'slip', payload: { slipId } });
