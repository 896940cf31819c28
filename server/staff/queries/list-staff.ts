import { isoInstant } from '@motcua/rules/calendar';
import type { StaffMember } from '@motcua/contract/staff';
import type { OfficerRole } from '@motcua/rules/authority';
import { assertMay, unitsWhere } from '../../administration/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import { NO_PASSWORD } from '../../identity/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { divisionsOf } from '../known.ts';

type Post = StaffMember['posts'][number];

/** Who served, serves and will serve in a unit. */
export const listStaff: Act<'listStaff'> = async (context, { unit }) => {
  const { db, reference, now } = context;
  const held = reference.current();
  if (!held.units.has(unit)) throw new Refusal('NOT_FOUND', 'Không có đơn vị này. Chọn đơn vị khác.');
  const caller = assertMay(context, 'decide', unit);
  const today = todayOf(held, now);
  const rows = await db
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select((eb) => [
      'account.id as accountId',
      'account.username',
      'account.full_name as fullName',
      'account.closed_at',
      'account.last_sign_in_at',
      'account.password_hash',
      'account.password_set_by',
      'post.id as postId',
      'post.division',
      'post.position',
      'post.roles',
      'post.valid_from',
      'post.valid_to',
      'post.source',
      eb
        .selectFrom('task')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('task.account_id', '=', 'account.id')
        .where('task.unit_key', '=', unit)
        .where('task.done_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('openSteps'),
      eb
        .selectFrom('post as other')
        .select((array) => array.fn.agg<string[]>('array_agg', ['other.unit_key']).as('units'))
        .whereRef('other.account_id', '=', 'account.id')
        .where((or) => or.or([or('other.valid_to', 'is', null), or('other.valid_to', '>=', today)]))
        .$asScalar()
        .as('served'),
    ])
    .where('post.unit_key', '=', unit)
    .where('account.kind', '=', 'OFFICER')
    .orderBy('account.username')
    .orderBy('post.valid_from')
    .execute();
  const divisions = (await divisionsOf(db)).filter(({ unit_key }) => unit_key === unit);
  const mine = new Set(unitsWhere(context, 'propose'));
  const people = Map.groupBy(rows, ({ accountId }) => accountId);
  return {
    unit: unitRef(held, unit, today),
    today,
    divisions: divisions.map(({ key, name }) => ({ key, name })),
    mayChange: mine.has(unit),
    items: [...people.values()].flatMap((posts): StaffMember[] => {
      const [one] = posts;
      if (one === undefined) return [];
      const { accountId, username, fullName, openSteps, served } = one;
      return [
        {
          accountId,
          username,
          fullName,
          openSteps,
          closed: one.closed_at !== null,
          lastSignInAt: one.last_sign_in_at === null ? null : isoInstant(held.calendar, one.last_sign_in_at),
          password:
            one.password_hash === NO_PASSWORD ? 'NONE' : one.password_set_by === null ? 'OWN' : 'ONCE',
          mayReset:
            one.closed_at === null &&
            accountId !== caller.accountId &&
            served !== null &&
            served.every((key) => mine.has(key)),
          posts: posts
            .filter(({ valid_from, valid_to }) => valid_to === null || valid_to >= valid_from)
            .map((post): Post => ({
              postId: post.postId,
              division: named(divisions, post.division),
              position: post.position,
              roles: post.roles as OfficerRole[],
              validFrom: post.valid_from,
              validTo: post.valid_to,
              standing:
                post.valid_from > today
                  ? 'COMING'
                  : post.valid_to !== null && post.valid_to < today
                    ? 'ENDED'
                    : 'IN_FORCE',
              decidedHere: post.source === 'LOCAL',
            })),
        },
      ];
    }),
  };
};

function named(
  divisions: readonly { key: string; name: string }[],
  key: string | null,
): { key: string; name: string } | null {
  if (key === null) return null;
  return { key, name: divisions.find((one) => one.key === key)?.name ?? key };
}
