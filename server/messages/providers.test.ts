import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import smpp, { type Pdu, type Session, type SmppServer } from 'smpp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callApplicant } from '../deadlines/index.ts';
import { openLog } from '../platform/log.ts';
import { post, workOff, type OutboxHandlers } from '../platform/outbox.ts';
import { inTransaction } from '../platform/transaction.ts';
import { accepted } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { carryDelivery } from './carry-delivery.ts';
import { deliverNotice } from './deliver.ts';
import { sendText } from './hand-over.ts';
import { closeProviders, NONE, openProviders } from './providers.ts';

const LETTERS: OutboxHandlers = { notice: deliverNotice, delivery: carryDelivery, call: callApplicant };
const SILENT = openLog({ level: 'silent' });
const USER = { user: 'motcua', password: 'mat-khau', from: 'MOTCUA', perSecond: 1_000 };

/** A message centre that speaks SMPP, and does as it is told. */
const centre = {
  taken: [] as Pdu[],
  does: 'TAKE' as 'TAKE' | 'REFUSE' | 'CUT',
  receipt: 'DELIVRD' as string | null,
};
/** A provider that speaks HTTP. */
const web = { ids: [] as string[], state: 'DELIVERED', status: 200 };
let here: Province;
let smppServer: SmppServer;
let httpServer: Server;

beforeAll(async () => {
  here = await province();
  smppServer = smpp.createServer(serve);
  httpServer = createServer((request, response) => {
    if (request.headers.authorization !== 'Bearer khoa') return void response.writeHead(401).end();
    response.writeHead(web.status, { 'content-type': 'application/json' });
    if (request.method === 'GET') return void response.end(JSON.stringify({ state: web.state }));
    web.ids.push(idOf(request));
    response.end(JSON.stringify({ ref: `w${web.ids.length}` }));
  });
  for (const server of [smppServer, httpServer])
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  for (const session of smppServer.sessions) session.destroy();
  smppServer.close();
  httpServer.closeAllConnections();
  httpServer.close();
  await here.close();
});
beforeEach(async () => {
  here.clock.set(TODAY);
  centre.taken.length = web.ids.length = 0;
  [centre.does, centre.receipt, web.state, web.status] = ['TAKE', 'DELIVRD', 'DELIVERED', 200];
  await here.database.owner.deleteFrom('message_provider').execute();
  here.services.messages = connected();
});
afterEach(async () => closeProviders(here.services.messages ?? NONE));

const portOf = (server: Server | SmppServer): number => (server.address() as AddressInfo).port;
const idOf = (request: IncomingMessage): string => String(request.headers['idempotency-key']);
const http = () => ({ address: `http://127.0.0.1:${portOf(httpServer)}/tin`, key: 'khoa', perSecond: 1_000 });
const connected = (port = portOf(smppServer)) =>
  openProviders(
    { smsSmpp: { host: '127.0.0.1', port, tls: false, ...USER }, smsHttp: http(), zaloHttp: http() },
    here.services.db,
  );

function serve(session: Session): void {
  session.on('error', () => session.destroy());
  session.on('bind_transceiver', (pdu: Pdu) => session.send(pdu.response()));
  session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()));
  session.on('submit_sm', (pdu: Pdu) => {
    if (centre.does === 'REFUSE') return void session.send(pdu.response({ command_status: 0x0b }));
    centre.taken.push(pdu);
    if (centre.does === 'CUT') return session.destroy();
    const message_id = `t${centre.taken.length}-${portOf(smppServer)}-${Math.random()}`;
    session.send(pdu.response({ message_id }));
    if (centre.receipt !== null)
      session.deliver_sm({ esm_class: 4, short_message: `id:${message_id} stat:${centre.receipt} err:000` });
  });
}

