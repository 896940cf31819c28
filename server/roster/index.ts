export { onDuty } from './on-duty.ts';
export { rosterActs } from './routes.ts';
export { namedFor } from './sectors.ts';
