import { localDate } from '@motcua/rules/calendar';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

const HEADS = ['DIVISION_HEAD', 'LEADER', 'CENTRE_DIRECTOR'] as const;

/** @throws {Refusal} UNAUTHENTICATED */
export function signedIn({ caller }: Context): Caller {
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại.');
  return caller;
}

/** He heads the unit today, or is the one its head named to stand in for him while he is away. */
export async function mayPublish(context: Context, unit: string): Promise<boolean> {
  const { accountId, posts } = signedIn(context);
  if (posts.some(({ unitKey, roles }) => unitKey === unit && roles.some(isHead))) return true;
  const { db, reference, now } = context;
  const today = localDate(reference.current().calendar, now);
  const standsIn = await db
    .selectFrom('absence')
    .innerJoin('post', 'post.account_id', 'absence.account_id')
    .select(['post.roles'])
    .where('absence.deputy', '=', accountId)
    .where('absence.from_at', '<=', now)
    .where('absence.ended_at', 'is', null)
    .where((eb) => eb.or([eb('absence.to_at', 'is', null), eb('absence.to_at', '>', now)]))
    .where('post.unit_key', '=', unit)
    .where('post.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', today)]))
    .execute();
  return standsIn.some(({ roles }) => roles.some(isHead));
}

/** @throws {Refusal} FORBIDDEN */
export async function assertMayPublish(context: Context, unit: string): Promise<void> {
  if (await mayPublish(context, unit)) return;
  throw new Refusal(
    'FORBIDDEN',
    'Chỉ người đứng đầu đơn vị, hoặc người được họ cử làm thay khi vắng mặt, xếp lịch trực. Nhờ họ xếp giúp.',
  );
}

/** Officers of the unit read its roster. @throws {Refusal} FORBIDDEN */
export async function assertMayRead(context: Context, unit: string): Promise<void> {
  if (signedIn(context).posts.some(({ unitKey }) => unitKey === unit)) return;
  if (await mayPublish(context, unit)) return;
  throw new Refusal('FORBIDDEN', 'Chỉ xem được lịch trực của đơn vị mình. Chọn đơn vị khác.');
}

const isHead = (role: string): boolean => (HEADS as readonly string[]).includes(role);
