import { spreadOf, type Spread } from '../mining/index.ts';
import type { Post } from './post.ts';
import type { Scenario } from './simulate.ts';

/** How one dossier went. */
export interface Played {
  acceptedAt: number;
  dueAt: number | null;
  finishedAt: number | null;
  /** Working milliseconds it waited for the applicant. */
  paused: number;
}

export interface RoleLoad {
  unit: string;
  role: string;
  officers: number;
  /** Share of the officers' working time in the measured period in which they were at work on it, 0..1. */
  load: number;
  /** Working hours a step waited for them, of those opened in the period. */
  waiting: Spread;
  /** Most steps that waited at once. */
  longest: number;
}

/** Times in working hours, the pauses of a dossier left out. */
export interface Simulated {
  /** Dossiers accepted in the measured period, and those of them that came to a result. */
  dossiers: number;
  finished: number;
  /** From acceptance to the result; `median` is P50. */
  lead: Spread;
  /** Share of the finished that kept their due date; null where none has one. */
  onTime: number | null;
  steps: readonly { step: string; waiting: Spread }[];
  /** Highest load first. */
  load: readonly RoleLoad[];
  /** What the scenario does not say: posts with work and without officers, steps whose touch nobody knows (they took none). */
  missing: { officers: readonly { unit: string; role: string }[]; steps: readonly string[] };
}

export function outcomeOf(
  { measured, ordinates }: Scenario,
  played: readonly Played[],
  posts: readonly Post[],
  unknown: readonly string[],
): Simulated {
  const within = (moment: number): boolean => moment >= measured.from && moment < measured.to;
  const told = played.filter(({ acceptedAt }) => within(acceptedAt));
  const finished = told.filter(({ finishedAt }) => finishedAt !== null);
  const due = finished.filter(({ dueAt }) => dueAt !== null);
  const lead = ({ acceptedAt, finishedAt, paused }: Played): number =>
    ordinates.at(finishedAt ?? acceptedAt) - ordinates.at(acceptedAt) - paused;
  const waits = posts.flatMap((post) => post.waits.filter(({ openedAt }) => within(openedAt)));
  return {
    dossiers: told.length,
    finished: finished.length,
    lead: spread(finished.map(lead)),
    onTime:
      due.length === 0
        ? null
        : due.filter(({ finishedAt, dueAt }) => (finishedAt ?? 0) <= (dueAt ?? 0)).length / due.length,
    steps: [...Map.groupBy(waits, ({ step }) => step)].map(([step, of]) => ({
      step,
      waiting: spread(of.map(({ wait }) => wait)),
    })),
    load: posts
      .filter(({ officers }) => officers.count > 0)
      .map((post) => loadOf(post, measured, within))
      .toSorted((a, b) => b.load - a.load),
    missing: {
      officers: posts
        .filter(({ officers }) => officers.count === 0)
        .map(({ officers: { unit, role } }) => ({ unit, role })),
      steps: unknown,
    },
  };
}

function loadOf(
  { officers, ordinates, worked, waits, longest }: Post,
  measured: Scenario['measured'],
  within: (moment: number) => boolean,
): RoleLoad {
  const [from, to] = [ordinates.at(measured.from), ordinates.at(measured.to)];
  const busy = worked.reduce(
    (sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)),
    0,
  );
  const { unit, role, count } = officers;
  return {
    unit,
    role,
    officers: count,
    load: to > from ? busy / (count * (to - from)) : 0,
    waiting: spread(waits.filter(({ openedAt }) => within(openedAt)).map(({ wait }) => wait)),
    longest,
  };
}

const spread = (milliseconds: readonly number[]): Spread =>
  spreadOf(Int32Array.from(milliseconds, (value) => Math.round(value / 1_000)));
