import { nextWorkingMoment } from '@motcua/rules/calendar';
import { formatInstant } from '@motcua/rules/text';
import { asSystem, coverTask, getDossierForAct, type Loaded, type TaskRow } from '../dossier/index.ts';
import type { Services } from '../platform/context.ts';
import { post, type OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { isAway, standingOf } from './away.ts';
import { findCover } from './find-cover.ts';
import { absenceLetter, type AbsenceLetter } from './letters.ts';
import type { AbsenceRow } from './tables.ts';

/** When an absence is looked at again: once more within the quarter of an hour in which every step has somebody; then daily. */
const LOOK_AGAIN_MS = 6 * 60_000;
const DAY_MS = 24 * 3_600_000;

/** Opens a letter of an absence; each first looks whether it still applies. */
export const carryAbsence: OutboxHandler = async (services, tx, payload, now) => {
  const letter = payload as unknown as AbsenceLetter;
  const absence = await tx
    .selectFrom('absence')
    .selectAll()
    .where('id', '=', letter.absenceId)
    .executeTakeFirstOrThrow();
  switch (letter.what) {
    case 'BEGIN':
      return begin(services, tx, absence, now);
    case 'COVER':
      return cover(services, tx, absence, letter.taskId, now);
    case 'END':
      return end(tx, absence, now);
    case 'RETURN':
      return giveBack(services, tx, absence, letter.taskId, now);
  }
};

/** Each open step gets a letter of its own, the most urgent first; looked at again while any is left. */
async function begin({ reference }: Services, tx: Tx, absence: AbsenceRow, now: Date): Promise<void> {
  if (standingOf(absence, now) !== 'AWAY') return;
  const open = await tx
    .selectFrom('task')
    .select('id')
    .where('account_id', '=', absence.account_id)
    .where('done_at', 'is', null)
    .orderBy('due_at')
    .orderBy('id')
    .execute();
  await post(
    tx,
    open.map(({ id }) => absenceLetter({ what: 'COVER', absenceId: absence.id, taskId: id })),
    now,
  );
  // a step that opened while he left is found by the second look
  const first = now.getTime() - absence.from_at.getTime() < LOOK_AGAIN_MS;
  if (!first && open.length === 0) return;
  const again = new Date(now.getTime() + (first ? LOOK_AGAIN_MS : DAY_MS));
  const next = nextWorkingMoment(reference.current().calendar, again);
  await post(tx, [absenceLetter({ what: 'BEGIN', absenceId: absence.id }, next)], now);
}

async function cover(
  services: Services,
  tx: Tx,
  absence: AbsenceRow,
  taskId: string,
  now: Date,
): Promise<void> {
  if (standingOf(absence, now) !== 'AWAY') return;
  const loaded = await openTask(tx, taskId);
  if (loaded?.task.account_id !== absence.account_id) return;
  const person = await findCover(services, tx, { loaded, absence, now });
  if (person === undefined) return;
  const { calendar } = services.reference.current();
  const until = absence.to_at === null ? '' : ` đến ${formatInstant(calendar, absence.to_at, 'vi')}`;
  const from = await nameOf(tx, absence.account_id);
  await coverTask(asSystem(services, tx, now), {
    taskId,
    from,
    to: person,
    note: `thay ${from} vắng mặt${until}`,
  });
  await tx
    .insertInto('absence_cover')
    .values({ absence_id: absence.id, task_id: taskId, cover: person.accountId, at: now, returned_at: null })
    .execute();
}

async function end(tx: Tx, absence: AbsenceRow, now: Date): Promise<void> {
  if (standingOf(absence, now) !== 'BACK') return;
  const held = await tx
    .selectFrom('absence_cover')
    .select('task_id')
    .where('absence_id', '=', absence.id)
    .where('returned_at', 'is', null)
    .execute();
  await post(
    tx,
    held.map(({ task_id }) => absenceLetter({ what: 'RETURN', absenceId: absence.id, taskId: task_id })),
    now,
  );
}

/** What the cover has not done goes back; what has gone on to a third person meanwhile stays there. */
async function giveBack(
  services: Services,
  tx: Tx,
  absence: AbsenceRow,
  taskId: string,
  now: Date,
): Promise<void> {
  const covered = await tx
    .selectFrom('absence_cover')
    .selectAll()
    .where('absence_id', '=', absence.id)
    .where('task_id', '=', taskId)
    .where('returned_at', 'is', null)
    .executeTakeFirst();
  const loaded = await openTask(tx, taskId);
  if (covered === undefined || loaded?.task.account_id !== covered.cover) return;
  if (await isAway(tx, absence.account_id, now)) return;
  const fullName = await nameOf(tx, absence.account_id);
  await coverTask(asSystem(services, tx, now), {
    taskId,
    from: await nameOf(tx, covered.cover),
    to: { accountId: absence.account_id, fullName },
    note: `${fullName} đã trở lại`,
  });
  await tx
    .updateTable('absence_cover')
    .set({ returned_at: now })
    .where('absence_id', '=', absence.id)
    .where('task_id', '=', taskId)
    .where('at', '=', covered.at)
    .execute();
}

/** The step with its dossier; undefined once it is done. */
async function openTask(tx: Tx, taskId: string): Promise<(Loaded & { task: TaskRow }) | undefined> {
  const { dossier_id } = await tx
    .selectFrom('task')
    .select('dossier_id')
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow();
  const loaded = await getDossierForAct(tx, dossier_id);
  const task = loaded.open.find(({ id }) => id === taskId);
  return task === undefined ? undefined : { ...loaded, task };
}

const nameOf = async (tx: Tx, accountId: string): Promise<string> =>
  (await tx.selectFrom('account').select('full_name').where('id', '=', accountId).executeTakeFirstOrThrow())
    .full_name;
