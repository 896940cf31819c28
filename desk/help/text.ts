/** Help for one screen, written for the clerk who stands before it: what it is for, and the three commonest tasks. */
export interface HelpText {
  purpose: string;
  tasks: readonly [string, string, string];
  /** Keys that do something here beside those of every screen, each with its meaning. */
  keys: readonly (readonly [string, string])[];
}
