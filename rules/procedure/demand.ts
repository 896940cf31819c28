/** How often people came for a procedure in one month. */
export interface MonthOfUse {
  /** `2026-11`. */
  month: string;
  count: number;
  /** To the authority of whoever asks now. */
  here?: boolean;
  /** A person as whoever asks now, or an organisation as it is; absent: it is not known who asks. */
  alike?: boolean;
}

/** What one dossier of a month says about today, by how many months ago it was: the last quarter, and this season of last year. */
const RECENT = { until: 2, weight: 1 } as const;
const SEASON = { from: 11, until: 13, weight: 1 } as const;
const BETWEEN = 0.3;

/** What one's neighbours come for says more than what others do; what persons come for says little about a company. */
const HERE = 10;
const UNLIKE = 0.2;

/** A procedure everybody comes for goes so much before one that nobody asks for and that the words fit as well. */
const MOST_LIFT = 0.12;
/** Where fewer came for anything, so much would be chance. */
const ENOUGH = 100;

/** How much people ask for a procedure at this time of the year; 0 where nobody did. */
export function demand(uses: readonly MonthOfUse[], thisMonth: string): number {
  return uses.reduce(
    (sum, { month, count, here, alike }) =>
      sum +
      count *
        weightOf(monthsBetween(month, thisMonth)) *
        (here === true ? HERE : 1) *
        (alike === false ? UNLIKE : 1),
    0,
  );
}

/** By how much an answer of the search counts more for being asked for: 1 to 1.12, more slowly the more there is. */
export function lift(demanded: number, most: number): number {
  return 1 + (MOST_LIFT * Math.log1p(demanded)) / Math.log1p(Math.max(most, ENOUGH));
}

function weightOf(ago: number): number {
  if (ago < 0 || ago > SEASON.until) return 0;
  if (ago <= RECENT.until) return RECENT.weight;
  return ago >= SEASON.from ? SEASON.weight : BETWEEN;
}

const monthsBetween = (from: string, to: string): number => monthNumber(to) - monthNumber(from);

function monthNumber(month: string): number {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return year * 12 + of;
}
