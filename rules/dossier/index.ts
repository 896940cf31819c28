export * from './states.ts';
export * from './acts.ts';
export * from './events.ts';
export * from './intake.ts';
