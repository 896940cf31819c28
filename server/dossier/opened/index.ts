import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { StepKind } from '@motcua/rules/process';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { Outgoing } from '../../platform/outbox.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import type { Loaded } from '../load.ts';
import type { OpenedTask } from '../steps.ts';
import type { DossierRow } from '../tables.ts';
import { write, type Change, type NewEvent, type NewSlip } from '../write.ts';
import { askSystem } from './ask-system.ts';
import { askUnit } from './ask-unit.ts';
import { bringPart } from './bring-part.ts';

/** What the opening of a step brings with it. */
export interface Brought {
  task: OpenedTask;
  /** What it settles of the dossier, where the time limit stands meanwhile; the steps that open after it start from there. */
  settled?: Pick<DossierRow, 'pauses' | 'due_at'>;
  slips?: readonly NewSlip[];
  events?: readonly NewEvent[];
  outgoing?: readonly Outgoing[];
}

/** A step that opens, in the transaction of the act that opens it. */
export interface Opening {
  context: Context;
  tx: Tx;
  /** The dossier as it was read, with what the act has fixed since. */
  loaded: Loaded;
  task: OpenedTask;
  /** What whoever went before wrote to it. */
  note: string | undefined;
}

/** Kinds of steps whose opening is more than a line in a worklist. */
const BRINGS: Partial<Record<StepKind, (opening: Opening) => Promise<Brought>>> = {
  CONSULT: askUnit,
  EXTERNAL: askSystem,
  PART: bringPart,
};

export type OpeningChange = Omit<Change, 'opens'> & { opens: readonly OpenedTask[] };

/**
 * Writes a change with all that its steps bring; in one transaction where they bring anything, in one statement else.
 *
 * @param seen the dossier as the act has settled it, which the steps that open start from
 */
export async function writeOpening(
  context: Context,
  db: Db | Tx,
  loaded: Loaded,
  change: OpeningChange,
  { note, seen = loaded }: { note?: string | undefined; seen?: Loaded } = {},
): Promise<DossierReceipt> {
  const { opens } = change;
  if (opens.every(({ kind }) => BRINGS[kind] === undefined))
    return write(context, db, loaded.dossier, change);
  return inTransaction(db, async (tx) => {
    const brought: Brought[] = [];
    let { dossier } = seen;
    for (const task of opens) {
      const opening = { context, tx, loaded: { ...seen, dossier }, task, note };
      const one = (await BRINGS[task.kind]?.(opening)) ?? { task };
      dossier = { ...dossier, ...one.settled };
      brought.push(one);
    }
    const stands = brought.some(({ settled }) => settled !== undefined);
    return write(context, tx, loaded.dossier, {
      ...change,
      set: {
        ...change.set,
        ...(stands ? { pauses: JSON.stringify(dossier.pauses), due_at: dossier.due_at } : {}),
      },
      opens: brought.map(({ task }) => task),
      events: [...change.events, ...brought.flatMap(({ events = [] }) => events)],
      slips: [...(change.slips ?? []), ...brought.flatMap(({ slips = [] }) => slips)],
      outgoing: [...(change.outgoing ?? []), ...brought.flatMap(({ outgoing = [] }) => outgoing)],
    });
  });
}
