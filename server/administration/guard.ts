import type { OfficerRole } from '@motcua/rules/authority';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** Who may do what in this room; a post of the day with one of the roles, at whatever unit. */
const ROLES = {
  propose: ['ADMINISTRATOR'],
  decide: ['ADMINISTRATOR', 'CONTROL_OFFICER'],
  recomputeClosed: ['CONTROL_OFFICER'],
  read: ['ADMINISTRATOR', 'CONTROL_OFFICER', 'INSPECTOR', 'CENTRE_DIRECTOR', 'LEADER'],
} as const satisfies Record<string, readonly OfficerRole[]>;

const WHO = {
  propose: 'Chỉ người quản trị hệ thống được đề xuất thay đổi này.',
  decide: 'Chỉ người quản trị khác hoặc cán bộ kiểm soát thủ tục hành chính được duyệt.',
  recomputeClosed: 'Chỉ cán bộ kiểm soát thủ tục hành chính được yêu cầu tính lại hạn của hồ sơ đã xong.',
  read: 'Mục này dành cho quản trị hệ thống, kiểm soát thủ tục hành chính và lãnh đạo.',
} as const satisfies Record<keyof typeof ROLES, string>;

/** @throws {Refusal} FORBIDDEN */
export function assertMay({ caller }: Context, what: keyof typeof ROLES): Caller {
  const roles: readonly string[] = ROLES[what];
  if (caller?.posts.some((post) => post.roles.some((role) => roles.includes(role))) === true) return caller;
  throw new Refusal('FORBIDDEN', WHO[what]);
}

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
