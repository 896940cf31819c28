export { onDuty } from './on-duty.ts';
export { rosterActs } from './routes.ts';
