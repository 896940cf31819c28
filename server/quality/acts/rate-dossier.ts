import { localDate } from '@motcua/rules/calendar';
import { STATES } from '@motcua/rules/dossier';
import type { RatingStanding } from '@motcua/rules/quality';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { ownDossier, ratingView, standingOf } from '../own-dossier.ts';

/** The applicant's word on how his dossier was handled (NĐ 61/2018/NĐ-CP Điều 29, 31); nothing ever depends on it. */
export const rateDossier: Act<'rateDossier'> = async (context, { dossierId, answers, text = '' }) => {
  const { db, now, reference } = context;
  return inTransaction(db, async (tx) => {
    const dossier = await ownDossier(context, tx, dossierId);
    assertMayRate(standingOf(context, dossier), STATES[dossier.state].vi);
    const said = { answers: JSON.stringify(answers), text: text.trim() };
    await tx
      .insertInto('rating')
      .values({
        dossier_id: dossierId,
        intake_unit: dossier.intake_unit,
        authority: dossier.authority,
        ...said,
        rated_at: now,
        rated_on: localDate(reference.current().calendar, now),
      })
      .onConflict((on) => on.column('dossier_id').doUpdateSet({ ...said, changed_at: now }))
      .execute();
    return rememberReply(
      context,
      tx,
      ratingView(context, dossierId, await ownDossier(context, tx, dossierId)),
    );
  });
};

/** @throws {Refusal} WRONG_STATE, RATING_CLOSED */
function assertMayRate(standing: RatingStanding, state: string): void {
  if (standing === 'EARLY')
    throw new Refusal(
      'WRONG_STATE',
      `Hồ sơ đang ở trạng thái “${state}”. Đánh giá được sau khi trả kết quả hoặc từ chối.`,
    );
  if (standing === 'PART')
    throw new Refusal('WRONG_STATE', 'Đây là một phần của hồ sơ liên thông. Mở hồ sơ chung để đánh giá.');
  if (standing === 'CLOSED')
    throw new Refusal(
      'RATING_CLOSED',
      'Đánh giá đã được ghi nhận và không sửa được nữa. Có điều muốn nói thêm thì gọi đường dây nóng của tỉnh.',
    );
}
