import type { OfficerRole } from '@motcua/rules/authority';
import { provinceCommittee, todayOf } from '../catalogue/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** Who sees what is proposed and not published yet. */
const READERS: readonly OfficerRole[] = [
  'CONTROL_OFFICER',
  'ADMINISTRATOR',
  'LEADER',
  'CENTRE_DIRECTOR',
  'INSPECTOR',
];

/** The procedure control of the province prepares new versions (NĐ 63/2010/NĐ-CP Đ.15; TT 02/2017/TT-VPCP). */
export function mayPropose({ caller, reference }: Context): boolean {
  const { units } = reference.current();
  return (
    caller?.posts.some(
      ({ roles, unitKey }) => roles.includes('CONTROL_OFFICER') && units.get(unitKey)?.level === 'PROVINCE',
    ) ?? false
  );
}

/** Procedures are published by the chairman of the province's people's committee (NĐ 63/2010/NĐ-CP Đ.15). */
export function mayDecide({ caller, reference, now }: Context): boolean {
  const held = reference.current();
  const committee = provinceCommittee(held, todayOf(held, now));
  return (
    caller?.posts.some(({ roles, unitKey }) => roles.includes('LEADER') && unitKey === committee) ?? false
  );
}

/** @throws {Refusal} FORBIDDEN */
export function assertMayPropose(context: Context): Caller {
  if (context.caller !== null && mayPropose(context)) return context.caller;
  throw new Refusal(
    'FORBIDDEN',
    'Phiên bản mới của thủ tục do cán bộ kiểm soát thủ tục hành chính của tỉnh soạn và trình.',
  );
}

/** @throws {Refusal} FORBIDDEN */
export function assertMayDecide(context: Context): Caller {
  if (context.caller !== null && mayDecide(context)) return context.caller;
  throw new Refusal('FORBIDDEN', 'Phiên bản mới của thủ tục do lãnh đạo Ủy ban nhân dân tỉnh duyệt.');
}

/** @throws {Refusal} FORBIDDEN */
export function assertMayRead({ caller }: Context): void {
  if (caller?.posts.some(({ roles }) => roles.some((role) => READERS.includes(role))) === true) return;
  throw new Refusal(
    'FORBIDDEN',
    'Mục này dành cho kiểm soát thủ tục hành chính, lãnh đạo và thanh tra. Thủ tục đã công bố xem trên Cổng.',
  );
}
