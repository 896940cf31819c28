export * from './states.ts';
export * from './acts.ts';
export * from './act-facts.ts';
export * from './delay.ts';
export * from './events.ts';
export * from './guidance.ts';
export * from './intake.ts';
export * from './originals.ts';
