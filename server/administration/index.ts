export { sweepCalendarChange } from './apply-change.ts';
export { assertMay, may, assertSecond, assertWaiting, unitsOfTheProvince, unitsWhere } from './guard.ts';
export { administrationActs } from './routes.ts';
