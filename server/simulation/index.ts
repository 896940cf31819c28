export type { Story } from './arrivals.ts';
export { beginDemonstration, fillDemonstration, storyOpenUntil } from './demonstration.ts';
export { simulate, type Played, type Simulation } from './simulate.ts';
