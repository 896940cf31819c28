import type { OfficerRole } from '@motcua/rules/authority';
import { provinceCommittee, todayOf } from '../catalogue/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { findOwnProcedure } from './maps.ts';

type Post = Caller['posts'][number];

/** Who drafts and proposes maps: the province's procedure control and its administrators. */
const PROPOSERS: readonly OfficerRole[] = ['CONTROL_OFFICER', 'ADMINISTRATOR'];

/** Besides those who work on maps, who sees what is not decided yet. */
const READERS: readonly OfficerRole[] = [...PROPOSERS, 'LEADER', 'CENTRE_DIRECTOR', 'INSPECTOR'];

export function mayPropose({ caller, reference }: Context): boolean {
  const { units } = reference.current();
  return (
    caller?.posts.some((post) => holds(post, PROPOSERS) && units.get(post.unitKey)?.level === 'PROVINCE') ??
    false
  );
}

export const mayReadDrafts = ({ caller }: Context): boolean =>
  caller?.posts.some((post) => holds(post, READERS)) ?? false;

/**
 * A map is approved by the people's committee of the province; the own map of a procedure that a named agency decides, by
 * the head of that agency too (TT 01/2018/TT-VPCP Đ.8; TT 03/2025/TT-VPCP).
 */
export async function mayDecide({ caller, reference, db, now }: Context, key: string): Promise<boolean> {
  const leads = new Set(
    caller?.posts.filter((post) => holds(post, ['LEADER'])).map(({ unitKey }) => unitKey),
  );
  if (leads.size === 0) return false;
  const held = reference.current();
  const today = todayOf(held, now);
  if (leads.has(provinceCommittee(held, today))) return true;
  const own = await findOwnProcedure(db, key, today);
  return own !== undefined && leads.has(own.content.authority);
}

/** @throws {Refusal} FORBIDDEN */
export function assertMayPropose(context: Context): Caller {
  if (context.caller !== null && mayPropose(context)) return context.caller;
  throw new Refusal(
    'FORBIDDEN',
    'Bản đồ quy trình do cán bộ kiểm soát thủ tục hành chính hoặc người quản trị hệ thống của tỉnh soạn và đề xuất.',
  );
}

/** @throws {Refusal} FORBIDDEN */
export async function assertMayDecide(context: Context, key: string): Promise<Caller> {
  if (context.caller !== null && (await mayDecide(context, key))) return context.caller;
  throw new Refusal(
    'FORBIDDEN',
    'Bản đồ quy trình do lãnh đạo Ủy ban nhân dân tỉnh, hoặc thủ trưởng cơ quan có thẩm quyền của thủ tục, phê duyệt.',
  );
}

/** @throws {Refusal} FORBIDDEN */
export function assertMayReadDrafts(context: Context): void {
  if (mayReadDrafts(context)) return;
  throw new Refusal(
    'FORBIDDEN',
    'Bản nháp và đề xuất chưa duyệt dành cho người soạn, lãnh đạo và thanh tra. Bản đang có hiệu lực thì ai cũng xem được.',
  );
}

const holds = ({ roles }: Post, wanted: readonly string[]): boolean =>
  roles.some((role) => wanted.includes(role));
