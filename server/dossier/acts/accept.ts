import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { Input } from '@motcua/contract/operations';
import { addWorkingDays, isoInstant, localDate } from '@motcua/rules/calendar';
import { transferDeadline } from '@motcua/rules/clock';
import { dossierCode, documentNumber } from '@motcua/rules/codes';
import { STATES } from '@motcua/rules/dossier';
import { clockTerms, dueUnder, isOwnOneStop, todayOf, type ClockTerms } from '../../catalogue/index.ts';
import { getUnit, parameter } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { takeNumbers, type Series } from '../../platform/numbers.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { assertChecked } from '../completeness.ts';
import { officeOf } from '../due.ts';
import { feeAtAcceptance, type PinnedFee } from '../fee.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { notice, setSlip } from '../notices.ts';
import { assertNoRevokedCopy } from '../certified/assert-valid.ts';
import { assertNotRevoked } from '../revoked-papers.ts';
import { controlSlip, intakeReceipt, ISSUER, unitCodeOf, type Accepted } from '../slips.ts';
import { goOn, moveFromIntake, type Advance } from '../go-on.ts';
import { authorityOf } from '../place-of-matter.ts';
import { takenBy, orTaken } from '../taken.ts';
import { takenOver, type TakenOver } from '../taken-over.ts';
import { finishedStep } from '../task-change.ts';
import { dueLetters } from '../timer-letters.ts';
import { withVersionsInForce } from '../versions-in-force.ts';
import { writeOpening } from '../opened/index.ts';
import type { Change } from '../write.ts';

/**
 * Acceptance (NĐ 61/2018 Đ.17, NĐ 118/2025 Đ.16): dossier code, due date, Mẫu 01, register number and control slip, and the
 * process opened at its first step, in one transaction.
 */
export const acceptDossier: Act<'acceptDossier'> = (context, input) => accept(context, input);

/** As it was taken in without network: its moment, the numbers and the due date that stand on the applicant's slip. */
export interface OfflineAcceptance extends TakenOver {
  code: { date: string; number: number };
  /** Null: taken now. */
  receipt: number | null;
  /** Null: no date was printed. */
  printedDue: Date | null;
}

/** Acceptance now, or of what was accepted without network. */
export async function accept(
  context: Context,
  {
    dossierId,
    received,
    note,
    paper,
    arrived,
    receipt = false,
    sent = false,
    feeFacts,
  }: Input<'acceptDossier'>,
  offline?: OfflineAcceptance,
): Promise<DossierReceipt> {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertMay(context, 'acceptDossier', loaded);
  if (STATES[loaded.dossier.state].clock !== 'NOT_STARTED') throw await takenBy(context, loaded);
  assertAllowed(loaded, 'acceptDossier');
  const at = offline?.at ?? acceptanceMoment(context, loaded, paper?.acceptedAt ?? arrived?.at);
  const pinned = await withVersionsInForce({ ...context, now: at }, loaded);
  if (received !== undefined) pinned.loaded.dossier.received = received;
  // a submission over the network was checked when it was sent
  if (loaded.dossier.channel !== 'ONLINE') await assertChecked(context, pinned.loaded);
  await assertNotRevoked(context, pinned.loaded);
  await assertNoRevokedCopy(context, pinned.loaded);
  const authority = authorityOf(
    offline === undefined ? context : { ...context, now: at },
    pinned.loaded.procedure,
    pinned.loaded.dossier,
  );
  pinned.loaded.dossier.authority = authority;
  await assertPaperNumberFree(context, pinned.loaded, at, paper?.number);

  const office = officeOf(context, pinned.loaded.dossier);
  const { procedure_code: code, channel } = loaded.dossier;
  const { channels } = pinned.loaded.procedure;
  const terms = clockTerms(office, { code, channels }, channel, todayOf(office, at));
  const { due } = dueUnder(office, terms, at);
  const fee = await feeAtAcceptance(
    { ...context, now: at },
    pinned.loaded,
    // what the slip of a device stands for is taken as it is; what cannot be is asked afterwards
    offline === undefined ? { given: feeFacts } : { kept: feeFacts },
  );
  const event = {
    kind: 'ACCEPTED',
    unit: loaded.dossier.intake_unit,
    data: {
      ...(note === undefined ? {} : { note }),
      ...(paper === undefined ? {} : { reason: paper.number }),
      ...(arrived === undefined ? {} : { agency: arrived.record }),
    },
  } as const;
  const next = await goOn(context, pinned.loaded, {
    move: moveFromIntake(context, pinned.loaded),
    closing: pinned.loaded.open,
    openedAt: at,
    acceptedAt: at,
    dueAt: due,
    event,
  });
  return orTaken(context, loaded, () =>
    inTransaction(context.db, (tx) =>
      writeAccepted(context, tx, pinned.loaded, {
        at,
        terms,
        due,
        fee,
        next,
        paper,
        receipt,
        offline,
        sent,
        set: { ...pinned.set, authority },
      }),
    ),
  );
}

