export * from './code.ts';
export * from './faults.ts';
export * from './kinds.ts';
export * from './standing.ts';
