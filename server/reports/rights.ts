import { todayOf } from '../catalogue/index.ts';
import { getUnit, inForce, type Reference } from '../organisation/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/**
 * As what the caller meets the figures of a unit, or of the province: control and inspection look at everything; the
 * head of a unit answers for it; the leaders of the province and the director of its centre sign and see figures, and
 * answer for those of the whole province (ALL_HEAD), of whose people they see nothing.
 */
type Hat = 'CONTROL' | 'INSPECTOR' | 'HEAD' | 'DIVISION_HEAD' | 'PROVINCE_HEAD' | 'ALL_HEAD' | 'PARENT_HEAD';

const MAY = {
  /** Figures and dossiers with the names of people: a leader those of his unit only (J10-A4). */
  readPeople: ['CONTROL', 'INSPECTOR', 'HEAD', 'DIVISION_HEAD'],
  readFigures: ['CONTROL', 'INSPECTOR', 'HEAD', 'DIVISION_HEAD', 'PROVINCE_HEAD', 'PARENT_HEAD'],
  buildReport: ['CONTROL', 'HEAD', 'ALL_HEAD'],
  commentReport: ['HEAD', 'ALL_HEAD'],
  freezeReport: ['CONTROL'],
  signReport: ['HEAD', 'PROVINCE_HEAD'],
  amendReport: ['CONTROL'],
} as const satisfies Record<string, readonly Hat[]>;
export type ReportRight = keyof typeof MAY;

/** @param unit null: the province */
function hatsOf(held: Reference, { posts }: Caller, unit: string | null): Hat[] {
  return posts.flatMap(({ unitKey, roles }) => {
    const { kind, level } = getUnit(held, unitKey);
    const heads = roles.includes('LEADER') || roles.includes('CENTRE_DIRECTOR');
    const ofProvince = heads && level === 'PROVINCE' && (kind === 'PEOPLES_COMMITTEE' || kind === 'ONE_STOP');
    return [
      ...(roles.includes('CONTROL_OFFICER') ? (['CONTROL'] as const) : []),
      ...(roles.includes('INSPECTOR') ? (['INSPECTOR'] as const) : []),
      ...(heads && unitKey === unit ? (['HEAD'] as const) : []),
      ...(roles.includes('DIVISION_HEAD') && unitKey === unit ? (['DIVISION_HEAD'] as const) : []),
      ...(ofProvince ? (['PROVINCE_HEAD'] as const) : []),
      ...(ofProvince && unit === null ? (['ALL_HEAD'] as const) : []),
      ...(heads && unit !== null && getUnit(held, unit).parent === unitKey ? (['PARENT_HEAD'] as const) : []),
    ];
  });
}

export function mayReport(context: Context, right: ReportRight, unit: string | null): boolean {
  const { caller, reference } = context;
  const allowed: readonly Hat[] = MAY[right];
  return caller !== null && hatsOf(reference.current(), caller, unit).some((hat) => allowed.includes(hat));
}

/** @throws {Refusal} NOT_FOUND for a unit that does not exist, FORBIDDEN */
export function assertMayReport(context: Context, right: ReportRight, unit: string | null): void {
  if (unit !== null && !context.reference.current().units.has(unit))
    throw new Refusal('NOT_FOUND', 'Không có đơn vị này. Chọn đơn vị trong danh sách.');
  if (mayReport(context, right, unit)) return;
  throw new Refusal('FORBIDDEN', REFUSED[right]);
}

const REFUSED = {
  readPeople: 'Chỉ xem được hồ sơ của đơn vị mình.',
  readFigures:
    'Chỉ xem được số liệu của đơn vị mình. Số liệu toàn tỉnh do bộ phận kiểm soát thủ tục hành chính cung cấp.',
  buildReport: 'Báo cáo do bộ phận kiểm soát thủ tục hành chính hoặc người đứng đầu đơn vị lập.',
  commentReport: 'Chỉ người đứng đầu đơn vị có số liệu trong báo cáo ghi ý kiến.',
  freezeReport: 'Báo cáo do bộ phận kiểm soát thủ tục hành chính chốt.',
  signReport: 'Báo cáo do người đứng đầu đơn vị, Giám đốc Trung tâm hoặc lãnh đạo tỉnh ký.',
  amendReport: 'Bản điều chỉnh do bộ phận kiểm soát thủ tục hành chính lập.',
} as const satisfies Record<ReportRight, string>;

/** Units whose figures the caller sees; null: every unit. */
export function unitsSeen(context: Context): string[] | null {
  if (mayReport(context, 'readFigures', null)) return null;
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  return [...held.units.values()]
    .filter((unit) => inForce(unit, today) && mayReport(context, 'readFigures', unit.key))
    .map((unit) => unit.key);
}
