import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callApplicant } from '../deadlines/index.ts';
import { openLog } from '../platform/log.ts';
import { post, workOff, type OutboxHandlers } from '../platform/outbox.ts';
import { inTransaction } from '../platform/transaction.ts';
import { accepted } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { carryDelivery } from './carry-delivery.ts';
import { deliverNotice } from './deliver.ts';
import type { OutgoingText, Provider } from './provider.ts';

const LETTERS: OutboxHandlers = { notice: deliverNotice, delivery: carryDelivery, call: callApplicant };
const NIGHT = '2026-12-07T22:30:00+07:00';
const MORNING = '2026-12-08T07:00:00+07:00';
let here: Province;
let sent: (OutgoingText & { by: string })[] = [];
let refusing: string[] = [];

const provider = (by: string): Provider => ({
  async send(text) {
    if (refusing.includes(by)) return { failure: 'không tới' };
    sent.push({ ...text, by });
    return { ref: 'r', askAt: null };
  },
  ask: async (_ref, at) => ({ state: 'SENT', at, askAt: null }),
});

beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(async () => {
  here.clock.set(TODAY);
  await here.database.owner.deleteFrom('message_setting').execute();
  await here.database.owner.deleteFrom('outbox').execute();
  [sent, refusing] = [[], []];
  here.services.messages = { SMS: [provider('SMS')], ZALO: [provider('ZALO')], EMAIL: [provider('EMAIL')] };
});

const lan = () => here.as('cd.lan');
const BY_MAIL = { channels: ['EMAIL', 'SMS'], lang: 'vi', quiet: null } as const;
const asChosen = (chosen: object) =>
  lan().setMyMessageSettings({ ...BY_MAIL, channels: ['EMAIL', 'SMS'], ...chosen });

async function told(kind: string, moment = '2026-12-07T08:00:00+07:00'): Promise<void> {
  here.clock.set(TODAY);
  const { dossierId } = await accepted(here);
  await here.database.owner.deleteFrom('outbox').execute();
  const facts = { code: 'H05.170.1-261207-0001', due: '2026-12-15T17:00:00+07:00' };
  const payload = { kind, dossierId, accountId: await here.accountId('cd.lan'), facts };
  here.clock.set(moment);
  await inTransaction(here.services.db, (tx) => post(tx, [{ topic: 'notice', payload }], here.clock.now()));
  await workOffAt(moment);
}

async function workOffAt(moment: string): Promise<void> {
  here.clock.set(moment);
  while ((await workOff(here.services, LETTERS, here.clock.now(), openLog({ level: 'silent' }))) > 0);
}
const ways = () => sent.map(({ by }) => by).toSorted();

describe('whoever has chosen nothing', () => {
  test('is told as each notice says, in the province’s hours', async () => {
    expect(await lan().getMyMessageSettings({})).toEqual({
      ...{ channels: null, lang: 'vi', quiet: null },
      usual: { from: '21:00', until: '07:00' },
      offered: ['SMS', 'ZALO', 'EMAIL'],
    });
    await told('TB07');
    expect(ways()).toEqual([]);
    await told('TB09');
    expect(ways()).toEqual(['SMS', 'ZALO']);
  });
});

