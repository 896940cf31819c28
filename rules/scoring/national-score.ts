import type { Count } from './national-counts.ts';
import { COMPONENT_IDS, componentMax, INDEX_GROUPS, NATIONAL_COMPONENTS } from './national-index.ts';
import type { ComponentId, IndexGroup, OnlineReading } from './national-index.ts';
import { roundedQuotient } from './rounding.ts';
import type { Hundredths } from './rounding.ts';

/** Why a component has no points, or points of nothing. */
export const POINT_NOTES = {
  NOT_COLLECTED: { vi: 'Chưa có số liệu', en: 'Not collected' },
  NO_FORMULA: { vi: 'Chưa có công thức', en: 'No formula found' },
  NOT_SCORED: { vi: 'Theo dõi, không tính điểm', en: 'Watched, not scored' },
  NOTHING_TO_COUNT: { vi: 'Không phát sinh trong kỳ', en: 'Nothing in the period' },
} as const;
export type PointNote = keyof typeof POINT_NOTES;

export interface ComponentPoints {
  readonly id: ComponentId;
  readonly max: number;
  /** Null: these points are not known, which is not the same as none. */
  readonly points: Hundredths | null;
  /** Percent, in hundredths; null of nothing. */
  readonly share: Hundredths | null;
  readonly note: PointNote | null;
}

export interface PointSum {
  readonly points: Hundredths;
  /** The most that the components with known points can give. */
  readonly known: number;
  readonly max: number;
}

export interface NationalScore {
  readonly components: readonly ComponentPoints[];
  readonly groups: Readonly<Record<IndexGroup, PointSum>>;
  readonly total: PointSum;
}

/** Hạng; bounds in percent of the points. Not found in a text: as commonly used, to be set by the province. */
export const INDEX_BANDS = [
  { from: 90, vi: 'Xuất sắc', en: 'Excellent', certain: false },
  { from: 80, vi: 'Tốt', en: 'Good', certain: false },
  { from: 70, vi: 'Khá', en: 'Fair', certain: false },
  { from: 50, vi: 'Trung bình', en: 'Average', certain: false },
  { from: 0, vi: 'Yếu', en: 'Weak', certain: false },
] as const satisfies readonly IndexBand[];

export interface IndexBand {
  readonly from: number;
  readonly vi: string;
  readonly en: string;
  readonly certain: boolean;
}

/**
 * The index of QĐ 766/QĐ-TTg from counts of the period; what is absent was not collected. This is our own reading, to
 * be shown beside the portal's figure and never in its place. Sums add the rounded points, as they are shown.
 */
export function scoreNationalIndex(
  counts: Readonly<Partial<Record<ComponentId, Count>>>,
  reading: OnlineReading = 'SPLIT',
): NationalScore {
  const components = COMPONENT_IDS.map((id) => pointsOf(id, componentMax(id, reading), counts[id]));
  const groups = Object.keys(INDEX_GROUPS) as IndexGroup[];
  return {
    components,
    groups: Object.fromEntries(
      groups.map((group) => [group, sumOf(components, (id) => NATIONAL_COMPONENTS[id].group === group)]),
    ) as Record<IndexGroup, PointSum>,
    total: sumOf(components, () => true),
  };
}

/** The band of a sum, measured by the points that are known; null when none is. `bands` stand best first. */
export function bandOf(sum: PointSum, bands: readonly IndexBand[] = INDEX_BANDS): IndexBand | null {
  if (sum.known === 0) return null;
  return bands.find(({ from }) => sum.points >= from * sum.known) ?? null;
}

function pointsOf(id: ComponentId, max: number, count: Count | undefined): ComponentPoints {
  const { counts, fullAt, ofNothing } = NATIONAL_COMPONENTS[id];
  const share = count && count.of > 0 ? shareOf(count) : null;
  const none = (note: PointNote) => ({ id, max, points: null, share, note });
  if (max === 0) return none('NOT_SCORED');
  if (!counts) return none('NO_FORMULA');
  if (!count) return none('NOT_COLLECTED');
  if (count.of === 0) return { ...none('NOTHING_TO_COUNT'), points: ofNothing === 'FULL' ? max * 100 : 0 };
  return { id, max, points: linearPoints(count, max, fullAt), share, note: null };
}

function linearPoints(count: Count, max: number, fullAt: number): Hundredths {
  const { part, of } = exact(count);
  const points = roundedQuotient(part * BigInt(max) * 10_000n, of * BigInt(fullAt));
  return Math.min(points, max * 100);
}

/** More than all, as when the portal knows dossiers that the reports do not, is all. */
function shareOf(count: Count): Hundredths {
  const { part, of } = exact(count);
  return Math.min(roundedQuotient(part * 10_000n, of), 10_000);
}

function exact({ part, of }: Count): { part: bigint; of: bigint } {
  return { part: BigInt(part), of: BigInt(of) };
}

function sumOf(components: readonly ComponentPoints[], belongs: (id: ComponentId) => boolean): PointSum {
  const ours = components.filter(({ id }) => belongs(id));
  return {
    points: ours.reduce((sum, { points }) => sum + (points ?? 0), 0),
    known: ours.reduce((sum, { points, max }) => sum + (points === null ? 0 : max), 0),
    max: ours.reduce((sum, { max }) => sum + max, 0),
  };
}
