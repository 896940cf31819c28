export { sweepCalendarChange } from './apply-change.ts';
export { assertMay, assertSecond, assertWaiting, unitsOfTheProvince, unitsWhere } from './guard.ts';
export { administrationActs } from './routes.ts';
