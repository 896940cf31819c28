import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { APART, OUTBOX } from './outbox.ts';
import { accepted } from './testing/dossier.ts';
import { province, type Province } from './testing/province.ts';
import { openLog } from './platform/log.ts';
import { registry } from './platform/metrics.ts';
import { countLetters, deadLetters } from './platform/outbox-figures.ts';
import { post, startOutbox, workOff, type OutboxHandlers, type Outgoing } from './platform/outbox.ts';
import { inTransaction } from './platform/transaction.ts';
import { beginDemonstration, storyOpenUntil } from './simulation/index.ts';

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

test('what is waited for is tried again when it says, counted as failed and never given up; what it wrote beside it stays', async () => {
  await put('waiting');
  const handlers: OutboxHandlers = {
    waiting: async (_services, tx, { tries }, now) => {
      const tried = Number(tries ?? 0) + 1;
      if (tried === 3) await post(tx, [{ topic: 'told', payload: {} }], now);
      if (tried > 20) return;
      return {
        at: new Date(now.getTime() + 60_000),
        because: `not there, ${tried}`,
        payload: { tries: tried },
      };
    },
  };
  for (let minute = 0; minute < 20; minute++) {
    await run(handlers);
    here.clock.advance(60_000);
  }
  const [waiting, told, ...others] = await rows();
  expect(waiting).toMatchObject({ done_at: null, attempts: 0, failure: 'not there, 20' });
  expect([told?.topic, others]).toEqual(['told', []]);
  expect(await registry.metrics()).toMatch(/motcua_\w+\{topic="waiting",\w+="failed"\} 20/);
  await run(handlers);
  expect((await rows())[0]).toMatchObject({ done_at: here.clock.now(), attempts: 1, failure: null });
});

test('a topic nobody handles waits for a program that does, and is not counted against it', async () => {
  await put('tomorrow');
  for (let hour = 0; hour < 20; hour++) {
    here.clock.advance(3_600_000);
    expect(await run({})).toBe(0);
  }
  expect((await rows())[0]).toMatchObject({ done_at: null, attempts: 0 });
  await run({ tomorrow: async () => undefined });
  expect((await rows())[0]).toMatchObject({ done_at: here.clock.now() });
});

const later = (minutes: number) => new Date(here.clock.now().getTime() + minutes * 60_000);
const send = (outgoing: readonly Outgoing[]) =>
  inTransaction(here.database.db, (tx) => post(tx, outgoing, here.clock.now()));

test('a letter to the future is opened when its time has come, not before', async () => {
  const opened: unknown[] = [];
  const handlers: OutboxHandlers = {
    alert: async (_services, _tx, { task }, now) => void opened.push([task, now]),
  };
  await send([
    { topic: 'alert', payload: { task: 'in an hour' }, at: later(60) },
    { topic: 'alert', payload: { task: 'now' } },
  ]);
  const begun = here.clock.now();
  await run(handlers);
  here.clock.advance(59 * 60_000);
  await run(handlers);
  expect(opened).toEqual([['now', begun]]);
  here.clock.advance(60_000);
  await run(handlers);
  expect(opened).toEqual([
    ['now', begun],
    ['in an hour', here.clock.now()],
  ]);
});

