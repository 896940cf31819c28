import { getUnit } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/**
 * Who sees how a map is followed: the control office and who leads the province or its centre everywhere; who leads a unit
 * or a division there, and the leaders of the unit above it.
 *
 * @throws {Refusal} NOT_FOUND for a unit that does not exist, FORBIDDEN
 */
export function assertMaySee({ caller, reference }: Context, unit: string | null): void {
  const held = reference.current();
  if (unit !== null && !held.units.has(unit))
    throw new Refusal('NOT_FOUND', 'Không có đơn vị này. Chọn đơn vị trong danh sách.');
  const above = unit === null ? null : getUnit(held, unit).parent;
  const sees = caller?.posts.some(({ unitKey, roles }) => {
    if (roles.includes('CONTROL_OFFICER')) return true;
    const { kind, level } = getUnit(held, unitKey);
    const leads = roles.includes('LEADER') || roles.includes('CENTRE_DIRECTOR');
    if (leads && level === 'PROVINCE' && (kind === 'PEOPLES_COMMITTEE' || kind === 'ONE_STOP')) return true;
    if (unit === null) return false;
    return (leads && above === unitKey) || ((leads || roles.includes('DIVISION_HEAD')) && unitKey === unit);
  });
  if (sees === true) return;
  throw new Refusal(
    'FORBIDDEN',
    'Bản đồ nhiệt, khai phá và mô phỏng dành cho lãnh đạo của đơn vị và bộ phận kiểm soát thủ tục hành chính. Chọn đơn vị của mình.',
  );
}
