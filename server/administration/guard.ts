import type { OfficerRole } from '@motcua/rules/authority';
import type { Reference } from '../organisation/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

type Post = Caller['posts'][number];

/** Who changes what holds for the units under his hand. */
const ROLES = {
  propose: ['ADMINISTRATOR'],
  decide: ['ADMINISTRATOR', 'CONTROL_OFFICER'],
  recomputeClosed: ['CONTROL_OFFICER'],
  seeQueues: ['ADMINISTRATOR', 'CONTROL_OFFICER'],
  seeTrialBox: ['ADMINISTRATOR'],
} as const satisfies Record<string, readonly OfficerRole[]>;

/** Reading is no power over anybody: a post of the day with one of the roles, at whatever unit. */
const READERS: readonly OfficerRole[] = [
  'ADMINISTRATOR',
  'CONTROL_OFFICER',
  'INSPECTOR',
  'CENTRE_DIRECTOR',
  'LEADER',
];

const WHO = {
  propose: 'Chỉ người quản trị hệ thống được đề xuất thay đổi này.',
  decide: 'Chỉ người quản trị khác hoặc cán bộ kiểm soát thủ tục hành chính được duyệt.',
  seeQueues: 'Mục này dành cho quản trị hệ thống và cán bộ kiểm soát thủ tục hành chính của tỉnh.',
  seeTrialBox: 'Hộp thư thử dành cho quản trị hệ thống của tỉnh.',
  recomputeClosed: 'Chỉ cán bộ kiểm soát thủ tục hành chính được yêu cầu tính lại hạn của hồ sơ đã xong.',
} as const satisfies Record<keyof typeof ROLES, string>;

/**
 * @param unit the unit the change is for; null: the whole province
 * @throws {Refusal} FORBIDDEN
 */
export function assertMay(
  { caller, reference }: Context,
  what: keyof typeof ROLES,
  unit: string | null,
): Caller {
  const { units } = reference.current();
  const posts = caller?.posts.filter((post) => holds(post, ROLES[what])) ?? [];
  if (caller === null || posts.length === 0) throw new Refusal('FORBIDDEN', WHO[what]);
  if (posts.some((post) => reaches(units, post, unit))) return caller;
  throw new Refusal(
    'FORBIDDEN',
    unit === null
      ? 'Thay đổi này áp dụng cho toàn tỉnh, nên do trung tâm hoặc ủy ban nhân dân tỉnh đề xuất và duyệt.'
      : 'Đơn vị này không thuộc phạm vi của bạn. Đề nghị người phụ trách của đơn vị hoặc của tỉnh thực hiện.',
  );
}

/** Whether {@link assertMay} would let the caller. */
export function may({ caller, reference }: Context, what: keyof typeof ROLES, unit: string | null): boolean {
  const { units } = reference.current();
  return caller?.posts.some((post) => holds(post, ROLES[what]) && reaches(units, post, unit)) ?? false;
}

/** Units in which the caller may do so; the same rule as {@link assertMay}, without a word about others. */
export function unitsWhere({ caller, reference }: Context, what: keyof typeof ROLES): string[] {
  const { units } = reference.current();
  const posts = caller?.posts.filter((post) => holds(post, ROLES[what])) ?? [];
  return [...units.keys()].filter((unit) => posts.some((post) => reaches(units, post, unit)));
}

/** @throws {Refusal} FORBIDDEN */
export function assertMayRead({ caller }: Context): void {
  if (caller?.posts.some((post) => holds(post, READERS)) === true) return;
  throw new Refusal(
    'FORBIDDEN',
    'Mục này dành cho quản trị hệ thống, kiểm soát thủ tục hành chính và lãnh đạo.',
  );
}

const holds = ({ roles }: Post, wanted: readonly string[]): boolean =>
  roles.some((role) => wanted.includes(role));

/** The province's own posts reach every unit, any other its unit and those below it. */
function reaches(units: Reference['units'], post: Post, unit: string | null): boolean {
  if (isOfTheProvince(units, post)) return true;
  const seen: string[] = [];
  for (let key = unit; key !== null && !seen.includes(key); key = units.get(key)?.parent ?? null) {
    if (key === post.unitKey) return true;
    seen.push(key);
  }
  return false;
}

/** At the provincial centre or committee; procedure control sat in the committee's office until there was a centre for it. */
function isOfTheProvince(
  units: Reference['units'],
  { unitKey, roles }: Pick<Post, 'unitKey' | 'roles'>,
): boolean {
  const unit = units.get(unitKey);
  if (unit?.level !== 'PROVINCE') return false;
  return unit.kind !== 'DEPARTMENT' || roles.includes('CONTROL_OFFICER');
}

/** Units whose administrators answer for the whole province. */
export const unitsOfTheProvince = ({ units }: Reference): string[] =>
  [...units.keys()].filter((unitKey) => isOfTheProvince(units, { unitKey, roles: [] }));

/** @throws {Refusal} SECOND_PERSON */
export function assertSecond({ accountId }: Caller, proposedBy: string): void {
  if (accountId !== proposedBy) return;
  throw new Refusal('SECOND_PERSON', 'Bạn là người đề xuất. Nhờ người thứ hai có thẩm quyền duyệt.');
}

/** @throws {Refusal} NO_PROPOSAL */
export function assertWaiting({ decided_at }: { decided_at: Date | null }): void {
  if (decided_at === null) return;
  throw new Refusal('NO_PROPOSAL', 'Đề xuất này đã được quyết định. Tải lại danh sách để xem kết quả.');
}
