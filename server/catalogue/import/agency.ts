import type { SourceRow } from './source-row.ts';

/** A unit as the import has to know it. */
export interface KnownUnit {
  key: string;
  name: string;
  kind: string;
  level: string;
}

export interface Decider {
  /** Key of a unit, or COMMUNE. */
  authority: string;
  /** The agency is not one of the province's: shown for information, dossiers go where the national rules say. */
  outside: boolean;
}

/** Agencies as the portal names them; the first that fits decides. `unit` is part of the unit's name, folded by case only. */
const AGENCIES: readonly { says: RegExp; unit: string }[] = [
  { says: /đăng ký đất đai/i, unit: 'văn phòng đăng ký đất đai' },
  { says: /công an|cảnh sát|xuất nhập cảnh|bộ công an/i, unit: 'công an tỉnh' },
  { says: /bảo hiểm xã hội/i, unit: 'bảo hiểm xã hội' },
  { says: /^(?:cục )?thuế|(?:chi )?cục thuế|thuế tỉnh|thuế cơ sở/i, unit: 'thuế' },
  { says: /khu công nghiệp|^ban quản lý/i, unit: 'ban quản lý các khu công nghiệp' },
  { says: /sở tư pháp|thi hành án|trợ giúp pháp lý/i, unit: 'sở tư pháp' },
  { says: /sở xây dựng|đăng kiểm|về (?:kiến trúc|xây dựng)/i, unit: 'sở xây dựng' },
  { says: /sở tài chính/i, unit: 'sở tài chính' },
  {
    says: /sở nông nghiệp|kiểm lâm|thủy sản|thú y|trồng trọt|quản lý đất đai cấp tỉnh/i,
    unit: 'sở nông nghiệp và môi trường',
  },
  { says: /sở nội vụ/i, unit: 'sở nội vụ' },
  { says: /sở y tế/i, unit: 'sở y tế' },
  { says: /sở công thương/i, unit: 'sở công thương' },
  { says: /sở khoa học/i, unit: 'sở khoa học và công nghệ' },
  { says: /sở (?:giáo dục)/i, unit: 'sở giáo dục và đào tạo' },
];

const OUTSIDE =
  /hải quan|ngân hàng nhà nước|kho bạc|dự trữ nhà nước|tòa án|cảng vụ|cục (?:hàng|đường|đăng)|^bộ (?!công an)|chứng khoán|hội đồng/i;
const COMMUNE = /(?:ủy|uỷ) ban nhân dân (?:cấp )?xã|ubnd (?:cấp )?xã|cấp xã/i;
const PROVINCE = /(?:ủy|uỷ) ban nhân dân (?:cấp )?tỉnh|ubnd (?:cấp )?tỉnh/i;

/** Who decides in a ministry's field when the row names nobody. */
const BY_MINISTRY: Record<string, string> = {
  'bo-cong-an': 'công an tỉnh',
  'bo-tu-phap': 'sở tư pháp',
  'bo-xay-dung': 'sở xây dựng',
  'bo-nong-nghiep-mt': 'sở nông nghiệp và môi trường',
  'bo-tai-chinh': 'sở tài chính',
};

const OUTSIDE_MINISTRIES = new Set(['ngan-hang-nha-nuoc', 'toa-an-nhan-dan']);

/**
 * The deciding agency: the one the row names, else the one its field and level imply.
 *
 * @param units in force on the day the versions begin
 * @returns undefined when it cannot be told
 */
export function deciderOf(row: SourceRow, units: readonly KnownUnit[]): Decider | undefined {
  const named = row.authority || row.agency;
  const province = units.find((unit) => unit.kind === 'PEOPLES_COMMITTEE' && unit.level === 'PROVINCE')?.key;
  if (province === undefined) return undefined;
  const byName = (part: string) =>
    units.find((unit) => unit.name.toLowerCase().includes(part) && unit.kind !== 'ONE_STOP')?.key;
  const inside = (authority: string | undefined) =>
    authority === undefined ? undefined : { authority, outside: false };
  const outside = { authority: province, outside: true };
  for (const part of named.replaceAll('\u00A0', ' ').split(', ')) {
    if (COMMUNE.test(part) && !/công an/i.test(part)) return inside('COMMUNE');
    const agency = AGENCIES.find(({ says }) => says.test(part));
    const unit = agency && byName(agency.unit);
    if (unit !== undefined) return inside(unit);
    if (PROVINCE.test(part)) return inside(leadingDepartment(row, byName) ?? province);
  }
  if (OUTSIDE.test(named) || OUTSIDE_MINISTRIES.has(row.ministry)) return outside;
  if (row.field === 'Hải quan') return outside;
  if (row.field.includes('BHXH') || row.field.includes('BHYT')) return inside(byName('bảo hiểm xã hội'));
  if (row.field === 'Thuế') return inside(byName('thuế'));
  if (!row.levels.includes('province') && row.ministry !== 'bo-cong-an') return inside('COMMUNE');
  return inside(leadingDepartment(row, byName));
}

/** The department that prepares what the province's committee decides in a field. */
const leadingDepartment = (
  { ministry }: SourceRow,
  byName: (part: string) => string | undefined,
): string | undefined => (BY_MINISTRY[ministry] === undefined ? undefined : byName(BY_MINISTRY[ministry]));
