export { calendarOf, plainCalendar, type PlainCalendar } from './plain-calendar.ts';
export { allConditions, conditionsOf, LOOK_UPS, type Condition, type LookUp } from './conditions.ts';
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
