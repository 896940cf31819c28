import type { Caller, Services } from '../platform/context.ts';
import type { Acts } from '../platform/dispatch.ts';
import { personOf, tasksOf } from './round.ts';
import { prepare } from './sample.ts';

/** Prepares what the tasks of an officer begin with, in the round that began at a moment. */
export const prepareRound = (services: Services, acts: Acts, officer: Caller, round: Date): Promise<void> =>
  prepare(
    services,
    acts,
    tasksOf(officer)
      .filter(({ stage }) => stage !== null)
      .map((task) => ({ task, officer, person: personOf(officer.accountId, round, task.id), now: round })),
  );
