export { letIn } from './let-in.ts';
export { practiceActs } from './routes.ts';
export { prepareRound } from './prepare-round.ts';
export type { PracticeRoom } from './room.ts';
