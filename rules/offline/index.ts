export { calendarOf, plainCalendar, type PlainCalendar } from './plain-calendar.ts';
export { correctedMoment, momentOf, type Correction, type Drift } from './moment.ts';
export {
  freeNumbers,
  LEASED_SERIES,
  nextNumber,
  periodOf,
  periodsTouched,
  rangesOf,
  type LeasedSeries,
  type NumberBlock,
  type Range,
} from './numbers.ts';
