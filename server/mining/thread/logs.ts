import type { WorkingOrdinates } from '@motcua/rules/calendar';
import { withTouches, type ActsOf, type Trace } from '@motcua/rules/mining';

/** A log as it was read: where nobody's beginning is recorded, `acts` tell what he did before. */
export interface Log {
  traces: readonly Trace[];
  acts: ActsOf;
}

/** What is looked at, with estimates where nobody's beginning is recorded. */
export interface Logs {
  own: readonly Trace[];
  /** Dossiers of other maps the same units dealt with; empty where nobody asks for them. */
  others: readonly Trace[];
  ordinates: WorkingOrdinates;
}

/** Without a trace of it nobody is believed to have been at one step for longer, in working time: acts take minutes. */
const LONGEST_TOUCH_MS = 3_600_000;

export const estimated = ({ traces, acts }: Log, ordinates: WorkingOrdinates): Trace[] =>
  traces.map((trace) => withTouches(trace, { ordinates, acts, longest: LONGEST_TOUCH_MS }));
