import { localDate } from '@motcua/rules/calendar';
import { unitsOfTheProvince } from '../administration/index.ts';
import { raise } from '../deadlines/index.ts';
import { officersOf, type Reference } from '../organisation/index.ts';
import type { Recurring } from '../platform/schedule.ts';
import type { Tx } from '../platform/transaction.ts';
import { patience, tooLongAt, waitingTooLong } from './too-long.ts';

const EVERY_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;

/**
 * Every five minutes: where a letter waits longer than the province allows, its administrators and the control office are
 * told, once while that stands open; whoever puts it away is told again after an hour where it is still so.
 */
const watchLetters: Recurring = {
  name: 'letters.watch',
  // What a program has just been started with is worked off first.
  first: (now) => new Date(now.getTime() + EVERY_MS),
  next: (after) => new Date(after.getTime() + EVERY_MS),
  catchUp: 'LATEST',
  async run({ reference }, tx, _at, now) {
    const held = reference.current();
    const date = localDate(held.calendar, now);
    const found = await waitingTooLong(tx, tooLongAt(now, patience(held, date)));
    if (found === null || (await toldLately(tx, now))) return;
    await raise(tx, held, now, {
      kind: 'LETTERS_STUCK',
      level: 'CENTRE',
      subject: String(found.id),
      // To be seen to from now on; each time it is told again is a moment of its own.
      due: now,
      facts: { count: found.count, at: found.since.toISOString() },
      to: {
        unit_key: await unitToTell(tx, held, date),
        account_id: null,
        roles: ['ADMINISTRATOR', 'CONTROL_OFFICER'],
      },
    });
  },
};

async function toldLately(tx: Tx, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('alert')
    .select('id')
    .where('kind', '=', 'LETTERS_STUCK')
    .where((eb) => eb.or([eb('done_at', 'is', null), eb('done_at', '>', new Date(now.getTime() - HOUR_MS))]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Where the province's administrator serves; the first of its offices where nobody does. */
async function unitToTell(tx: Tx, held: Reference, date: string): Promise<string> {
  const [first = '', ...others] = unitsOfTheProvince(held);
  for (const unit of [first, ...others])
    if ((await officersOf(tx, { unit, role: 'ADMINISTRATOR', date })).length > 0) return unit;
  return first;
}

/** Jobs that look after what the program does by itself. */
export const LETTER_JOBS: readonly Recurring[] = [watchLetters];
