import type { RatingAnswers } from '@motcua/contract/rating';
import { localDate } from '@motcua/rules/calendar';
import { STATES, type DossierState } from '@motcua/rules/dossier';
import type { RatingStanding } from '@motcua/rules/quality';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

/** @throws {Refusal} WRONG_STATE, RATING_CLOSED */
export function assertMayRate(standing: RatingStanding, state: DossierState): void {
  if (standing === 'EARLY')
    throw new Refusal(
      'WRONG_STATE',
      `Hồ sơ đang ở trạng thái “${STATES[state].vi}”. Đánh giá được sau khi trả kết quả hoặc từ chối.`,
    );
  if (standing === 'PART')
    throw new Refusal('WRONG_STATE', 'Đây là một phần của hồ sơ liên thông. Mở hồ sơ chung để đánh giá.');
  if (standing === 'CLOSED')
    throw new Refusal(
      'RATING_CLOSED',
      'Đánh giá đã được ghi nhận và không sửa được nữa. Có điều muốn nói thêm thì gọi đường dây nóng của tỉnh.',
    );
}

interface Said {
  answers: RatingAnswers;
  text: string;
  /** With the code on a receipt rather than from an account. */
  byCode: boolean;
}

/** One rating a dossier: said again, it takes the place of the first. */
export async function keepRating(
  { reference, now }: Context,
  tx: Tx,
  dossier: { id: string; intake_unit: string; authority: string },
  { answers, text, byCode }: Said,
): Promise<void> {
  const said = { answers: JSON.stringify(answers), text: text.trim() };
  await tx
    .insertInto('rating')
    .values({
      dossier_id: dossier.id,
      intake_unit: dossier.intake_unit,
      authority: dossier.authority,
      ...said,
      by_code: byCode,
      rated_at: now,
      rated_on: localDate(reference.current().calendar, now),
    })
    .onConflict((on) => on.column('dossier_id').doUpdateSet({ ...said, changed_at: now }))
    .execute();
}