async function told(kind = 'TB09', accountId: string | null = null, times = 1): Promise<string> {
  const { dossierId } = await accepted(here);
  const { applicant } = await here.as('cd.lan').getDossier({ dossierId });
  await here.database.owner
    .updateTable('dossier')
    .set({ applicant: JSON.stringify({ ...applicant, phone: '0990000003', email: '' }) })
    .where('id', '=', dossierId)
    .execute();
  const facts = { code: 'H05.170.1-261207-0001', due: '2026-12-15T17:00:00+07:00' };
  const letter = { topic: 'notice', payload: { kind, dossierId, accountId, facts } };
  const letters = Array.from({ length: times }, () => letter);
  await inTransaction(here.services.db, (tx) => post(tx, letters, here.clock.now()));
  return dossierId;
}

async function workOffAt(time: string): Promise<void> {
  here.clock.set(`2026-12-07T${time}+07:00`);
  while ((await workOff(here.services, LETTERS, here.clock.now(), SILENT)) > 0);
}
const channelsOf = async (dossierId: string, kind = 'TB09') =>
  (await here.as('qu.minh').listDeliveries({ dossierId })).items.find((one) => one.kind === kind)?.channels;
const calls = async (dossierId: string) =>
  (await here.as('qu.minh').listAlerts({ limit: 200 })).items.filter(
    (alert) => alert.kind === 'CALL_APPLICANT' && alert.dossierId === dossierId,
  );
/** What the centre was told comes back on its own connection. */
const receiptsKept = (count: number) =>
  expect
    .poll(async () => (await here.services.db.selectFrom('provider_receipt').select('ref').execute()).length)
    .toBeGreaterThanOrEqual(count);

describe('a telephone company’s message centre, by SMPP', () => {
  test('Vietnamese goes in parts of one number, to the number with its country; the receipt makes it delivered', async () => {
    const dossierId = await told();
    await workOffAt('08:00:01');
    expect(await channelsOf(dossierId)).toMatchObject([{ state: 'SENT' }, { state: 'SENT' }]);
    expect(centre.taken.length).toBeGreaterThan(1);
    for (const pdu of centre.taken)
      expect(pdu).toMatchObject({ data_coding: 8, destination_addr: '84990000003', registered_delivery: 1 });
    const texts = centre.taken.map(({ short_message }) => short_message?.message).join('');
    expect(texts).toContain('H05.170.1-261207-0001');
    expect(texts).toContain('ỗi Ông/Bà');
    await receiptsKept(centre.taken.length);
    await workOffAt('08:00:20');
    const [sms] = (await channelsOf(dossierId)) ?? [];
    expect(sms?.history.map(({ state }) => state)).toEqual(['QUEUED', 'SENT', 'DELIVERED']);
  });

  test('a receipt that comes late is waited for; any copy of the program tells it', async () => {
    centre.receipt = null;
    const dossierId = await told();
    await workOffAt('08:00:01');
    await workOffAt('08:00:20');
    expect((await channelsOf(dossierId))?.[0]?.state).toBe('SENT');
    const { provider_ref } = await here.services.db
      .selectFrom('delivery')
      .innerJoin('message', 'message.id', 'delivery.message_id')
      .select('provider_ref')
      .where('dossier_id', '=', dossierId)
      .where('provider', '=', 'sms-smpp')
      .executeTakeFirstOrThrow();
    const refs = (provider_ref ?? '').replace(/^\d+-/, '').split(',');
    const [session] = smppServer.sessions;
    const before = (await here.services.db.selectFrom('provider_receipt').select('ref').execute()).length;
    for (const ref of refs)
      session?.deliver_sm({ esm_class: 4, short_message: `id:${ref} stat:DELIVRD err:000` });
    await receiptsKept(before + refs.length);
    // another copy of the program, with a session of its own
    await closeProviders(here.services.messages ?? NONE);
    here.services.messages = connected();
    await workOffAt('08:10:00');
    expect((await channelsOf(dossierId))?.[0]?.state).toBe('DELIVERED');
  });

  test('a receipt of failure on one channel and a refusal on the other: somebody telephones', async () => {
    [centre.receipt, web.status] = ['UNDELIV', 422];
    const before = (await here.services.db.selectFrom('provider_receipt').select('ref').execute()).length;
    const dossierId = await told();
    await workOffAt('08:00:01');
    await receiptsKept(before + centre.taken.length);
    await workOffAt('08:00:30');
    expect(await channelsOf(dossierId)).toMatchObject([
      { state: 'FAILED', failure: 'Nhà mạng báo không tới' },
      { state: 'FAILED', failure: 'Nhà cung cấp không nhận tin (mã 422)' },
    ]);
    expect((await calls(dossierId)).length).toBe(1);
  });

  test('what the centre refuses for good is not tried again', async () => {
    centre.does = 'REFUSE';
    const dossierId = await told('TB07');
    await workOffAt('08:00:01');
    const [sms] = (await channelsOf(dossierId, 'TB07')) ?? [];
    expect(sms).toMatchObject({ state: 'FAILED', failure: 'Tổng đài tin nhắn không nhận tin (mã 11)' });
    expect(web.ids).toEqual([]);
  });
});

