export { sweepCalendarChange } from './apply-change.ts';
export {
  assertMay,
  assertMayRead,
  assertSecond,
  assertWaiting,
  may,
  unitsOfTheProvince,
  unitsWhere,
} from './guard.ts';
export { administrationActs } from './routes.ts';
export { twoPeople } from './two-people.ts';
