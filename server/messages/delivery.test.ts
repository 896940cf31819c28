import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callApplicant } from '../deadlines/index.ts';
import { openLog } from '../platform/log.ts';
import { post, workOff, type OutboxHandlers } from '../platform/outbox.ts';
import { inTransaction } from '../platform/transaction.ts';
import { accepted } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { carryDelivery, deliverBy } from './carry-delivery.ts';
import { deliverNotice } from './deliver.ts';
import type { OutgoingText, Provider } from './provider.ts';

const LETTERS: OutboxHandlers = { notice: deliverNotice, delivery: carryDelivery, call: callApplicant };
let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

/** An apology to the applicant of a new dossier who has this number, posted at 08:00. */
async function apologised(
  phone: string,
  accountId?: string | null,
  kind = 'TB09',
  email = '',
): Promise<string> {
  const { dossierId } = await accepted(here);
  const { applicant } = await here.as('cd.lan').getDossier({ dossierId });
  await here.database.owner
    .updateTable('dossier')
    .set({ applicant: JSON.stringify({ ...applicant, phone, email }) })
    .where('id', '=', dossierId)
    .execute();
  const payload = {
    kind,
    dossierId,
    accountId: accountId === undefined ? await here.accountId('cd.lan') : accountId,
    facts: { code: 'H05.170.1-261207-0001', due: '2026-12-15T17:00:00+07:00' },
  };
  await inTransaction(here.services.db, (tx) => post(tx, [{ topic: 'notice', payload }], here.clock.now()));
  return dossierId;
}

async function workOffAt(moment: string, handlers = LETTERS): Promise<void> {
  here.clock.set(moment);
  while ((await workOff(here.services, handlers, here.clock.now(), openLog({ level: 'silent' }))) > 0);
}
const at = (time: string): string => `2026-12-07T${time}+07:00`;

async function receipts(dossierId: string, username = 'cd.lan', kind = 'TB09') {
  const { items } = await here.as(username).listDeliveries({ dossierId });
  return items.find((one) => one.kind === kind);
}
const states = async (dossierId: string) =>
  (await receipts(dossierId))?.channels.map(({ channel, state }) => `${channel} ${state}`);
const calls = async (dossierId: string) =>
  (await here.as('qu.minh').listAlerts({ limit: 200 })).items.filter(
    (alert) => alert.kind === 'CALL_APPLICANT' && alert.dossierId === dossierId,
  );

