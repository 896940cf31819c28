export { sweepCalendarChange } from './apply-change.ts';
export { administrationActs } from './routes.ts';
