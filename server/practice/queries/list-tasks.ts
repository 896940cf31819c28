import { isoInstant } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { progressOf } from '../progress.ts';
import { roundOf, tasksOf } from '../round.ts';

/** The tasks of the caller's roles, each step done or not as the room's records say. */
export const listPracticeTasks: Act<'listPracticeTasks'> = async ({ caller, db, floor, now, reference }) => {
  if (floor === undefined || caller === null)
    throw new Refusal('NOT_FOUND', 'Bài thực hành chỉ có trong phòng thực hành. Bấm Thực hành để vào.');
  const { accountId } = caller;
  const round = (await roundOf(db, accountId)) ?? now;
  const tasks = [];
  for (const task of tasksOf(caller)) tasks.push(await progressOf(db, { accountId, round, task }));
  return { since: isoInstant(reference.current().calendar, round), tasks };
};