async function writeAccepted(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  { at, terms, due, fee, next, paper, receipt, offline, sent, set }: Acceptance,
) {
  const { dossier } = loaded;
  const office = officeOf(context, dossier);
  const { calendar } = office;
  // what is settled the same day is recorded without Mẫu 01, unless it is asked for (NĐ 61/2018 Đ.17.4)
  const withReceipt = receipt || terms.limit.value > 0;
  const { accepted, controlNumber } = await takeAcceptance(context, tx, loaded, {
    at,
    terms,
    due: offline?.printedDue ?? due,
    withReceipt,
    offline,
  });
  const then = offline === undefined ? context : { ...context, now: at };
  const priced = { ...loaded, dossier: { ...dossier, fee } };
  const printed = withReceipt ? [intakeReceipt(then, priced, accepted)] : [];
  const [first, ...rest] = next.events;
  const told = due === null ? {} : { dueAt: isoInstant(calendar, due) };
  const known = {
    ...loaded,
    dossier: { ...dossier, code: accepted.code, accepted_at: at, due_at: due, clock: terms },
  };
  return writeOpening(context, tx, known, {
    act: 'acceptDossier',
    state: next.state,
    set: {
      ...set,
      code: accepted.code,
      accepted_at: at,
      submitted_at: dossier.submitted_at ?? at,
      tokens: next.tokens,
      due_at: due,
      original_due_at: accepted.dueAt,
      clock: JSON.stringify(terms),
      fee: fee === null ? null : JSON.stringify(fee),
      received: JSON.stringify(dossier.received),
      transfer_due_at: transferDue(context, loaded, next, at),
      register_book: accepted.book,
      register_seq: accepted.bookSeq,
      register_year: Number(todayOf(office, at).slice(0, 4)),
      paper_number: paper?.number ?? null,
    },
    events: [
      { ...first, kind: 'ACCEPTED', data: { ...first?.data, code: accepted.code, ...told } },
      ...rest,
      ...takenOver(context, dossier, offline, { printed: accepted.dueAt, due }),
    ],
    tasks: loaded.open.map((task) => finishedStep(context, task, 'DONE')),
    opens: next.opens,
    slips: [...printed, controlSlip(then, loaded, accepted, controlNumber)],
    outgoing: [
      ...printed.map((slip) => setSlip(slip.id)),
      ...dueLetters(office, { dossierId: dossier.id, from: at, due }),
      ...notice('TB02', dossier, {
        code: accepted.code,
        due: due === null ? null : isoInstant(calendar, due),
        ...(sent && withReceipt ? { receipt: accepted.number } : {}),
      }),
    ],
  });
}

interface Acceptance {
  at: Date;
  terms: ClockTerms;
  due: Date | null;
  fee: PinnedFee | null;
  next: Advance;
  paper: { number: string } | undefined;
  receipt: boolean;
  offline: OfflineAcceptance | undefined;
  sent: boolean;
  set: Change['set'];
}

/**
 * Now; or the moment of the paper slip, when the system was down (NĐ 61/2018 Đ.39), or of the record with which the post
 * handed the dossier over (QĐ 45/2016/QĐ-TTg Đ.7).
 *
 * @throws {Refusal} WRONG_DATE, CHANNEL_NOT_OFFERED
 */
function acceptanceMoment(context: Context, { dossier }: Loaded, written: string | undefined): Date {
  if (written === undefined) return context.now;
  const held = context.reference.current();
  const days = parameter(held, 'paper.fallbackDays', todayOf(held, context.now));
  const at = new Date(written);
  if (dossier.channel === 'ONLINE')
    throw new Refusal(
      'CHANNEL_NOT_OFFERED',
      'Hồ sơ trực tuyến không có giờ nhận trên giấy: tiếp nhận như bình thường.',
    );
  const earliest = addWorkingDays(held.calendar, todayOf(held, context.now), -days);
  if (at <= context.now && localDate(held.calendar, at) >= earliest) return at;
  throw new Refusal('WRONG_DATE', {
    detail: `Giờ nhận ghi trên giấy phải trước bây giờ, trong ${days} ngày làm việc gần đây.`,
    fields: [{ field: 'acceptedAt', message: 'Giờ nhận ghi trên phiếu giấy hoặc biên bản giao nhận' }],
  });
}

