export { eachNight } from './each-night.ts';
export { effectOf, provinceCalendar, type CalendarDayRow, type CalendarFacts } from './calendar.ts';
export { loadOrganisation } from './load.ts';
export { outageView } from './outages.ts';
export { parameter } from './parameter.ts';
export { organisationActs } from './routes.ts';
export {
  candidatesAmong,
  candidatesOf,
  officersOf,
  type Officer,
  type Practised,
} from './queries/officers-of.ts';
export {
  CALENDAR_ID,
  inForce,
  inOffice,
  openReference,
  readCalendar,
  withCalendar,
  type Reference,
  type ReferenceHolder,
} from './reference.ts';
export type { DayKind, ParameterScalar, ParameterTable, UnitTable } from './tables.ts';
export { getUnit, unitName, unitAt, unitRef } from './units.ts';
