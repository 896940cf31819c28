import { isoInstant } from '@motcua/rules/calendar';
import { dossierCode, documentNumber } from '@motcua/rules/codes';
import { STATES } from '@motcua/rules/dossier';
import { clockTerms, dueUnder, todayOf, type ClockTerms } from '../../catalogue/index.ts';
import { getUnit } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { takeNumbers } from '../../platform/numbers.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { notice, setSlip } from '../notices.ts';
import { controlSlip, intakeReceipt, ISSUER, type Accepted } from '../slips.ts';
import { advance, type Advance } from '../steps.ts';
import { takenBy, orTaken } from '../taken.ts';
import { finishedStep } from '../task-change.ts';
import { withVersionsInForce } from '../versions-in-force.ts';
import { write, type Change } from '../write.ts';

/**
 * Acceptance (NĐ 61/2018 Đ.17, NĐ 118/2025 Đ.16): dossier code, due date, Mẫu 01, register number and control slip, and the
 * process opened at its first step, in one transaction.
 */
export const acceptDossier: Act<'acceptDossier'> = async (context, { dossierId, received, note }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertMay(context, 'acceptDossier', loaded);
  if (STATES[loaded.dossier.state].clock !== 'NOT_STARTED') throw await takenBy(context, loaded);
  assertAllowed(loaded, 'acceptDossier');
  const pinned = await withVersionsInForce(context, loaded);
  if (received !== undefined) pinned.loaded.dossier.received = received;

  const held = context.reference.current();
  const terms = clockTerms(held, pinned.loaded.procedure, loaded.dossier.channel, todayOf(held, context.now));
  const { due } = dueUnder(held, terms, context.now);
  const event = {
    kind: 'ACCEPTED',
    unit: loaded.dossier.intake_unit,
    data: note === undefined ? {} : { note },
  } as const;
  const next = await advance(context, pinned.loaded, { done: 0, acceptedAt: context.now, dueAt: due, event });
  return orTaken(context, loaded, () =>
    inTransaction(context.db, (tx) =>
      writeAccepted(context, tx, pinned.loaded, { terms, due, next, set: pinned.set }),
    ),
  );
};

async function writeAccepted(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  { terms, due, next, set }: { terms: ClockTerms; due: Date | null; next: Advance; set: Change['set'] },
) {
  const { dossier } = loaded;
  const { calendar } = context.reference.current();
  const { accepted, controlNumber } = await takeAcceptance(context, tx, loaded, terms, due);
  const slips = [
    intakeReceipt(context, loaded, accepted),
    controlSlip(context, loaded, accepted, controlNumber),
  ];
  const [first, ...rest] = next.events;
  const told = due === null ? {} : { dueAt: isoInstant(calendar, due) };
  return write(context, tx, dossier, {
    act: 'acceptDossier',
    state: next.state,
    set: {
      ...set,
      code: accepted.code,
      accepted_at: context.now,
      submitted_at: dossier.submitted_at ?? context.now,
      due_at: due,
      original_due_at: due,
      clock: JSON.stringify(terms),
      received: JSON.stringify(dossier.received),
    },
    events: [{ ...first, kind: 'ACCEPTED', data: { ...first?.data, code: accepted.code, ...told } }, ...rest],
    tasks: loaded.open.map((task) => finishedStep(context, task, 'DONE')),
    opens: next.opens,
    slips,
    outgoing: [
      ...slips.slice(0, 1).map((slip) => setSlip(slip.id)),
      ...notice('TB02', dossier, {
        code: accepted.code,
        due: due === null ? null : isoInstant(calendar, due),
      }),
    ],
  });
}

/** Every number an acceptance takes, from one lock on the unit's series: the code of the day, receipt, control slip, register. */
async function takeAcceptance(
  context: Context,
  tx: Tx,
  { dossier }: Loaded,
  terms: ClockTerms,
  dueAt: Date | null,
): Promise<{ accepted: Accepted; controlNumber: string }> {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const unit = getUnit(held, dossier.intake_unit);
  const year = today.slice(0, 4);
  const taken = await takeNumbers(tx, {
    code: { unit: unit.key, series: 'DOSSIER', period: today },
    receipt: { unit: unit.key, series: 'GTN', period: year },
    control: { unit: unit.key, series: 'PKS', period: year },
    book: { unit: unit.key, series: 'STD', period: year },
  });
  const issuer = ISSUER[dossier.regime];
  const unitCode = dossier.regime === '2018' ? (unit.old_codes[0] ?? unit.code) : unit.code;
  return {
    accepted: {
      code: dossierCode({ regime: dossier.regime, unitCode, date: today, sequence: taken.code }),
      acceptedAt: context.now,
      dueAt,
      limit: terms.limit,
      number: documentNumber(taken.receipt, 'GTN', issuer),
      bookSeq: taken.book,
    },
    controlNumber: documentNumber(taken.control, 'PKS', issuer),
  };
}
