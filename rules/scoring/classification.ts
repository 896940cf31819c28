import type { Averages } from './averages.ts';
import { INDEX_KEYS, NINE_INDICES } from './nine-indices.ts';
import type { NineIndex } from './nine-indices.ts';
import type { Tenths } from './rounding.ts';

interface Band {
  readonly vi: string;
  readonly en: string;
  /** Least sum of all indices of the subject. */
  readonly from: Tenths;
}

/** Mức độ hoàn thành nhiệm vụ của cán bộ, best first (TT 01/2018/TT-VPCP Điều 15). */
export const OFFICER_CLASSES = {
  ALL_DUTIES: { from: 50, vi: 'Hoàn thành 100 % nhiệm vụ', en: '100% of duties' },
  MOST_DUTIES: {
    from: 35,
    vi: 'Hoàn thành từ 70 % đến dưới 100 % nhiệm vụ',
    en: '70% to under 100% of duties',
  },
  FEWER_DUTIES: { from: 0, vi: 'Hoàn thành dưới 70 % nhiệm vụ', en: 'Under 70% of duties' },
} as const satisfies Record<string, Band>;
export type OfficerClass = keyof typeof OFFICER_CLASSES;

/** Xếp loại cơ quan, best first (TT 01/2018/TT-VPCP Điều 15). */
export const AGENCY_CLASSES = {
  EXCELLENT: { from: 150, vi: 'Xuất sắc', en: 'Excellent' },
  GOOD: { from: 120, vi: 'Tốt', en: 'Good' },
  FAIR: { from: 90, vi: 'Khá', en: 'Fair' },
  AVERAGE: { from: 60, vi: 'Trung bình', en: 'Average' },
  WEAK: { from: 0, vi: 'Yếu', en: 'Weak' },
} as const satisfies Record<string, Band>;
export type AgencyClass = keyof typeof AGENCY_CLASSES;

export interface Assessment<Class> {
  /** Sum of the averages that count, each already rounded. */
  readonly sum: Tenths;
  /** The most points those indices can give. */
  readonly outOf: number;
  /** Indices whose information was not collected. */
  readonly leftOut: readonly NineIndex[];
  /** Null when nothing at all was collected. */
  readonly class: Class | null;
  /** False when indices were left out: the bounds were then taken in proportion, which the circular does not say. */
  readonly certain: boolean;
}

/** Most points one index gives. */
const INDEX_MAX = 2;

/** Indices 1, 2, 3, 4 and 7. */
export const OFFICER_INDICES: readonly NineIndex[] = INDEX_KEYS.filter((key) => NINE_INDICES[key].officer);

export function classifyOfficer(averages: Averages): Assessment<OfficerClass> {
  return classify(averages, OFFICER_INDICES, OFFICER_CLASSES);
}

/** `averages` holds the averages of the dossiers together with ten times the agency's own three scores. */
export function classifyAgency(averages: Averages): Assessment<AgencyClass> {
  return classify(averages, INDEX_KEYS, AGENCY_CLASSES);
}

function classify<Class extends string>(
  averages: Averages,
  indices: readonly NineIndex[],
  classes: Readonly<Record<Class, Band>>,
): Assessment<Class> {
  const counted = indices.flatMap((index) => averages[index] ?? []);
  const sum = counted.reduce((total, average) => total + average, 0);
  // An index left out takes its share of every bound with it; else an agency would fall for what nobody asked.
  const reached = (bound: Tenths) => sum * indices.length >= bound * counted.length;
  const found = (Object.keys(classes) as Class[]).find((key) => reached(classes[key].from));
  return {
    sum,
    outOf: counted.length * INDEX_MAX,
    leftOut: indices.filter((index) => (averages[index] ?? null) === null),
    class: counted.length > 0 ? (found ?? null) : null,
    certain: counted.length === indices.length,
  };
}
