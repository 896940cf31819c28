import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openLog } from '../platform/log.ts';
import { post, workOff, type OutboxHandlers } from '../platform/outbox.ts';
import { inTransaction } from '../platform/transaction.ts';
import { accepted } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { carryDelivery, deliverInside } from './carry-delivery.ts';
import { deliverNotice } from './deliver.ts';
import { sendText } from './hand-over.ts';
import { openProviders } from './providers.ts';
import { trialProviders } from './trial-box.ts';

const LETTERS: OutboxHandlers = { notice: deliverNotice, delivery: carryDelivery };
let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(async () => {
  here.clock.set(TODAY);
  delete here.services.messages;
  await here.database.owner.deleteFrom('trial_message').execute();
});

async function apologised(handlers = LETTERS): Promise<string> {
  const { dossierId } = await accepted(here);
  await here.database.owner.deleteFrom('outbox').execute();
  await here.as('cd.lan').setMyMessageSettings({ channels: ['EMAIL'], lang: 'vi', quiet: null });
  const facts = { code: 'H05.170.1-261207-0001', due: '2026-12-15T17:00:00+07:00' };
  const payload = { kind: 'TB07', dossierId, accountId: await here.accountId('cd.lan'), facts };
  await inTransaction(here.services.db, (tx) => post(tx, [{ topic: 'notice', payload }], here.clock.now()));
  while ((await workOff(here.services, handlers, here.clock.now(), openLog({ level: 'silent' }))) > 0);
  return dossierId;
}
const box = async () => here.as('qt.vu').listTrialMessages({});

test('a demonstration keeps every message as it would have been sent, its receiver masked', async () => {
  await apologised();
  const { mode, items } = await box();
  expect(mode).toBe('INSIDE');
  expect(items).toMatchObject([
    {
      channel: 'EMAIL',
      to: 'c•••@bacninh.example.vn',
      subject: expect.stringMatching(/^Thông báo về hồ sơ/),
      text: expect.stringContaining('đã có kết quả'),
    },
  ]);
});

test('codes that go to a telephone are kept too, once each', async () => {
  const code = { id: 'ma-1', to: '0990000003', text: 'Ma xac nhan: 123456' };
  await sendText(here.services, code, here.clock.now());
  await sendText(here.services, code, here.clock.now());
  expect((await box()).items).toMatchObject([
    { channel: 'SMS', to: '•••003', subject: null, text: code.text },
  ]);
});

test('a trial on real data says that a message was sent, and never that it arrived or was read', async () => {
  here.services.messages = trialProviders(here.services.db);
  const dossierId = await apologised();
  expect((await box()).mode).toBe('INSIDE');
  const { items } = await here.as('cd.lan').listDeliveries({ dossierId });
  expect(items.find(({ kind }) => kind === 'TB07')?.channels).toMatchObject([
    { channel: 'EMAIL', state: 'SENT' },
  ]);
});

test('practice stays inside whatever the province is connected with', async () => {
  const web = { address: 'http://127.0.0.1:9', key: 'khoa', perSecond: 10 };
  here.services.messages = openProviders({ smsHttp: web }, here.services.db);
  expect((await box()).mode).toBe('OUTSIDE');
  here.services.messages = { ...here.services.messages, EMAIL: trialProviders(here.services.db).EMAIL };
  await apologised({ ...LETTERS, delivery: deliverInside });
  expect((await box()).items).toHaveLength(1);
});

test('by pages, and for administrators of the province only', async () => {
  for (const id of ['a', 'b', 'c'])
    await sendText(here.services, { id, to: '0990000003', text: id }, here.clock.now());
  const first = await here.as('qt.vu').listTrialMessages({ limit: 2 });
  expect(first.items.map(({ text }) => text)).toEqual(['c', 'b']);
  const rest = await here.as('qt.vu').listTrialMessages({ limit: 2, before: first.next ?? 0 });
  expect([rest.items.map(({ text }) => text), rest.next]).toEqual([['a'], null]);
  await refused(here.as('ld.ct').listTrialMessages({}), 'FORBIDDEN');
  await refused(here.as('cd.lan').listTrialMessages({}), 'FORBIDDEN');
  await refused(here.anyone.listTrialMessages({}), 'UNAUTHENTICATED');
});
