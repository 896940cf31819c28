import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { codedDossier, codeRating, standingByCode } from '../coded-dossier.ts';
import { assertMayRate, keepRating } from '../keep-rating.ts';

/** Who came in person says it with the code of his receipt (NĐ 61/2018/NĐ-CP Điều 29, 31); nothing ever depends on it. */
export const rateByCode: Act<'rateByCode'> = async (context, { code, answers, text = '' }) =>
  inTransaction(context.db, async (tx) => {
    const dossier = await codedDossier(context, tx, code);
    assertMayRate(standingByCode(dossier), dossier.state);
    await keepRating(context, tx, dossier, { answers, text, byCode: true });
    return rememberReply(context, tx, codeRating(await codedDossier(context, tx, code)));
  });