describe('C-10: the apology with proof', () => {
  test('it goes by two channels at once and is delivered a few seconds later; each state is kept with its moment', async () => {
    const dossierId = await apologised('0990000003');
    await workOffAt(at('08:00:01'));
    expect(await states(dossierId)).toEqual(['SMS SENT', 'ZALO SENT']);
    await workOffAt(at('08:00:10'));
    const told = await receipts(dossierId);
    expect(told?.channels[0]).toMatchObject({
      channel: 'SMS',
      state: 'DELIVERED',
      stateText: 'Đã nhận',
      failure: null,
    });
    expect(told?.channels[0]?.history).toEqual([
      { state: 'QUEUED', at: at('08:00:01') },
      { state: 'SENT', at: at('08:00:01') },
      { state: 'DELIVERED', at: at('08:00:06') },
    ]);
    expect(told?.readAt).toBeNull();
  });

  test('read on Zalo after twenty-six minutes: nobody has to telephone', async () => {
    const dossierId = await apologised('0990000007');
    await workOffAt(at('08:00:00'));
    await workOffAt(at('08:00:10'));
    await workOffAt(at('08:30:00'));
    expect(await states(dossierId)).toEqual(['SMS DELIVERED', 'ZALO READ']);
    expect((await receipts(dossierId))?.readAt).toBe(at('08:26:00'));
    await workOffAt('2026-12-09T08:00:00+07:00');
    expect(await calls(dossierId)).toEqual([]);
  });

  test('read when the applicant opens his dossier', async () => {
    const dossierId = await apologised('0990000003');
    await workOffAt(at('08:00:00'));
    here.clock.set(at('14:31:00'));
    await here.as('cd.lan').readMessages({ dossierId });
    await workOffAt('2026-12-09T08:00:00+07:00');
    expect((await receipts(dossierId))?.readAt).toBe(at('14:31:00'));
    expect(await calls(dossierId)).toEqual([]);
  });

  test('unread after twenty-four hours: the counter has a call to make within the hour', async () => {
    const dossierId = await apologised('0990000003');
    await workOffAt(at('08:00:00'));
    await workOffAt('2026-12-08T07:59:00+07:00');
    expect(await calls(dossierId)).toEqual([]);
    await workOffAt('2026-12-08T08:00:00+07:00');
    expect((await calls(dossierId))[0]?.text).toContain(
      'thông báo chưa được đọc sau 24 giờ. Gọi điện cho người nộp trước 09 giờ 00 phút, ngày 08/12/2026',
    );
  });

  test('one channel fails, the other is left; both fail: a call within the hour, and only one', async () => {
    const noSms = await apologised('0990000100');
    const noZalo = await apologised('0990000199');
    const neither = await apologised('0990000099');
    await workOffAt(at('08:00:00'));
    expect(await states(noSms)).toEqual(['SMS FAILED', 'ZALO SENT']);
    expect(await states(noZalo)).toEqual(['SMS SENT', 'ZALO FAILED']);
    expect(await states(neither)).toEqual(['SMS FAILED', 'ZALO FAILED']);
    expect((await receipts(neither))?.channels[0]?.failure).toBe('Thuê bao không liên lạc được');
    expect(await calls(noSms)).toEqual([]);
    expect((await calls(neither))[0]?.text).toContain('trước 09 giờ 00 phút, ngày 07/12/2026');
    await workOffAt('2026-12-09T08:00:00+07:00');
    expect((await calls(neither)).length).toBe(1);
  });

  test('without a number, and without an account, it is still not lost', async () => {
    const noNumber = await apologised('');
    const noAccount = await apologised('0990000003', null);
    await workOffAt(at('08:00:00'));
    expect((await receipts(noNumber))?.channels[1]?.failure).toBe('Không có số điện thoại');
    expect((await calls(noNumber)).length).toBe(1);
    expect(await states(noAccount)).toEqual(['SMS SENT', 'ZALO SENT']);
  });
});

describe('an applicant without an account', () => {
  const told = (dossierId: string, kind: string) => receipts(dossierId, 'qu.minh', kind);

  test('has every notice as a text message; nobody waits for it to be read', async () => {
    const supplement = await apologised('0990000003', null, 'TB03');
    const result = await apologised('0990000003', null, 'TB07');
    await workOffAt(at('08:00:00'));
    await workOffAt('2026-12-09T08:00:00+07:00');
    for (const [dossierId, kind] of [
      [supplement, 'TB03'],
      [result, 'TB07'],
    ] as const)
      expect((await told(dossierId, kind))?.channels).toMatchObject([{ channel: 'SMS', state: 'DELIVERED' }]);
    expect([...(await calls(supplement)), ...(await calls(result))]).toEqual([]);
  });

  test('who cannot be reached is called about what he has to do, not about what he may miss', async () => {
    const result = await apologised('0990000099', null, 'TB07');
    const rating = await apologised('0990000099', null, 'TB20');
    await workOffAt(at('08:00:00'));
    expect([(await calls(result)).length, (await calls(rating)).length]).toEqual([1, 0]);
  });

  test('with an address of e-mail too: a mail where no text message comes through, or where there is no number', async () => {
    const failed = await apologised('0990000099', null, 'TB07', 'lan@example.vn');
    const mailOnly = await apologised('', null, 'TB07', 'lan@example.vn');
    const neither = await apologised('0990000099', null, 'TB07', 'khong-toi@example.vn');
    await workOffAt(at('08:00:00'));
    const channelsOf = async (dossierId: string) =>
      (await told(dossierId, 'TB07'))?.channels.map(({ channel, state }) => `${channel} ${state}`);
    expect(await channelsOf(failed)).toEqual(['EMAIL SENT', 'SMS FAILED']);
    expect(await channelsOf(mailOnly)).toEqual(['EMAIL SENT']);
    expect(await channelsOf(neither)).toEqual(['EMAIL FAILED', 'SMS FAILED']);
    expect([(await calls(failed)).length, (await calls(neither)).length]).toEqual([0, 1]);
  });

  test('with an account, or without a number, no text message goes', async () => {
    const online = await apologised('0990000003', undefined, 'TB07');
    const noNumber = await apologised('', null, 'TB07');
    await workOffAt(at('08:00:00'));
    expect((await told(online, 'TB07'))?.channels).toEqual([]);
    expect(await told(noNumber, 'TB07')).toBeUndefined();
  });
});

