import { momentText } from '@motcua/ui/dates';

const ZONE_MS = 7 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** The province's calendar day of an instant, `2026-12-21`, wherever the browser stands. */
export const localDay = (instant: string): string =>
  new Date(Date.parse(instant) + ZONE_MS).toISOString().slice(0, 10);

/** The last instant of the province's day `days` after that of `instant`: what "due today" ends with. */
export const endOfDay = (instant: string, days: number): string =>
  new Date(Date.parse(localDay(instant)) - ZONE_MS + (days + 1) * DAY_MS - 1000).toISOString();

/** `14:05` of an instant. */
export const timeOfDay = (instant: string): string => momentText(instant).slice(0, 5);
