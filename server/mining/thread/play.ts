import type { Calendar } from '@motcua/rules/calendar';
import type { Spread, Trace } from '@motcua/rules/mining';
import type { ProcessDefinition } from '@motcua/rules/process';
import { historyOf, simulate, type Officers, type Scenario, type Simulated } from '@motcua/rules/simulation';
import { chanceOf } from '../../platform/chance.ts';
import type { Logs } from './logs.ts';
import { minedOf } from './mined.ts';

export interface Play {
  /** The map as it was. */
  definition: ProcessDefinition;
  /** The period that is told of, epoch milliseconds, its end left out. */
  measured: { from: number; to: number };
  /** Working time of all offices, and of units that are known by their own. */
  office: Calendar;
  calendars: ReadonlyMap<string, Calendar>;
  seeds: readonly string[];
  /** Null: nothing is changed. */
  change: Changed | null;
}

export interface Changed {
  officers: readonly Officers[];
  touch: Readonly<Record<string, number>>;
  /** Absent: the map as it was. */
  definition?: ProcessDefinition;
}

/** What happened to the dossiers of the period, and what is foretold of them. */
export interface PlayedTwice {
  lead: Spread;
  onTime: number | null;
  before: Simulated;
  after: Simulated | null;
}

/** The arrivals of a period through the map as it was, and once more where something is changed. */
export function play(
  { own, others, ordinates }: Logs,
  { definition, measured, office, calendars, seeds, change }: Play,
): PlayedTwice {
  const calendarOf = (unit: string): Calendar => calendars.get(unit) ?? office;
  const history = historyOf(own, { definition, calendarOf, others });
  const once = (changed: Partial<Scenario>): Simulated =>
    simulate({
      history,
      definition,
      times: 'REPLAY',
      chance: chanceOf(...seeds),
      measured,
      ordinates,
      ...changed,
    });
  const told = own.filter(({ acceptedAt }) => acceptedAt >= measured.from && acceptedAt < measured.to);
  return {
    lead: minedOf(told, ordinates).lead,
    onTime: keptShare(told),
    before: once({}),
    after: change === null ? null : once(change),
  };
}

/** Part of the finished that kept their due date. */
function keptShare(traces: readonly Trace[]): number | null {
  const due = traces.flatMap(({ finishedAt, dueAt }) =>
    finishedAt === null || dueAt === null ? [] : [finishedAt <= dueAt],
  );
  return due.length === 0 ? null : due.filter((kept) => kept).length / due.length;
}
