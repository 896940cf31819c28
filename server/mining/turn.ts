import { Refusal } from '../platform/refusal.ts';

/** More than these do not wait: the next would wait for minutes. */
const MOST_WAITING = 12;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * One look at logs at a time in one program, for each holds all its dossiers in memory and a processor busy; the others wait
 * their turn.
 *
 * @throws {Refusal} TOO_MANY where several wait already
 */
export async function inTurn<T>(look: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING)
    throw new Refusal(
      'TOO_MANY',
      'Nhiều người đang cùng xem bản đồ nhiệt, khai phá và mô phỏng. Đợi một phút rồi xem lại.',
    );
  waiting += 1;
  const mine = last.then(() => {
    waiting -= 1;
    return look();
  });
  last = mine.catch(() => undefined);
  return mine;
}
