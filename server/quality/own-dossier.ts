import { localDate } from '@motcua/rules/calendar';
import type { RatingView } from '@motcua/contract/rating';
import { changeableUntil, ratingStanding, type RatingStanding } from '@motcua/rules/quality';
import { parameter } from '../organisation/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

export function citizen({ caller }: Context): Caller {
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi đánh giá.');
  if (caller.kind !== 'OFFICER') return caller;
  throw notHis();
}

const notHis = (): Refusal =>
  new Refusal('NOT_FOUND', 'Chỉ người nộp hồ sơ được đánh giá, trong hồ sơ của mình.');

/**
 * The caller's own dossier with what he said of it.
 *
 * @throws {Refusal} NOT_FOUND to everybody else
 */
export async function ownDossier(context: Context, db: Db | Tx, dossierId: string) {
  const { accountId } = citizen(context);
  const row = await db
    .selectFrom('dossier as d')
    .leftJoin('rating as r', 'r.dossier_id', 'd.id')
    .select(['d.state', 'd.parent_id', 'd.intake_unit', 'd.authority', 'r.answers', 'r.text', 'r.rated_on'])
    .where('d.id', '=', dossierId)
    .where((eb) => eb.or([eb('d.owner_account', '=', accountId), eb('d.created_by', '=', accountId)]))
    .executeTakeFirst();
  if (row === undefined) throw notHis();
  return row;
}
type OwnDossier = Awaited<ReturnType<typeof ownDossier>>;

export function standingOf(context: Context, dossier: OwnDossier): RatingStanding {
  const today = localDate(context.reference.current().calendar, context.now);
  return ratingStanding({
    state: dossier.state,
    isPart: dossier.parent_id !== null,
    ratedOn: dossier.rated_on,
    today,
    changeDays: changeDays(context, today),
  });
}

const changeDays = ({ reference }: Context, date: string): number =>
  parameter(reference.current(), 'rating.changeDays', date);

export function ratingView(context: Context, dossierId: string, dossier: OwnDossier): RatingView {
  const { answers, text, rated_on: ratedOn } = dossier;
  const today = localDate(context.reference.current().calendar, context.now);
  return {
    dossierId,
    standing: standingOf(context, dossier),
    rating: answers === null ? null : { answers: answers as RatingAnswersKept, text: text ?? '' },
    changeableUntil: ratedOn === null ? null : changeableUntil(ratedOn, changeDays(context, today)),
  };
}
/** Checked against the contract when they were written. */
type RatingAnswersKept = NonNullable<RatingView['rating']>['answers'];