/** A number of the paper book stands for one dossier of its sector and year. */
async function assertPaperNumberFree(
  { db, reference }: Context,
  { dossier }: Loaded,
  at: Date,
  number: string | undefined,
): Promise<void> {
  if (number === undefined) return;
  const taken = await db
    .selectFrom('dossier')
    .select('code')
    .where('intake_unit', '=', dossier.intake_unit)
    .where('sector', '=', dossier.sector)
    .where('register_year', '=', Number(todayOf(reference.current(), at).slice(0, 4)))
    .where('paper_number', '=', number)
    .executeTakeFirst();
  if (taken !== undefined)
    throw new Refusal('INVALID_INPUT', {
      detail: `Số ${number} của sổ giấy đã nhập cho hồ sơ ${taken.code ?? ''}. Xem lại số ghi trên phiếu giấy.`,
      fields: [{ field: 'paper.number', message: 'Số này đã được nhập' }],
    });
}

/**
 * Until when the papers have to leave for the authority (NĐ 61/2018 Đ.18); none where they stay or came as data. To an
 * authority elsewhere goes the scan, unless the procedure says the paper has to.
 */
function transferDue(
  context: Context,
  { dossier, procedure }: Loaded,
  { opens }: Advance,
  at: Date,
): Date | null {
  const held = officeOf(context, dossier);
  const home = isOwnOneStop(held, dossier.intake_unit, dossier.authority);
  const travels =
    dossier.channel !== 'ONLINE' &&
    (home || procedure.paperTravels === true) &&
    opens.some((task) => task.unit_key !== dossier.intake_unit);
  if (!travels) return null;
  return transferDeadline(
    held.calendar,
    at,
    dossier.channel,
    parameter(held, 'transfer.cutoff', todayOf(held, at)),
  );
}

/**
 * Every number an acceptance takes, from one lock on the unit's series: the code of the day, receipt, control slip, register.
 * What stands on a slip printed without network stays; the register, which has no gap, is numbered now.
 */
async function takeAcceptance(
  context: Context,
  tx: Tx,
  { dossier }: Loaded,
  {
    at,
    terms,
    due,
    withReceipt,
    offline,
  }: Pick<Acceptance, 'at' | 'terms' | 'due' | 'offline'> & { withReceipt: boolean },
): Promise<{ accepted: Accepted; controlNumber: string }> {
  const held = context.reference.current();
  const today = todayOf(held, at);
  const unit = getUnit(held, dossier.intake_unit);
  const year = today.slice(0, 4);
  const series = (name: string, period: string): Series => ({ unit: unit.key, series: name, period });
  const always = {
    control: series('PKS', year),
    // one register per sector and year (2018 Mẫu 06, 2025 Mẫu 07)
    book: series(`STD ${dossier.sector}`, year),
  };
  const code = series('DOSSIER', today);
  const receipt = series('GTN', year);
  const printed = offline?.receipt ?? null;
  const takesReceipt = withReceipt && printed === null;
  const onSlip = { code: offline?.code.number ?? 0, receipt: printed ?? 0 };
  const taken =
    offline === undefined
      ? takesReceipt
        ? await takeNumbers(tx, { ...always, code, receipt })
        : { ...onSlip, ...(await takeNumbers(tx, { ...always, code })) }
      : takesReceipt
        ? { ...onSlip, ...(await takeNumbers(tx, { ...always, receipt })) }
        : { ...onSlip, ...(await takeNumbers(tx, always)) };
  const issuer = ISSUER[dossier.regime];
  const unitCode = unitCodeOf(unit, dossier.regime);
  const date = offline?.code.date ?? today;
  return {
    accepted: {
      code: dossierCode({ regime: dossier.regime, unitCode, date, sequence: taken.code }),
      acceptedAt: at,
      dueAt: due,
      limit: terms.limit,
      number: withReceipt ? documentNumber(taken.receipt, 'GTN', issuer) : '',
      book: 1,
      bookSeq: taken.book,
    },
    controlNumber: documentNumber(taken.control, 'PKS', issuer),
  };
}
