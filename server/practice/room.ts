import type { Caller } from '../platform/context.ts';

/** The practice room as the real desk knows it: a door into it, and how it is emptied. */
export interface PracticeRoom {
  /** Opens the room if nobody is in it yet, lets the officer in with his posts, and gives his session token of it. */
  enter(officer: Caller, now: Date): Promise<string>;
  /** Everything in it is thrown away; the next entry furnishes it anew. */
  reset(): Promise<void>;
}

/** What the practice room itself can do for who is inside. */
export interface PracticeFloor {
  /** Prepares the dossiers of an officer's tasks as they stand in the round that has begun. */
  prepareFor(officer: Caller, round: Date): Promise<void>;
}

declare module '../platform/context.ts' {
  interface Services {
    /** Absent in the practice room itself, and where there is none. */
    practice?: PracticeRoom;
    /** In the practice room only. */
    floor?: PracticeFloor;
  }
}
