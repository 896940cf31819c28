export { carryBy, carryExternal } from './carry.ts';
export { carryPayment } from './payment-letter.ts';
export type { SystemOutside, SystemsOutside } from './outside.ts';
export { EXCHANGE_JOBS } from './jobs.ts';
export { exchangeActs } from './routes.ts';
export { signatureOf } from './signature.ts';
export { SIMULATORS } from './simulators.ts';
export { isUnanswered } from './unanswered.ts';
