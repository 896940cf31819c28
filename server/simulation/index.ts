export type { Story } from './arrivals.ts';
export { beginDemonstration, fillDemonstration, storyOpenUntil } from './demonstration.ts';
export { randomOf } from './random.ts';
export { simulate, type Played, type Simulation } from './simulate.ts';