describe('the channels a person has chosen', () => {
  test('every notice goes by the first, and stays in the inbox of the portal', async () => {
    await asChosen({});
    await told('TB07');
    await told('TB09');
    expect(ways()).toEqual(['EMAIL', 'EMAIL']);
    expect(sent[0]).toMatchObject({
      subject: expect.stringMatching(/^Thông báo về hồ sơ H05\./),
      to: expect.stringContaining('@'),
    });
    const { items } = await lan().listMyMessages({});
    expect(items.map(({ text }) => text).join()).toMatch(/không kịp trả kết quả/);
  });

  test('where the first fails the next is tried; where all fail somebody telephones', async () => {
    await asChosen({});
    refusing = ['EMAIL'];
    await told('TB07');
    expect(ways()).toEqual(['SMS']);
    refusing = ['EMAIL', 'SMS'];
    const before = (await here.as('qu.minh').listAlerts({ limit: 200 })).items.length;
    await told('TB07');
    const { items } = await here.as('qu.minh').listAlerts({ limit: 200 });
    expect(items.length).toBe(before + 1);
    expect(items[0]?.kind).toBe('CALL_APPLICANT');
  });

  test('the inbox alone: nothing leaves; an apology nobody reads becomes a call all the same', async () => {
    await asChosen({ channels: [] });
    await told('TB09');
    expect(ways()).toEqual([]);
    await workOffAt('2026-12-08T08:00:00+07:00');
    const { items } = await here.as('qu.minh').listAlerts({ limit: 200 });
    expect(items[0]?.text).toContain('thông báo chưa được đọc sau 24 giờ');
  });

  test('one that is not connected any more is passed over; none of them: as the notice says', async () => {
    await asChosen({ channels: ['ZALO', 'SMS'] });
    here.services.messages = { SMS: [provider('SMS')], ZALO: [], EMAIL: [] };
    await told('TB07');
    expect(ways()).toEqual(['SMS']);
    await asChosen({ channels: ['EMAIL'] });
    await told('TB07');
    expect(ways()).toEqual(['SMS']);
  });

  test('the safety of the account is told by its own channels at any hour', async () => {
    await asChosen({ channels: [] });
    await told('TB24', NIGHT);
    expect(ways()).toEqual(['SMS', 'ZALO']);
  });

  test('in the language that was chosen', async () => {
    await asChosen({ lang: 'en' });
    await told('TB07');
    expect(sent[0]).toMatchObject({ subject: expect.stringMatching(/^About dossier H05\./) });
    expect(sent[0]?.text).toContain('The result of dossier');
  });
});

describe('quiet hours', () => {
  test('what comes at night goes when they end', async () => {
    await asChosen({});
    await told('TB07', NIGHT);
    expect(ways()).toEqual([]);
    await workOffAt('2026-12-08T06:59:59+07:00');
    expect(ways()).toEqual([]);
    await workOffAt(MORNING);
    expect(ways()).toEqual(['EMAIL']);
  });

  test('one’s own hours count in place of the province’s; hours of no length are none', async () => {
    await asChosen({ quiet: { from: '11:30', until: '13:30' } });
    await told('TB07', NIGHT);
    expect(ways()).toEqual(['EMAIL']);
    await told('TB07', '2026-12-07T12:00:00+07:00');
    expect(ways()).toEqual(['EMAIL']);
    await workOffAt('2026-12-07T13:30:00+07:00');
    expect(ways()).toEqual(['EMAIL', 'EMAIL']);
    await asChosen({ quiet: { from: '00:00', until: '00:00' } });
    await told('TB07', NIGHT);
    expect(ways()).toHaveLength(3);
  });

  test('a day to read an apology begins when it was sent', async () => {
    await told('TB09', NIGHT);
    const { last } = await here.services.db
      .selectFrom('outbox')
      .select(({ fn }) => fn.max('next_try_at').as('last'))
      .where('topic', '=', 'delivery')
      .executeTakeFirstOrThrow();
    expect(last).toEqual(new Date('2026-12-09T07:00:00+07:00'));
  });
});

describe('who may choose', () => {
  test('everybody for himself, and the last choice counts', async () => {
    await asChosen({});
    await asChosen({ channels: ['ZALO'], quiet: { from: '22:00', until: '06:00' } });
    expect(await lan().getMyMessageSettings({})).toMatchObject({
      channels: ['ZALO'],
      quiet: { from: '22:00', until: '06:00' },
    });
    expect(await here.as('cd.son').getMyMessageSettings({})).toMatchObject({ channels: null });
    await refused(here.anyone.getMyMessageSettings({}), 'UNAUTHENTICATED');
    await refused(here.anyone.setMyMessageSettings({ ...BY_MAIL, channels: [] }), 'UNAUTHENTICATED');
  });

  test('a channel twice, or an hour that is none, is refused and nothing changes', async () => {
    await refused(asChosen({ channels: ['SMS', 'SMS'] }), 'INVALID_INPUT');
    await refused(asChosen({ quiet: { from: '24:00', until: '07:00' } }), 'INVALID_INPUT');
    expect(await lan().getMyMessageSettings({})).toMatchObject({ channels: null });
  });
});
