/** Local days, both ends included. */
export interface Period {
  from: string;
  to: string;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A month of a year, counted from 1; 0 and 13 are the months beside the year. */
function month(year: number, number: number): Period {
  const first = new Date(Date.UTC(year, number - 1, 1));
  const [y, m] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return { from: `${y}-${twoDigits(m)}-01`, to: `${y}-${twoDigits(m)}-${twoDigits(last)}` };
}

const parts = (day: string): [number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7))];

/** The whole month of a day. */
export const monthOf = (day: string): Period => month(...parts(day));

/** The whole month before that of a day: what reports are usually about. */
export function monthBefore(day: string): Period {
  const [year, number] = parts(day);
  return month(year, number - 1);
}

export const yearOf = (day: string): Period => ({
  from: `${day.slice(0, 4)}-01-01`,
  to: `${day.slice(0, 4)}-12-31`,
});

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The period in an address (`tu`, `den`), or `usual` where it says none. */
export function periodIn(params: URLSearchParams, usual: Period): Period {
  const [from, to] = [params.get('tu'), params.get('den')];
  return isDay(from) && isDay(to) && from <= to ? { from, to } : usual;
}

/** `tháng 11/2026` of `2026-11` is written `11/2026`. */
export const monthText = (yearMonth: string): string => `${yearMonth.slice(5, 7)}/${yearMonth.slice(0, 4)}`;
