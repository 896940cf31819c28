import type { Commands } from './command-line.ts';

/** Every command of `motcua`, in the order of the help page. */
export const commands: Commands = {
  serve: () => import('./serve.ts'),
  migrate: () => import('./migrate.ts'),
  user: () => import('./user.ts'),
  import: () => import('./import.ts'),
  export: () => import('./export.ts'),
  simulate: () => import('./simulate.ts'),
  outside: () => import('./outside.ts'),
  clock: () => import('./clock.ts'),
  process: () => import('./process.ts'),
  'gateway-simulator': () => import('./gateway-simulator.ts'),
  writing: () => import('./writing.ts'),
};
