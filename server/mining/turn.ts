import { Refusal } from '../platform/refusal.ts';
import { stopped } from './stopped.ts';

/** More than these do not wait: the next would wait for minutes. */
const MOST_WAITING = 12;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * One look at logs at a time in one program, for each holds all its dossiers in memory and a processor busy; the others wait
 * their turn.
 *
 * @param stopping aborted when the program is told to stop: who waits then does not get a turn any more
 * @throws {Refusal} TOO_MANY where several wait already, DATABASE_UNAVAILABLE where the program stops
 */
export async function inTurn<T>(look: () => Promise<T>, stopping?: AbortSignal): Promise<T> {
  if (waiting >= MOST_WAITING)
    throw new Refusal(
      'TOO_MANY',
      'Nhiều người đang cùng xem bản đồ nhiệt, khai phá và mô phỏng. Đợi một phút rồi xem lại.',
    );
  waiting += 1;
  const mine = last.then(() => {
    waiting -= 1;
    if (stopping?.aborted === true) throw stopped();
    return look();
  });
  last = mine.catch(() => undefined);
  return mine;
}