describe('who sees the receipts', () => {
  test('the applicant and the officers of the dossier; nobody else', async () => {
    const dossierId = await apologised('0990000003');
    await workOffAt(at('08:00:00'));
    for (const username of ['cd.lan', 'qu.minh', 'ld.ct'])
      expect((await receipts(dossierId, username))?.channels.length).toBe(2);
    for (const username of ['cd.son', 'qu.thu', 'qt.vu'])
      await refused(here.as(username).listDeliveries({ dossierId }), 'NOT_FOUND');
    await refused(here.anyone.listDeliveries({ dossierId }), 'UNAUTHENTICATED');
  });

  test('only the applicant reads: an officer’s look is no receipt', async () => {
    const dossierId = await apologised('0990000003');
    await refused(here.as('ld.ct').readMessages({ dossierId }), 'FORBIDDEN');
    await refused(here.as('cd.son').readMessages({ dossierId }), 'NOT_FOUND');
    await refused(here.anyone.readMessages({ dossierId }), 'UNAUTHENTICATED');
  });
});

describe('a provider of which one knows what it was given', () => {
  const counting = (failures: number): Provider & { sent: OutgoingText[]; tries: number } => ({
    sent: [],
    tries: 0,
    async send(text, now) {
      if (this.tries++ < failures) throw new Error('no connection');
      this.sent.push(text);
      return { ref: 'r', askAt: new Date(now.getTime() + 1_000) };
    },
    async ask(_, now) {
      return { state: 'DELIVERED', at: now, askAt: null };
    },
  });
  const by = (SMS: Provider, ZALO: Provider): OutboxHandlers => ({
    ...LETTERS,
    delivery: deliverBy({ SMS: [SMS], ZALO: [ZALO], EMAIL: [] }),
  });

  test('several runners at once hand each text over once', async () => {
    const [sms, zalo] = [counting(0), counting(0)];
    await workOffAt(at('08:00:00'));
    await Promise.all([1, 2, 3].map(() => apologised('0990000003')));
    await Promise.all([1, 2, 3].map(() => workOffAt(at('08:00:00'), by(sms, zalo))));
    for (const provider of [sms, zalo]) {
      expect(provider.sent.length).toBe(3);
      expect(new Set(provider.sent.map(({ id }) => id)).size).toBe(3);
    }
  });

  test('a provider that cannot be reached is tried again; after four times the channel has failed', async () => {
    const [twice, never] = [counting(2), counting(99)];
    const dossierId = await apologised('0990000003');
    for (const time of ['08:00:00', '08:01:00', '08:03:00', '08:07:00', '08:07:10'])
      await workOffAt(at(time), by(twice, never));
    const channels = (await receipts(dossierId))?.channels;
    expect(channels).toMatchObject([
      { channel: 'SMS', state: 'DELIVERED', failure: null },
      { channel: 'ZALO', state: 'FAILED', failure: 'no connection' },
    ]);
    expect([twice.tries, never.tries]).toEqual([3, 4]);
  });
});
