export * from './faults.ts';
export * from './kinds.ts';
export * from './standing.ts';
