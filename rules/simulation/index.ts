export type { Times } from './draw.ts';
export {
  historyOf,
  type History,
  type HistoryOptions,
  type Officers,
  type OtherWork,
  type PastDossier,
  type Sample,
} from './history.ts';
export type { RoleLoad, Simulated } from './outcome.ts';
export { simulate, type Scenario } from './simulate.ts';
