import { maySetUp } from '../authority/index.ts';
import { todayOf } from '../catalogue/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** @throws {Refusal} UNAUTHENTICATED */
export function signedIn({ caller }: Context): Caller {
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại.');
  return caller;
}

const HEADS: readonly string[] = ['DIVISION_HEAD', 'LEADER', 'CENTRE_DIRECTOR'];

/** He answers for the presence of a unit's officers: its head, or an administrator above it. */
export const answersFor = (context: Context, unit: string): boolean =>
  signedIn(context).posts.some(
    ({ unitKey, roles }) => unitKey === unit && roles.some((role) => HEADS.includes(role)),
  ) || maySetUp(context, unit);

/** Units somebody serves in today. */
export async function unitsOf({ db, reference, now }: Context, accountId: string): Promise<string[]> {
  const today = todayOf(reference.current(), now);
  const rows = await db
    .selectFrom('post')
    .select('unit_key')
    .distinct()
    .where('account_id', '=', accountId)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .execute();
  return rows.map(({ unit_key }) => unit_key);
}

/** @throws {Refusal} FORBIDDEN */
export async function assertMayMark(context: Context, officer: string): Promise<void> {
  if (signedIn(context).accountId === officer) return;
  if ((await unitsOf(context, officer)).some((unit) => answersFor(context, unit))) return;
  throw new Refusal(
    'FORBIDDEN',
    'Chỉ người vắng mặt, lãnh đạo của đơn vị hoặc quản trị hệ thống được ghi nhận vắng mặt.',
  );
}
