import { UNIT_TOUCHED, type UnitChangeInput, type UnitTouched } from '@motcua/contract/units';
import { formatDate } from '@motcua/rules/text';
import { inForce, unitName, type Reference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { storedAt } from './stored.ts';

type What = UnitTouched['what'];

/** Most that are named of each sort. */
const NAMED = 5;

/** What stands on a unit from a day on: what goes on under another name, or holds up its end. A new unit touches nothing yet. */
export async function touchedBy(
  db: Db | Tx,
  reference: Reference,
  { kind, unit, validFrom }: UnitChangeInput,
): Promise<UnitTouched[]> {
  if (kind === 'NEW' || unit === undefined) return [];
  const ends = kind === 'END';
  const stored = await storedAt(db, unit, validFrom);
  const below = [...reference.units.values()].filter(
    (one) => one.parent === unit && (one.valid_to === null || one.valid_to >= validFrom),
  );
  const nameOf = ({ key }: { key: string }): string => unitName(reference, key, validFrom);
  const all: Record<What, readonly string[]> = {
    ...stored,
    UNITS_BELOW: below.map(nameOf),
    RECEPTION: [...reference.units.values()]
      .filter((one) => one.kind === 'ONE_STOP' && (one.key === unit || one.parent === unit))
      .filter((one) => inForce(one, validFrom))
      .map(nameOf),
  };
  return UNIT_TOUCHED.map((what) => ({
    what,
    count: all[what].length,
    names: all[what].slice(0, NAMED),
    blocks: ends && all[what].length > 0 && what !== 'RECEPTION',
  }));
}

/** @throws {Refusal} UNIT_IN_USE with everything that is left */
export async function assertEmpty(
  db: Db | Tx,
  reference: Reference,
  change: UnitChangeInput,
  today: string,
): Promise<void> {
  if (change.kind !== 'END' || change.unit === undefined) return;
  // nobody serves there from this day on already, so that nothing comes in before the last
  const left = (await touchedBy(db, reference, { ...change, validFrom: today })).filter(
    ({ blocks }) => blocks,
  );
  if (left.length > 0)
    throw new Refusal(
      'UNIT_IN_USE',
      `Chưa thể kết thúc đơn vị này. Còn lại: ${left.map(leftText).join('; ')}. Giải quyết, bàn giao hoặc kết thúc hết rồi đề xuất lại.`,
    );
  const last = lastCounter(reference, change.unit, change.validFrom);
  if (last !== null)
    throw new Refusal(
      'UNIT_IN_USE',
      `Đây là bộ phận một cửa duy nhất của ${last} từ ngày ${formatDate(change.validFrom)}. Lập bộ phận khác trước rồi mới kết thúc bộ phận này.`,
    );
}

/** The committee that would be left without a place to receive; null: none. */
function lastCounter(reference: Reference, unit: string, date: string): string | null {
  const own = reference.units.get(unit);
  if (own?.kind !== 'ONE_STOP' || own.parent === null) return null;
  const others = [...reference.units.values()].some(
    (one) =>
      one.kind === 'ONE_STOP' &&
      one.parent === own.parent &&
      one.key !== unit &&
      one.last_day === null &&
      inForce(one, date),
  );
  return others ? null : unitName(reference, own.parent, date);
}

const leftText = ({ what, count, names }: UnitTouched): string =>
  `${LEFT[what](count)} (${names.join(', ')}${count > names.length ? ', …' : ''})`;

const LEFT: Readonly<Record<What, (count: number) => string>> = {
  OPEN_DOSSIERS: (count) => `${count} hồ sơ chưa xong hoặc chưa trả kết quả`,
  OPEN_STEPS: (count) => `${count} bước đang chờ xử lý`,
  PEOPLE: (count) => `${count} người đang hoặc sắp giữ chức vụ`,
  UNITS_BELOW: (count) => `${count} đơn vị trực thuộc`,
  RECEPTION: (count) => `${count} nơi tiếp nhận`,
  PROCEDURES: (count) => `${count} thủ tục giao cho đơn vị`,
  MAPS: (count) => `${count} quy trình có bước ở đơn vị`,
  DEVICES: (count) => `${count} thiết bị chưa thu hồi`,
  AUTHORITIES: (count) => `${count} văn bản giao quyền còn hiệu lực`,
};
