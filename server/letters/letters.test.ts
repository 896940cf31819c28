import { afterEach, beforeEach, expect, test } from 'vitest';
import { JOBS } from '../recurring.ts';
import { openLog } from '../platform/log.ts';
import { MAX_ATTEMPTS } from '../platform/outbox.ts';
import { enterJobs, runDue, type Recurring } from '../platform/schedule.ts';
import { appointAdministrator } from '../testing/holiday.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeEach(async () => {
  here = await province();
});
afterEach(() => here.close());

async function deadLetter(failure = 'máy chủ "lan@x.vn" không trả lời'): Promise<number> {
  const now = here.clock.now();
  const { id } = await here.database.owner
    .insertInto('outbox')
    .values({
      topic: 'notice',
      payload: JSON.stringify({ phone: '0990000001' }),
      created_at: now,
      next_try_at: now,
      attempts: MAX_ATTEMPTS,
      failure,
      done_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
const topic = async (name: string) =>
  (await here.as('qt.vu').listQueues({})).topics.find((one) => one.topic === name);

test('every topic has its lane and its figures; nothing of what the letters hold', async () => {
  await deadLetter();
  const reply = await here.as('qt.vu').listQueues({});
  expect(reply.topics.find((one) => one.topic === 'notice')).toMatchObject({
    lane: 'SHARED',
    due: 0,
    givenUp: 1,
  });
  expect(reply.topics.find((one) => one.topic === 'delivery')?.lane).toBe('APART');
  expect(reply.dead).toMatchObject([{ topic: 'notice', attempts: MAX_ATTEMPTS, taken: false }]);
  expect(JSON.stringify(reply)).not.toMatch(/0990000001|lan@x/);
});

test('somebody answers for it from the beginning: the administrator, then whoever takes it', async () => {
  await appointAdministrator(here, 'tt.tra');
  const letterId = await deadLetter();
  const [one] = (await here.as('tt.tra').listQueues({})).dead;
  expect(one?.responsible?.fullName).toBeTypeOf('string');
  const { dead } = await here.as('tt.tra').takeLetter({ letterId });
  expect(dead).toMatchObject([
    { id: letterId, taken: true, responsible: { accountId: await here.accountId('tt.tra') } },
  ]);
});

test('sent again it is tried from the beginning; dropped it is tried no more; both with who and why', async () => {
  const [again, drop] = [await deadLetter(), await deadLetter()];
  await here.as('qt.vu').sendLetterAgain({ letterId: again, reason: 'Đã sửa kết nối' });
  expect(await topic('notice')).toMatchObject({ givenUp: 1, failing: 1 });
  const { acts } = await here.as('qt.vu').dropLetter({ letterId: drop, reason: 'Đã báo bằng điện thoại' });
  expect(acts).toMatchObject([
    { letterId: drop, act: 'GIVE_UP', reason: 'Đã báo bằng điện thoại', by: { fullName: 'Cao Anh Vũ' } },
    { letterId: again, act: 'AGAIN' },
  ]);
  expect(await topic('notice')).toMatchObject({ givenUp: 0 });
  await refused(here.as('qt.vu').dropLetter({ letterId: drop, reason: 'Làm lại lần nữa' }), 'NOT_FOUND');
});

test('the same act sent twice with one key is done once', async () => {
  const input = { letterId: await deadLetter(), reason: 'Đã sửa kết nối' };
  const first = await here.as('qt.vu').sendLetterAgain(input, { idempotencyKey: 'mot-lan' });
  expect(await here.as('qt.vu').sendLetterAgain(input, { idempotencyKey: 'mot-lan' })).toEqual(first);
  expect((await here.as('qt.vu').listQueues({})).acts).toHaveLength(1);
});

test('only administrators of the province act; the control office looks on, nobody else', async () => {
  const letterId = await deadLetter();
  expect(await here.as('qt.vu').listQueues({})).toMatchObject({ mayAct: true });
  expect(await here.as('ks.ha').listQueues({})).toMatchObject({ mayAct: false, dead: [{ id: letterId }] });
  for (const who of ['ks.ha', 'ld.ct', 'qu.minh', 'cd.lan']) {
    if (who !== 'ks.ha') await refused(here.as(who).listQueues({}), 'FORBIDDEN');
    await refused(here.as(who).takeLetter({ letterId }), 'FORBIDDEN');
    await refused(here.as(who).sendLetterAgain({ letterId, reason: 'Thử' }), 'FORBIDDEN');
    await refused(here.as(who).dropLetter({ letterId, reason: 'Bỏ việc này' }), 'FORBIDDEN');
  }
});

test('a job tells when it ran last, when it comes next, and that it failed until it runs again', async () => {
  const [{ name } = { name: '' }] = JOBS;
  let broken = true;
  const job: Recurring = {
    name,
    catchUp: 'LATEST',
    first: (now) => now,
    next: (after) => new Date(after.getTime() + 3_600_000),
    run: async () => {
      if (broken) throw new Error('không đọc được (999093000020)');
    },
  };
  await here.database.owner.deleteFrom('schedule').execute();
  await enterJobs(here.services, [job], here.clock.now());
  const look = async () => (await here.as('qt.vu').listQueues({})).jobs.find((one) => one.name === name);
  const run = () => runDue(here.services, [job], here.clock, openLog({ level: 'silent' }));
  await run();
  expect(await look()).toMatchObject({
    ranAt: null,
    failedAt: '2026-12-07T08:00:00+07:00',
    failure: 'không đọc được …',
    late: false,
  });
  here.clock.advance(6 * 60_000);
  expect(await look()).toMatchObject({ late: true });
  broken = false;
  await run();
  expect(await look()).toMatchObject({ ranAt: '2026-12-07T08:06:00+07:00', failedAt: null, late: false });
  expect((await look())?.tookMs).toBeGreaterThanOrEqual(0);
});
