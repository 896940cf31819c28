import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertMayRate, keepRating } from '../keep-rating.ts';
import { ownDossier, ratingView, standingOf } from '../own-dossier.ts';

/** The applicant's word on how his dossier was handled (NĐ 61/2018/NĐ-CP Điều 29, 31); nothing ever depends on it. */
export const rateDossier: Act<'rateDossier'> = async (context, { dossierId, answers, text = '' }) =>
  inTransaction(context.db, async (tx) => {
    const dossier = await ownDossier(context, tx, dossierId);
    assertMayRate(standingOf(context, dossier), dossier.state);
    await keepRating(context, tx, { id: dossierId, ...dossier }, { answers, text, byCode: false });
    return rememberReply(
      context,
      tx,
      ratingView(context, dossierId, await ownDossier(context, tx, dossierId)),
    );
  });
