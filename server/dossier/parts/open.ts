import { isoInstant } from '@motcua/rules/calendar';
import { documentNumber } from '@motcua/rules/codes';
import type { TimeLimit } from '@motcua/rules/clock';
import type { ProcessStep } from '@motcua/rules/process';
import { sql } from 'kysely';
import {
  clockTerms,
  dueUnder,
  getProcedureOn,
  getProcessOn,
  todayOf,
  type ClockTerms,
} from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import { takeNumbers } from '../../platform/numbers.ts';
import { post, type OutboxHandler } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/transaction.ts';
import { officeOf } from '../due.ts';
import { goOn, moveFromIntake } from '../go-on.ts';
import { getDossierForAct, getTaskForAct, type Loaded, type TaskRow } from '../load.ts';
import { writeOpening } from '../opened/index.ts';
import { controlSlip, ISSUER } from '../slips.ts';
import { asSystem } from '../system.ts';
import { dueLetters } from '../timer-letters.ts';
import { insertPart } from './draft.ts';
import { unopened } from './letters.ts';

/**
 * Opens the dossier of a part: accepted at the moment its step of the case opened, so that agencies that are told at once
 * also begin at once, however late the letter is read (NĐ 61/2018 Đ.19.6). A step that is done or has its part is left alone.
 * One that cannot be opened is tried again and never given up, and soon those who answer for the case are told.
 */
export const openPart: OutboxHandler = async (services, tx, { taskId, at, tries }, now) => {
  const waiting = await tx
    .selectFrom('task')
    .innerJoin('dossier as parent', 'parent.id', 'task.dossier_id')
    .select('task.id')
    .where('task.id', '=', String(taskId))
    .where('task.done_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('dossier').select('id').whereRef('part_task', '=', 'task.id'))),
    )
    .forUpdate(['parent'])
    .executeTakeFirst();
  if (waiting === undefined) return;
  const context = asSystem(services, tx, new Date(String(at)));
  const parent = await getTaskForAct(context.db, waiting.id);
  await sql`savepoint part`.execute(tx);
  try {
    await begin(context, tx, parent);
  } catch (error) {
    await sql`rollback to savepoint part`.execute(tx);
    const failed = Number(tries ?? 0) + 1;
    const text = error instanceof Refusal ? error.facts.detail : undefined;
    if (failed === TOLD_AFTER) await post(tx, [unopened(context, parent, now, text)], now);
    return {
      at: new Date(now.getTime() + Math.min(2 ** failed, LONGEST_MINUTES) * 60_000),
      because: error instanceof Error ? error.message : String(error),
      payload: { taskId, at, tries: failed },
    };
  }
};

const LONGEST_MINUTES = 60;
/** What is over in a few minutes is told to nobody. */
const TOLD_AFTER = 3;

async function begin(context: Context, tx: Tx, parent: Loaded & { task: TaskRow }): Promise<void> {
  const { dossier, process, task } = parent;
  const step = process.steps.find(({ key }) => key === task.step_key);
  if (step?.procedure === undefined) throw new Error(`step ${task.step_key} names no procedure of its part`);
  const today = todayOf(context.reference.current(), context.now);
  const procedure = await getProcedureOn(tx, step.procedure, today);
  const { id: processId } = await getProcessOn(tx, procedure, today, dossier.procedure_code);
  const partId = await insertPart(context, tx, parent, {
    procedure,
    processId,
    code: await codeOf(tx, dossier),
  });
  const part = await getDossierForAct(context.db, partId);
  await accept(context, tx, part, termsOf(context, part, step));
}

/** The case's code, and which of its parts: one code for all agencies (INT-17). */
async function codeOf(tx: Tx, { id, code }: Loaded['dossier']): Promise<string> {
  const { count } = await tx
    .selectFrom('dossier')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('parent_id', '=', id)
    .executeTakeFirstOrThrow();
  return `${code}-P${count + 1}`;
}

/** The time the map of the case gives the part; else the time of its own procedure. */
function termsOf(
  context: Context,
  { dossier, procedure }: Loaded,
  { limit }: Pick<ProcessStep, 'limit'>,
): ClockTerms {
  const { channels } = procedure;
  const offered = channels.find(({ channel }) => channel === dossier.channel) ?? channels[0];
  if (offered === undefined) throw new Error(`${dossier.procedure_code} is received on no channel`);
  const given = limit === undefined ? offered.limit : { value: limit.value, unit: UNIT[limit.unit] };
  return clockTerms(
    officeOf(context, dossier),
    { code: dossier.procedure_code, channels: [{ ...offered, limit: given }] },
    offered.channel,
    todayOf(officeOf(context, dossier), context.now),
  );
}

const UNIT = {
  WORKING_DAY: 'workingDay',
  WORKING_HOUR: 'workingHour',
} as const satisfies Record<string, TimeLimit['unit']>;

async function accept(context: Context, tx: Tx, part: Loaded, terms: ClockTerms): Promise<void> {
  const { dossier } = part;
  const office = officeOf(context, dossier);
  const code = dossier.code ?? '';
  const { due } = dueUnder(office, terms, context.now);
  const known = { ...part, dossier: { ...dossier, accepted_at: context.now, due_at: due, clock: terms } };
  const next = await goOn(context, known, {
    move: moveFromIntake(context, known),
    closing: [],
    acceptedAt: context.now,
    dueAt: due,
    event: {
      kind: 'ACCEPTED',
      unit: dossier.intake_unit,
      data: { code, ...(due === null ? {} : { dueAt: isoInstant(office.calendar, due) }) },
    },
  });
  const period = todayOf(office, context.now).slice(0, 4);
  const { control } = await takeNumbers(tx, {
    control: { unit: dossier.intake_unit, series: 'PKS', period },
  });
  const accepted = {
    code,
    acceptedAt: context.now,
    dueAt: due,
    limit: terms.limit,
    number: '',
    book: 0,
    bookSeq: 0,
  };
  const number = documentNumber(control, 'PKS', ISSUER[dossier.regime]);
  await writeOpening(context, tx, known, {
    act: 'openPart',
    state: next.state,
    set: {
      accepted_at: context.now,
      tokens: next.tokens,
      due_at: due,
      original_due_at: due,
      clock: JSON.stringify(terms),
    },
    events: next.events,
    opens: next.opens,
    slips: [controlSlip(context, part, accepted, number)],
    outgoing: dueLetters(office, { dossierId: dossier.id, from: context.now, due }),
  });
}