describe('a provider that cannot be reached', () => {
  test('is tried twice, a minute apart; then the next takes the same message, and after three times it rests', async () => {
    here.services.messages = connected(9);
    const [first, second] = [await told('TB07'), await told('TB07')];
    await workOffAt('08:00:01');
    expect(web.ids).toEqual([]);
    await workOffAt('08:01:01');
    expect(web.ids.length).toBe(2);
    const health = here.services.db.selectFrom('message_provider').selectAll().where('name', '=', 'sms-smpp');
    expect((await health.executeTakeFirstOrThrow()).rests_until).not.toBeNull();
    await workOffAt('08:01:20');
    for (const dossierId of [first, second])
      expect(await channelsOf(dossierId, 'TB07')).toMatchObject([{ state: 'DELIVERED', failure: null }]);
  });

  test('one that loses the connection after taking it is not sure to have it: the next one does', async () => {
    centre.does = 'CUT';
    const dossierId = await told('TB07');
    for (const time of ['08:00:01', '08:01:01', '08:01:20']) await workOffAt(time);
    expect(await channelsOf(dossierId, 'TB07')).toMatchObject([{ state: 'DELIVERED' }]);
    expect(web.ids.length).toBe(1);
  });

  test('none of them: after the last attempt the channel has failed, and somebody telephones', async () => {
    [centre.does, web.status] = ['CUT', 503];
    const dossierId = await told();
    for (const minute of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) await workOffAt(`08:0${minute}:01`);
    expect((await channelsOf(dossierId))?.map(({ state }) => state)).toEqual(['FAILED', 'FAILED']);
    expect((await calls(dossierId)).length).toBe(1);
  });
});

describe('a channel nobody has connected', () => {
  test('is never said to have sent: it fails at once, and somebody telephones', async () => {
    here.services.messages = NONE;
    const dossierId = await told();
    await workOffAt('08:00:01');
    for (const channel of (await channelsOf(dossierId)) ?? [])
      expect(channel).toMatchObject({ state: 'FAILED', failure: 'Kênh này chưa được kết nối' });
    expect((await calls(dossierId)).length).toBe(1);
    const code = { id: 'x', to: '0990000003', text: '123456' };
    expect(await sendText(here.services, code, here.clock.now())).toHaveProperty('failure');
  });

  test('only Zalo is connected: who has no account is told by it', async () => {
    here.services.messages = { ...connected(), SMS: [] };
    const dossierId = await told('TB07');
    await workOffAt('08:00:01');
    expect(await channelsOf(dossierId, 'TB07')).toMatchObject([{ channel: 'ZALO', state: 'SENT' }]);
  });
});

test('two hundred messages through two runners arrive exactly once', async () => {
  here.services.messages = { ...connected(), SMS: connected().SMS.slice(1) };
  await told('TB07', null, 200);
  const run = async () => {
    while ((await workOff(here.services, LETTERS, here.clock.now(), SILENT)) > 0);
  };
  await Promise.all([run(), run()]);
  expect(web.ids.length).toBe(200);
  expect(new Set(web.ids).size).toBe(200);
}, 60_000);
