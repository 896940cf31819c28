import { nextWorkingMoment } from '@motcua/rules/calendar';
import { formatInstant } from '@motcua/rules/text';
import { asSystem, coverTask, whoMay } from '../dossier/index.ts';
import type { Services } from '../platform/context.ts';
import { post, type OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { standingOf } from './away.ts';
import { findCover } from './find-cover.ts';
import { nameOf, openTask } from './hand-on.ts';
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

/** He is back: what others have of his open steps, of this absence or of one before it that ended while he was away again. */
async function end(tx: Tx, absence: AbsenceRow, now: Date): Promise<void> {
  if (standingOf(absence, now) !== 'BACK') return;
  const held = await tx
    .selectFrom('absence_cover')
    .innerJoin('absence', 'absence.id', 'absence_cover.absence_id')
    .innerJoin('task', 'task.id', 'absence_cover.task_id')
    .select(['absence_cover.absence_id as absenceId', 'absence_cover.task_id as taskId'])
    .distinct()
    .where('absence.account_id', '=', absence.account_id)
    .where('absence_cover.returned_at', 'is', null)
    .where('task.done_at', 'is', null)
    .execute();
  await post(
    tx,
    held.map((one) => absenceLetter({ what: 'RETURN', ...one })),
    now,
  );
}

/**
 * What the cover has not done goes back, to somebody who is there and may do it still; else it stays where it is, until the
 * absence he is in now ends. What has gone on to a third person meanwhile stays there.
 */
async function giveBack(
  services: Services,
  tx: Tx,
  absence: AbsenceRow,
  taskId: string,
  now: Date,
): Promise<void> {
  const loaded = await openTask(tx, taskId);
  const covers = await tx
    .selectFrom('absence_cover')
    .select(['absence_id', 'cover'])
    .where('task_id', '=', taskId)
    .where('returned_at', 'is', null)
    .execute();
  const covered = covers.find(
    ({ absence_id, cover: by }) => absence_id === absence.id && by === loaded?.task.account_id,
  );
  if (loaded === undefined || covered === undefined) return;
  const { inPost, beside } = await whoMay(asSystem(services, tx, now), loaded, loaded.task);
  const officer = [...inPost, ...beside].find(({ accountId }) => accountId === absence.account_id);
  if (officer === undefined) return;
  await coverTask(asSystem(services, tx, now), {
    taskId,
    from: await nameOf(tx, covered.cover),
    to: officer,
    note: `${officer.fullName} đã trở lại`,
  });
  await tx
    .updateTable('absence_cover')
    .set({ returned_at: now })
    .where('absence_id', '=', absence.id)
    .where('task_id', '=', taskId)
    .where('cover', '=', covered.cover)
    .where('returned_at', 'is', null)
    .execute();
  // he had it in place of another, who may be back before him
  const owed = covers.filter((one) => one.cover === absence.account_id);
  await post(
    tx,
    owed.map(({ absence_id }) => absenceLetter({ what: 'RETURN', absenceId: absence_id, taskId })),
    now,
  );
}
