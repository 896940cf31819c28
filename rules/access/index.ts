export * from './purpose.ts';
export * from './unusual.ts';
