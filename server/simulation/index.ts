export type { Story } from './arrivals.ts';
export { fillDemonstration } from './demonstration.ts';
export { simulate, type Played, type Simulation } from './simulate.ts';
