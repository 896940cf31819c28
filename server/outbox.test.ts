import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { OUTBOX } from './outbox.ts';
import { accepted } from './testing/dossier.ts';
import { province, type Province } from './testing/province.ts';
import { openLog } from './platform/log.ts';
import { workOff, type OutboxHandlers } from './platform/outbox.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(async () => {
  await here.database.owner.deleteFrom('outbox').execute();
});
const log = openLog({ level: 'silent' });
const run = (handlers: OutboxHandlers) => workOff(here.services, handlers, here.clock.now(), log);
const put = (topic: string, count = 1) =>
  here.database.db
    .insertInto('outbox')
    .values(
      Array.from({ length: count }, (_, number) => ({
        topic,
        payload: JSON.stringify({ number }),
        created_at: here.clock.now(),
        next_try_at: here.clock.now(),
        done_at: null,
        failure: null,
      })),
    )
    .execute();
const rows = () => here.database.db.selectFrom('outbox').selectAll().orderBy('id').execute();

test('two workers side by side carry out each thing once', async () => {
  await put('count', 60);
  const seen: number[] = [];
  const handlers: OutboxHandlers = {
    count: async (_services, _tx, { number }) => {
      seen.push(Number(number));
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
  };
  while ((await Promise.all([run(handlers), run(handlers)])).some((taken) => taken > 0));
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index));
  expect((await rows()).every((row) => row.done_at !== null && row.attempts === 1)).toBe(true);
});

test('what fails is tried again, later and later, and leaves nothing half done', async () => {
  await put('fragile');
  let tries = 0;
  const handlers: OutboxHandlers = {
    fragile: async (_services, tx) => {
      tries += 1;
      await tx
        .insertInto('number_series')
        .values({ unit_key: 'thu', series: 'THU', period: `lan ${tries}`, last: tries })
        .execute();
      if (tries < 3) throw new Error(`not yet, ${tries}`);
    },
  };
  await run(handlers);
  expect((await rows())[0]).toMatchObject({ attempts: 1, done_at: null, failure: 'not yet, 1' });
  expect(await run(handlers)).toBe(0);
  here.clock.advance(1_000);
  await run(handlers);
  expect((await rows())[0]).toMatchObject({ attempts: 2, failure: 'not yet, 2' });
  here.clock.advance(1_000);
  expect(await run(handlers)).toBe(0);
  here.clock.advance(1_000);
  await run(handlers);
  expect((await rows())[0]).toMatchObject({ attempts: 3, failure: null });
  const written = await here.database.db
    .selectFrom('number_series')
    .select('period')
    .where('unit_key', '=', 'thu')
    .execute();
  expect(written).toEqual([{ period: 'lan 3' }]);
});

test('one that always fails does not stand in the way of the others, and stays to be seen', async () => {
  await put('broken');
  await put('fine', 3);
  let done = 0;
  const handlers: OutboxHandlers = {
    broken: () => Promise.reject(new Error('never')),
    fine: async () => void (done += 1),
  };
  await run(handlers);
  expect(done).toBe(3);
  for (let hour = 0; hour < 20; hour++) {
    here.clock.advance(3_600_000);
    await run(handlers);
  }
  expect((await rows())[0]).toMatchObject({ attempts: 12, done_at: null, failure: 'never' });
});

test('a topic nobody handles waits for a program that does', async () => {
  await put('tomorrow');
  await run({});
  expect((await rows())[0]).toMatchObject({ done_at: null, failure: 'nobody handles tomorrow' });
});

test('the notices of a dossier reach its applicant once, in both languages', async () => {
  const { dossierId, code } = await accepted(here);
  await Promise.all([run(OUTBOX), run(OUTBOX)]);
  await here.deliver();
  const messages = await here.database.db
    .selectFrom('message')
    .select(['kind', 'text', 'text_en', 'account_id'])
    .where('dossier_id', '=', dossierId)
    .orderBy('kind')
    .execute();
  expect(messages.map((message) => message.kind)).toEqual(['TB01', 'TB02']);
  expect(messages[1]?.text).toMatch(
    new RegExp(
      `^Hồ sơ ${code} đã được tiếp nhận\\. Hẹn trả kết quả: 17 giờ 00 phút, ngày \\d\\d/\\d\\d/\\d{4}\\.$`,
    ),
  );
  expect(messages[1]?.text_en).toMatch(/^Dossier .* has been accepted\. Result due: 17:00, /);
  expect(messages.every((message) => !/[{}]/.test(message.text + message.text_en))).toBe(true);
});

test('the receipt’s PDF is set once, kept under its hash, and served as it was', async () => {
  const { slipId } = await accepted(here);
  await here.deliver();
  const { pdf_sha256 } = await here.database.db
    .selectFrom('slip')
    .select('pdf_sha256')
    .where('id', '=', slipId ?? '')
    .executeTakeFirstOrThrow();
  const kept = await here.services.files.get(pdf_sha256 ?? '');
  expect(kept.subarray(0, 5).toString()).toBe('%PDF-');
  const served = (await here.as('cd.lan').getSlip({ slipId: slipId ?? '' })) as Uint8Array;
  expect(Buffer.from(served).equals(kept)).toBe(true);
});
