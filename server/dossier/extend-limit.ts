import { statesAllowing } from '@motcua/rules/dossier';
import { todayOf, type ClockTerms } from '../catalogue/index.ts';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Outgoing, OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { dueAfter, officeOf } from './due.ts';
import { getDossierForAct, type Loaded } from './load.ts';
import { tellNewDue } from './new-due.ts';
import { setSlip } from './notices.ts';
import { replanSteps } from './replan-steps.ts';
import { asSystem } from './system.ts';
import { write } from './write.ts';

/** A matter has to be verified, by an officer or a system outside: what the law gives more time for then has it. */
export const verificationLetter = (dossierId: string, at: Date, note: string): Outgoing => ({
  topic: 'verification',
  payload: { dossierId, at: at.toISOString(), note },
});

/**
 * The longer limit of a matter that has to be verified: of its own procedure, and of the case it is a part of, whose gain
 * the part has too. Once for a matter, and never for one that was overdue when the verification began.
 */
export const extendLimit: OutboxHandler = async (services, tx, { dossierId, at, note }, now) => {
  const context = asSystem(services, tx, now);
  const told = { began: new Date(String(at)), note: String(note) };
  const held = await tx
    .selectFrom('dossier')
    .select(['id', 'parent_id'])
    .where('id', '=', String(dossierId))
    .executeTakeFirstOrThrow();
  // the case before its parts, as everywhere
  const gained =
    held.parent_id === null ? 0 : await extend(context, tx, held.parent_id, { ...told, more: 0 });
  await extend(context, tx, held.id, { ...told, more: gained });
};

interface Verification {
  began: Date;
  note: string;
  /** Working days that the case of this part has gained. */
  more: number;
}

/** @returns the working days gained, also where they were gained before */
async function extend(
  context: Context,
  tx: Tx,
  dossierId: string,
  { began, note, more }: Verification,
): Promise<number> {
  await tx.selectFrom('dossier').select('id').where('id', '=', dossierId).forUpdate().execute();
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  const { clock, due_at: before } = dossier;
  if (clock === null || (before !== null && before < began)) return 0;
  const { value, unit, unverified } = clock.limit;
  if (unverified !== undefined) return value - unverified;
  const days = longerLimit(context, loaded, clock, more);
  if (days === null || !statesAllowing('extendLimit').includes(dossier.state)) return 0;
  const terms: ClockTerms = { ...clock, limit: { value: days, unit, unverified: value } };
  const { due, lines } = dueAfter(context, { ...dossier, clock: terms }, dossier.pauses);
  const moves = before !== null && due !== null && due > before;
  const told = moves
    ? await tellNewDue(context, tx, loaded, {
        cause: 'VERIFICATION',
        notice: 'TB22',
        note,
        before,
        due,
        lines,
      })
    : { events: [], slips: [], outgoing: [] };
  await write(context, tx, dossier, {
    act: 'extendLimit',
    state: dossier.state,
    set: { clock: JSON.stringify(terms), ...(moves ? { due_at: due } : {}) },
    tasks: moves ? loaded.open.map((task) => ({ task, dossier_due_at: due })) : [],
    ...told,
    outgoing: [...told.slips.map(({ id }) => setSlip(id)), ...told.outgoing],
  });
  if (moves) await replanSteps(context, tx, loaded.process, [dossierId], { keepOwn: true });
  return days - value;
}

/** In working days, by the law of the day it was accepted; none where that gives no more, or the limit is none of working days. */
function longerLimit(
  context: Context,
  { dossier }: Loaded,
  { limit: { value, unit } }: ClockTerms,
  more: number,
): number | null {
  if (unit !== 'workingDay') return null;
  const office = officeOf(context, dossier);
  const own = parameter(
    office,
    'limit.verificationDays',
    todayOf(office, dossier.accepted_at ?? context.now),
    dossier.procedure_code,
  );
  const days = Math.max(own, value + more);
  return days > value ? days : null;
}
