import { formatDecimal, type Lang } from '../text/index.ts';
import type { Condition, StepKind, UnitRule } from './definition.ts';
import { HOURS_A_DAY } from './shares.ts';

export type Said = Record<Lang, string>;

export const KIND_NAMES = {
  INTAKE: { vi: 'Tiếp nhận', en: 'Intake' },
  ASSIGN: { vi: 'Phân công', en: 'Assignment' },
  WORK: { vi: 'Thẩm định, xử lý', en: 'Work' },
  CONSULT: { vi: 'Lấy ý kiến', en: 'Consultation' },
  MEETING: { vi: 'Họp', en: 'Meeting' },
  EXTERNAL: { vi: 'Hệ thống bên ngoài trả lời', en: 'System outside' },
  PART: { vi: 'Phần việc liên thông', en: 'Part of a bundle' },
  TIMER: { vi: 'Chờ hết thời gian', en: 'Wait' },
  REVIEW: { vi: 'Soát xét, trình', en: 'Review' },
  APPROVE: { vi: 'Ký duyệt', en: 'Approval' },
  ISSUE: { vi: 'Vào sổ, phát hành', en: 'Issue' },
  RETURN: { vi: 'Trả kết quả', en: 'Return of the result' },
} as const satisfies Record<StepKind, Said>;

const UNIT_NAMES = {
  INTAKE: { vi: 'Bộ phận Một cửa tiếp nhận', en: 'the one-stop unit of intake' },
  AUTHORITY: { vi: 'Cơ quan có thẩm quyền', en: 'the authority' },
  CONSULTED: { vi: 'Các cơ quan được lấy ý kiến', en: 'the agencies consulted' },
  PROVINCE_COMMITTEE: { vi: 'Ủy ban nhân dân tỉnh', en: 'the provincial committee' },
  RECEIVING: { vi: 'Bộ phận Một cửa trả kết quả', en: 'the one-stop unit that returns the result' },
} as const satisfies Record<Exclude<UnitRule, `@${string}`>, Said>;

/** A rule by its name, units by their keys. */
export const unitName = (unit: UnitRule): Said =>
  unit.startsWith('@')
    ? sameIn(unit.slice(1).replaceAll('|', ', '))
    : (UNIT_NAMES[unit as keyof typeof UNIT_NAMES] ?? sameIn(unit));

export const sameIn = (text: string): Said => ({ vi: text, en: text });

/** Working time as officers say it: days of eight working hours, and what is left in hours. */
export function durationSaid(hours: number): Said {
  const days = Math.trunc(hours / HOURS_A_DAY + 1e-9);
  const rest = Math.max(0, hours - days * HOURS_A_DAY);
  const figures = (lang: Lang) => ({ day: formatDecimal(days, 0, lang), hour: formatDecimal(rest, 1, lang) });
  const [vi, en] = [figures('vi'), figures('en')];
  const [dayEn, hourEn] = [days === 1 ? 'day' : 'days', rest === 1 ? 'hour' : 'hours'];
  if (days === 0) return { vi: `${vi.hour} giờ làm việc`, en: `${en.hour} working ${hourEn}` };
  if (rest < 0.05) return { vi: `${vi.day} ngày làm việc`, en: `${en.day} working ${dayEn}` };
  return {
    vi: `${vi.day} ngày ${vi.hour} giờ làm việc`,
    en: `${en.day} working ${dayEn} ${en.hour} ${hourEn}`,
  };
}

export function percentSaid(part: number): Said {
  return { vi: `${formatDecimal(part * 100, 1, 'vi')} %`, en: `${formatDecimal(part * 100, 1, 'en')}%` };
}

export function conditionSaid(condition: Condition): Said {
  const { fact } = condition;
  if ('in' in condition) {
    const values = condition.in.map((value) => `“${value}”`).join(', ');
    return { vi: `“${fact}” là ${values}`, en: `“${fact}” is ${values}` };
  }
  if ('atLeast' in condition) {
    const bound = condition.atLeast;
    return {
      vi: `“${fact}” từ ${figure(bound, 'vi')} trở lên`,
      en: `“${fact}” is ${figure(bound, 'en')} or more`,
    };
  }
  return {
    vi: `“${fact}” dưới ${figure(condition.below, 'vi')}`,
    en: `“${fact}” is below ${figure(condition.below, 'en')}`,
  };
}

const figure = (value: number, lang: Lang): string => formatDecimal(value, 2, lang);
