import { UNSENT_STATES } from '@motcua/rules/dossier';
import type { Output } from '@motcua/contract/operations';
import { parseSubmissionCode } from '@motcua/rules/codes';
import { ratingStanding } from '@motcua/rules/quality';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

/**
 * The dossier whose receipt bears this code, to whoever holds it but officers (J8-A5).
 *
 * @throws {Refusal} NOT_FOUND, FORBIDDEN
 */
export async function codedDossier({ caller }: Context, db: Db | Tx, typed: string) {
  if (caller?.kind === 'OFFICER')
    throw new Refusal('FORBIDDEN', 'Cán bộ không đánh giá thay người nộp hồ sơ. Hãy đăng xuất trước.');
  const code = parseSubmissionCode(typed);
  const row =
    code === undefined
      ? undefined
      : await db
          .selectFrom('dossier as d')
          .leftJoin('rating as r', 'r.dossier_id', 'd.id')
          .select([
            ...(['d.id', 'd.code', 'd.submission_code', 'd.state', 'd.parent_id'] as const),
            ...(['d.intake_unit', 'd.authority', 'r.rated_on'] as const),
          ])
          .where('d.submission_code', '=', code)
          .where('d.state', 'not in', UNSENT_STATES)
          .executeTakeFirst();
  if (row === undefined)
    throw new Refusal(
      'NOT_FOUND',
      'Không có mã đánh giá này. So lại với mã trên giấy biên nhận trả kết quả.',
    );
  return row;
}
type CodedDossier = Awaited<ReturnType<typeof codedDossier>>;

/** Answered once: nobody changes by a code on paper what somebody has said. */
export function standingByCode({ state, parent_id: parent, rated_on: ratedOn }: CodedDossier) {
  const standing = ratingStanding({
    state,
    isPart: parent !== null,
    ratedOn: null,
    ...{ today: '', changeDays: 0 },
  });
  return ratedOn !== null || standing === 'CHANGEABLE' ? 'CLOSED' : standing;
}

export const codeRating = (dossier: CodedDossier): Output<'getRatingByCode'> => ({
  code: dossier.code ?? dossier.submission_code,
  standing: standingByCode(dossier),
});
