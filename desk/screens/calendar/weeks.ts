const DAYS_IN_WEEK = 7;

/** Weeks of a month from Monday on; null before the first and after the last day. */
export function weeksOf(year: number, month: number): (number | null)[][] {
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % DAYS_IN_WEEK;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells = [...Array<null>(before).fill(null), ...Array.from({ length }, (_, index) => index + 1)];
  while (cells.length % DAYS_IN_WEEK !== 0) cells.push(null);
  return Array.from({ length: cells.length / DAYS_IN_WEEK }, (_, week) =>
    cells.slice(week * DAYS_IN_WEEK, (week + 1) * DAYS_IN_WEEK),
  );
}
