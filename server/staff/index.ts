export { carryPostEnded } from './post-ended.ts';
export { staffActs } from './routes.ts';