test('a letter of an act that was rolled back was never written', async () => {
  const failed = inTransaction(here.database.db, async (tx) => {
    await post(tx, [{ topic: 'alert', payload: {} }], here.clock.now());
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await rows()).toEqual([]);
});

test('after a month’s stop letters are opened in the order of their times, each once; set back, none again', async () => {
  const begun = here.clock.now();
  const at = [40_000, 10, 43_000, 5].map(later);
  await send(at.map((time) => ({ topic: 'alert', payload: { at: time.toISOString() }, at: time })));
  here.clock.advance(44_000 * 60_000);
  const opened: unknown[] = [];
  const handlers: OutboxHandlers = {
    alert: async (_services, _tx, payload) => void opened.push(payload['at']),
  };
  await run(handlers);
  expect(opened).toEqual(at.map((time) => time.toISOString()).toSorted());
  expect((await rows()).map((row) => row.attempts)).toEqual([1, 1, 1, 1]);
  here.clock.set(begun);
  await run(handlers);
  here.clock.set(later(44_000));
  await run(handlers);
  expect(opened).toHaveLength(4);
});

test('what is given up is listed, counted and said once, and can be tried again', async () => {
  const said: string[] = [];
  const loud = openLog({ level: 'error', destination: { write: (line) => void said.push(line) } });
  await put('doomed', 2);
  const handlers: OutboxHandlers = { doomed: () => Promise.reject(new Error('never')) };
  for (let hour = 0; hour < 20; hour++) {
    here.clock.advance(3_600_000);
    await workOff(here.services, handlers, here.clock.now(), loud);
  }
  expect(said).toHaveLength(2);
  expect(await deadLetters(here.database.db)).toMatchObject([
    { topic: 'doomed', failure: 'never' },
    { topic: 'doomed', failure: 'never' },
  ]);
  await put('fine', 3);
  await countLetters(here.database.db, here.clock.now());
  const figures = await registry.metrics();
  expect(figures).toContain('motcua_outbox_dead{topic="doomed"} 2');
  expect(figures).toContain('motcua_outbox_due{topic="fine"} 3');
  expect(figures).toContain('motcua_outbox_letters_total{topic="doomed",outcome="given_up"} 2');
  await here.database.db.updateTable('outbox').set({ attempts: 0 }).execute();
  await run({ doomed: async () => undefined });
  expect(await deadLetters(here.database.db)).toEqual([]);
});

test('a clock that leaps makes thousands due at once: two copies see to them in seconds', async () => {
  const count = 2_000;
  const opened = new Map<number, number>();
  const handlers: OutboxHandlers = {
    alert: async (_services, _tx, payload) => {
      const number = Number(payload['number']);
      opened.set(number, (opened.get(number) ?? 0) + 1);
    },
  };
  await send(
    Array.from({ length: count }, (_, number) => ({
      topic: 'alert',
      payload: { number },
      at: later(number + 1),
    })),
  );
  here.clock.advance(count * 60_000);
  const copies = [1, 2].map(() => startOutbox({ services: here.services, handlers, log }, here.clock));
  await expect.poll(() => opened.size, { timeout: 15_000 }).toBe(count);
  await Promise.all(copies.map((copy) => copy.stop()));
  expect([...opened.values()].every((times) => times === 1)).toBe(true);
});

test('letters that wait for a system outside hold up no notice, however many there are', async () => {
  const opened: string[] = [];
  const answer = Promise.withResolvers<undefined>();
  const handlers: OutboxHandlers = {
    outside: async () => {
      opened.push('outside');
      await answer.promise;
    },
    note: async () => void opened.push('note'),
  };
  await put('outside', 5);
  await put('note', 3);
  const outbox = startOutbox({ services: here.services, handlers, log, apart: ['outside'] }, here.clock);
  await expect
    .poll(() => opened.toSorted(), { timeout: 10_000 })
    .toEqual(['note', 'note', 'note', 'outside']);
  answer.resolve(undefined);
  await expect.poll(() => opened.length, { timeout: 10_000 }).toBe(8);
  await outbox.stop();
  expect(APART.every((topic) => topic in OUTBOX)).toBe(true);
});

test('while the demonstration’s past is played, letters of today go their way and those of the past keep theirs', async () => {
  const { db } = here.database;
  await beginDemonstration(db, here.clock.now());
  const opened: unknown[] = [];
  const handlers: OutboxHandlers = { note: async (_services, _tx, { from }) => void opened.push(from) };
  const tale = new Date('2026-10-01T08:00:00+07:00');
  await inTransaction(db, (tx) => post(tx, [{ topic: 'note', payload: { from: 'the past' } }], tale));
  here.clock.advance(1_000);
  await send([{ topic: 'note', payload: { from: 'today' } }]);
  const worker = { services: here.services, handlers, log, writtenAfter: storyOpenUntil(db) };
  const outbox = startOutbox(worker, here.clock);
  await expect.poll(() => opened, { timeout: 10_000 }).toEqual(['today']);
  await db.updateTable('data_load').set({ sha256: 'done' }).where('name', '=', 'demonstration').execute();
  await expect.poll(() => opened, { timeout: 10_000 }).toEqual(['today', 'the past']);
  await outbox.stop();
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
