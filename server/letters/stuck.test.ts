import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '../platform/log.ts';
import { MAX_ATTEMPTS, workOff, type OutboxHandlers } from '../platform/outbox.ts';
import { DEADLINE_JOBS } from '../deadlines/index.ts';
import { inTransaction } from '../platform/transaction.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { LETTER_JOBS } from './index.ts';

let here: Province;
beforeEach(async () => {
  here = await province();
  await here.database.owner.updateTable('outbox').set({ done_at: here.clock.now() }).execute();
});
afterEach(() => here.close());

const MINUTE = 60_000;
const log = openLog({ level: 'silent' });

async function letter(payload: Record<string, unknown> = {}): Promise<number> {
  const now = here.clock.now();
  const { id } = await here.database.owner
    .insertInto('outbox')
    .values({
      topic: 'slip',
      payload: JSON.stringify(payload),
      created_at: now,
      next_try_at: now,
      failure: null,
      done_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
const work = (handlers: OutboxHandlers) => workOff(here.services, handlers, here.clock.now(), log);
const FAILS: OutboxHandlers = {
  slip: () => Promise.reject(new Error('máy in (Nguyễn Thị Lan) không trả lời')),
};
const queues = (who = 'qt.vu') => here.as(who).listQueues({});
const watch = () =>
  inTransaction(here.services.db, async (tx) => {
    for (const job of LETTER_JOBS) await job.run(here.services, tx, here.clock.now(), here.clock.now());
  });
const told = async (who: string) =>
  (await here.as(who).listAlerts({})).items.filter(
    (one) => one.kind === 'LETTERS_STUCK' && one.doneAt === null,
  );

test('a letter that failed is shown while it is still tried: why, when next, of which dossier, never of whom', async () => {
  const dossier = await here.database.owner
    .selectFrom('dossier')
    .select(['id', 'code', 'submission_code'])
    .executeTakeFirst();
  const id = await letter(dossier === undefined ? {} : { dossierId: dossier.id });
  await work(FAILS);
  const { failing, dead } = await queues();
  expect(dead).toEqual([]);
  expect(failing).toMatchObject([
    {
      id,
      attempts: 1,
      failure: 'máy in … không trả lời',
      nextTryAt: '2026-12-07T08:00:01+07:00',
      about:
        dossier === undefined
          ? null
          : { dossierId: dossier.id, code: dossier.code ?? dossier.submission_code },
    },
  ]);
});

test('an administrator has it tried at once, or leaves it for good; a letter that has not failed is nobody’s to stop', async () => {
  const [again, drop] = [await letter(), await letter()];
  await refused(here.as('qt.vu').dropLetter({ letterId: drop, reason: 'Đã in tay' }), 'NOT_FOUND');
  await work(FAILS);
  here.clock.advance(200);
  await refused(here.as('ks.ha').sendLetterAgain({ letterId: again, reason: 'Máy in đã bật' }), 'FORBIDDEN');
  await here.as('qt.vu').sendLetterAgain({ letterId: again, reason: 'Máy in đã bật' });
  const { acts } = await here.as('qt.vu').dropLetter({ letterId: drop, reason: 'Đã in tay' });
  expect(acts).toMatchObject([
    { letterId: drop, act: 'GIVE_UP', reason: 'Đã in tay' },
    { letterId: again, act: 'AGAIN', reason: 'Máy in đã bật' },
  ]);
  let done = 0;
  await work({ slip: async () => void done++ });
  expect(done).toBe(1);
  expect((await queues()).failing).toEqual([]);
});

test('a letter that is just being tried is not waited for', async () => {
  const id = await letter();
  await work(FAILS);
  here.clock.advance(2_000);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const working = work({ slip: () => held });
  await sleep(200);
  await refused(here.as('qt.vu').sendLetterAgain({ letterId: id, reason: 'Thử ngay' }), 'NOT_FOUND');
  release();
  await working;
});

test('what waits longer than the parameter says is counted, told once, and settled when it is done', async () => {
  await letter();
  here.clock.advance(29 * MINUTE);
  await watch();
  expect(await queues()).toMatchObject({ tooLong: { minutes: 30, count: 0, since: null } });
  expect(await told('qt.vu')).toEqual([]);

  here.clock.advance(2 * MINUTE);
  await watch();
  await watch();
  const reply = await queues();
  expect(reply.tooLong).toEqual({ minutes: 30, count: 1, since: '2026-12-07T08:00:00+07:00' });
  expect(reply.topics.find(({ topic }) => topic === 'slip')).toMatchObject({ tooLong: 1 });
  expect(await told('qt.vu')).toMatchObject([
    { due: '2026-12-07T08:31:00+07:00', text: expect.stringContaining('08 giờ 00') },
  ]);
  expect(await told('qu.minh')).toEqual([]);

  await here.as('qt.vu').closeAlert({ alertId: (await told('qt.vu'))[0]?.id ?? '' });
  here.clock.advance(59 * MINUTE);
  await watch();
  expect(await told('qt.vu')).toHaveLength(0);
  here.clock.advance(2 * MINUTE);
  await watch();
  expect(await told('qt.vu')).toHaveLength(1);

  await work({ slip: async () => undefined });
  await inTransaction(here.services.db, async (tx) => {
    const settle = DEADLINE_JOBS.find(({ name }) => name === 'deadlines.alerts');
    await settle?.run(here.services, tx, here.clock.now(), here.clock.now());
  });
  expect(await told('qt.vu')).toHaveLength(0);
  expect((await queues()).topics.find(({ topic }) => topic === 'slip')?.due).toBe(0);
});

test('failures count from when the letter was due; one for a later moment waits rightly', async () => {
  const id = await letter();
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    await work(FAILS);
    here.clock.advance(2 ** attempt * 1_000);
  }
  const { tooLong, dead } = await queues();
  expect(dead).toMatchObject([{ id, attempts: MAX_ATTEMPTS, nextTryAt: null }]);
  expect(tooLong).toEqual({ minutes: 30, count: 1, since: '2026-12-07T08:00:00+07:00' });
});
