import type { UnitChangeInput } from '@motcua/contract/units';
import { getUnit, type Reference } from '../organisation/index.ts';
import { Refusal } from '../platform/refusal.ts';

/**
 * The unit whose administrators propose and decide a change: where a unit is found is its own matter; whether there is one,
 * and what it is called, that of the unit above it.
 *
 * @returns null: the province
 * @throws {Refusal} INVALID_INPUT where it names no unit, NOT_FOUND where there is none
 */
export function scopeOf(
  reference: Reference,
  { kind, unit, parent, name, shortName }: UnitChangeInput,
): string | null {
  const key = kind === 'NEW' ? parent : unit;
  const field = kind === 'NEW' ? 'parent' : 'unit';
  if (key === undefined)
    throw new Refusal('INVALID_INPUT', {
      detail: 'Chọn đơn vị rồi gửi lại.',
      fields: [{ field, message: kind === 'NEW' ? 'Chọn đơn vị cấp trên' : 'Chọn đơn vị cần thay đổi' }],
    });
  if (!reference.units.has(key))
    throw new Refusal('NOT_FOUND', `Không có đơn vị mã ${key}. Tải lại danh sách rồi chọn lại.`);
  const isOwnMatter = kind === 'CHANGE' && name === undefined && shortName === undefined;
  return kind === 'NEW' || isOwnMatter ? key : getUnit(reference, key).parent;
}
