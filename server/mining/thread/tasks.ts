import type { Mining } from '@motcua/rules/mining';
import type { ProcessDefinition } from '@motcua/rules/process';
import { compare, type Comparing, type Comparison } from './compare.ts';
import type { Logs } from './logs.ts';
import { minedOf, togetherIn } from './mined.ts';
import { plansOf, type Plan } from './plans.ts';
import { play } from './play.ts';

/** What is found out of logs, in a thread of its own; all that goes in and comes out is plain data. */
export const TASKS = {
  mining: ({ own, ordinates }: Logs, definition: ProcessDefinition): Mining =>
    minedOf(own, ordinates, { independent: togetherIn(definition) }),
  heatMap: (logs: Logs, _asked: null): { mining: Mining; plans: ReadonlyMap<string, Plan> } => ({
    mining: minedOf(logs.own, logs.ordinates),
    plans: plansOf(logs),
  }),
  conformance: (logs: Logs, asked: Comparison): Comparing & Pick<Mining, 'lead'> => ({
    ...compare(logs, asked),
    lead: minedOf(logs.own, logs.ordinates).lead,
  }),
  simulation: play,
};

export type Task = keyof typeof TASKS;
export type AskedOf<T extends Task> = Parameters<(typeof TASKS)[T]>[1];
export type FoundBy<T extends Task> = ReturnType<(typeof TASKS)[T]>;
