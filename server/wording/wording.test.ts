import type { Input } from '@motcua/contract/operations';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliverBy, deliverNotice, type Provider } from '../messages/index.ts';
import { openLog } from '../platform/log.ts';
import { post, workOff } from '../platform/outbox.ts';
import { inTransaction } from '../platform/transaction.ts';
import { accepted } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const TEXTS = {
  vi: 'Mời Ông/Bà đến nhận kết quả hồ sơ {code}.[ Nơi nhận: {unit}.]',
  en: 'Please collect the result of dossier {code}.[ Where: {unit}.]',
  sms: null,
};
const CHANGE = { kind: 'TB07', texts: TEXTS, validFrom: '2026-12-08', reason: 'Câu ngắn hơn' } as const;
const FACTS = { code: 'H05.170.1-261207-0001', unit: 'UBND phường Kinh Bắc' };
const DAY = 24 * 3_600_000;

let here: Province;
beforeEach(async () => {
  here = await province();
});
afterEach(() => here.close());

const propose = (change: Partial<Input<'proposeWording'>> = {}, who = 'qt.vu') =>
  here.as(who).proposeWording({ ...CHANGE, ...change });
const decide = (changeId: string, approve = true, who = 'ks.ha') =>
  here.as(who).decideWording({ changeId, approve, comment: '' });
const done = async (change: Partial<Input<'proposeWording'>> = {}) => decide((await propose(change)).id);
const ofTB07 = async () => {
  const { items } = await here.as('ks.ha').listWordings({});
  const found = items.find(({ kind }) => kind === 'TB07');
  if (found === undefined) throw new Error('TB07 is not in the list');
  return found;
};

/** Sends the notice of a result at this moment, by telephone; answers its row and what went out. */
async function sent(facts: Record<string, string | null> = FACTS) {
  const { dossierId } = await accepted(here);
  const out: string[] = [];
  const provider: Provider = {
    send: async ({ text }, now) => {
      out.push(text);
      return { ref: 'x', askAt: new Date(now.getTime() + DAY) };
    },
    ask: async (_ref, at) => ({ state: 'SENT', at, askAt: null }),
  };
  await here.database.owner.deleteFrom('outbox').execute();
  const payload = { kind: 'TB07', dossierId, accountId: null, facts };
  await inTransaction(here.services.db, (tx) => post(tx, [{ topic: 'notice', payload }], here.clock.now()));
  const letters = {
    notice: deliverNotice,
    delivery: deliverBy({ SMS: [provider], ZALO: [provider], EMAIL: [] }),
  };
  while ((await workOff(here.services, letters, here.clock.now(), openLog({ level: 'silent' }))) > 0);
  const row = () =>
    here.database.db
      .selectFrom('message')
      .select(['text', 'text_en', 'text_sms'])
      .where('dossier_id', '=', dossierId)
      .where('kind', '=', 'TB07')
      .executeTakeFirstOrThrow();
  return { out, row };
}

describe('the text of a notice', () => {
  test('is proposed by one, decided by another, and sent from its date on; what was sent keeps its text', async () => {
    const waiting = await propose();
    expect(waiting).toMatchObject({ status: 'WAITING', mayDecide: false, texts: TEXTS });
    expect(waiting.before).toEqual((await ofTB07()).builtIn);
    expect(await decide(waiting.id)).toMatchObject({
      status: 'APPLIED',
      before: waiting.before,
      proposedBy: { fullName: waiting.proposedBy.fullName },
    });

    const before = await sent();
    const old = `Hồ sơ ${FACTS.code} đã có kết quả. Mời nhận tại ${FACTS.unit}.`;
    expect(before.out).toEqual([old]);
    here.clock.advance(DAY);
    const after = await sent();
    expect(after.out).toEqual([`Mời Ông/Bà đến nhận kết quả hồ sơ ${FACTS.code}. Nơi nhận: ${FACTS.unit}.`]);
    expect((await after.row()).text_en).toBe(
      `Please collect the result of dossier ${FACTS.code}. Where: ${FACTS.unit}.`,
    );
    expect((await before.row()).text).toBe(old);
    expect(await ofTB07()).toMatchObject({ current: TEXTS, since: '2026-12-08' });
  });

  test('one for text messages by itself goes by them only, without marks throughout', async () => {
    await done({
      texts: { ...TEXTS, sms: 'Ho so {code} da co ket qua.[ Nhan tai {unit}.]' },
      validFrom: '2026-12-07',
    });
    const { out, row } = await sent();
    const plain = `Ho so ${FACTS.code} da co ket qua. Nhan tai UBND phuong Kinh Bac.`;
    expect(out).toEqual([plain]);
    expect(await row()).toMatchObject({
      text: `Mời Ông/Bà đến nhận kết quả hồ sơ ${FACTS.code}. Nơi nhận: ${FACTS.unit}.`,
      text_sms: plain,
    });
  });

  test('of two the last to begin counts, of one day the last decided; the built-in one can come back', async () => {
    const { builtIn } = await ofTB07();
    await done({ validFrom: '2026-12-09' });
    await done({ texts: { ...TEXTS, en: 'Dossier {code} is ready.' }, validFrom: '2026-12-07' });
    expect(await ofTB07()).toMatchObject({
      current: { en: 'Dossier {code} is ready.' },
      since: '2026-12-07',
    });
    here.clock.advance(2 * DAY);
    expect(await ofTB07()).toMatchObject({ current: TEXTS, since: '2026-12-09' });
    const back = await done({ texts: builtIn, validFrom: '2026-12-09' });
    expect(back.before).toEqual(TEXTS);
    expect(await ofTB07()).toMatchObject({ current: builtIn, since: '2026-12-09' });
  });

  test('rejected, it is kept with who and why, and nothing is sent of it', async () => {
    const { id } = await propose({ validFrom: '2026-12-07' });
    await here.as('ks.ha').decideWording({ changeId: id, approve: false, comment: 'Thiếu nơi nhận' });
    const { changes, current, builtIn } = await ofTB07();
    expect(changes).toMatchObject([{ status: 'REJECTED', comment: 'Thiếu nơi nhận' }]);
    expect(changes[0]?.decidedBy).not.toBeNull();
    expect(current).toEqual(builtIn);
  });

  test('that waited past its first day begins on the day of the decision', async () => {
    const { id } = await propose();
    here.clock.advance(3 * DAY);
    expect(await decide(id)).toMatchObject({ validFrom: '2026-12-10' });
  });
});

describe('a text is refused with what is wrong', () => {
  const wrong = async (texts: Partial<Input<'proposeWording'>['texts']>) =>
    (await refused(propose({ texts: { ...TEXTS, ...texts } }), 'INVALID_INPUT')).fields;

  test.each([
    [{ vi: '' }, 'texts.vi', 'Tiếng Việt: Chưa có câu chữ'],
    [{ en: '  ' }, 'texts.en', 'Tiếng Anh: Chưa có câu chữ'],
    [{ sms: '' }, 'texts.sms', 'Tin SMS: Chưa có câu chữ'],
    [{ vi: 'Hồ sơ {code} của {idNumber}' }, 'texts.vi', 'không dùng được {idNumber}'],
    [{ vi: 'Hồ sơ {code}, hẹn {due}' }, 'texts.vi', 'không dùng được {due}'],
    [{ en: 'The result is ready.' }, 'texts.en', 'Thiếu {code} (Mã hồ sơ)'],
    [{ vi: 'Hồ sơ {code} nhận tại {unit}.' }, 'texts.vi', 'không phải lúc nào cũng có'],
    [{ sms: `Ho so {code} ${'a'.repeat(150)}` }, 'texts.sms', 'nhiều nhất 160'],
  ])('%o', async (texts, field, message) => {
    const fields = await wrong(texts);
    expect(fields?.map((one) => one.field)).toEqual([field]);
    expect(fields?.[0]?.message).toContain(message);
  });

  test('a day that has passed, a day there is none, a text as it is', async () => {
    await refused(propose({ validFrom: '2026-12-06' }), 'INVALID_INPUT');
    await refused(propose({ validFrom: '2026-02-30' }), 'INVALID_INPUT');
    const { builtIn } = await ofTB07();
    const same = await refused(propose({ texts: builtIn }), 'INVALID_INPUT');
    expect(same.detail).toContain('trùng với câu chữ dùng từ ngày 08/12/2026');
  });

  test('letters in pieces are put together', async () => {
    const { texts } = await propose({ texts: { ...TEXTS, vi: TEXTS.vi.normalize('NFD') } });
    expect(texts.vi).toBe(TEXTS.vi);
  });
});

describe('who', () => {
  test('an officer without the right neither reads, proposes nor decides', async () => {
    const { id } = await propose();
    await refused(here.as('qu.minh').listWordings({}), 'FORBIDDEN');
    await refused(propose({}, 'qu.minh'), 'FORBIDDEN');
    await refused(propose({}, 'ks.ha'), 'FORBIDDEN');
    await refused(decide(id, true, 'qu.minh'), 'FORBIDDEN');
    await refused(here.as('cd.lan').listWordings({}), 'FORBIDDEN');
  });

  test('a ward’s administrator reads, and proposes nothing that holds for the whole province', async () => {
    const line = {
      username: 'qt.ns',
      fullName: 'Lê Văn Quản',
      unit: 'X-09286-2025',
      division: null,
      position: 'Quản trị',
      roles: ['ADMINISTRATOR' as const],
      from: '2026-12-07',
      to: null,
    };
    const why = { reason: 'Bổ sung người', basis: 'QĐ 21/QĐ-UBND' };
    const { id } = await here.as('qt.vu').proposeStaff({ lines: [line], ...why });
    await here.as('ks.ha').decideStaff({ changeId: id, approve: true, comment: '' });
    expect((await here.as('qt.ns').listWordings({})).mayPropose).toBe(false);
    await refused(propose({}, 'qt.ns'), 'FORBIDDEN');
    await refused(decide((await propose()).id, true, 'qt.ns'), 'FORBIDDEN');
  });

  test('nobody decides what he proposed, and nothing is decided twice', async () => {
    const { id } = await propose();
    await refused(decide(id, true, 'qt.vu'), 'SECOND_PERSON');
    expect((await here.as('ks.ha').listWordings({})).items.find(({ kind }) => kind === 'TB07')).toMatchObject(
      { changes: [{ mayDecide: true }] },
    );
    await decide(id);
    await refused(decide(id), 'NO_PROPOSAL');
    await refused(decide('00000000-0000-4000-8000-000000000000'), 'NOT_FOUND');
  });

  test('sent again under the same key, a proposal and a decision are done once', async () => {
    const keyed = { idempotencyKey: 'b1f0a6d2-1111-4222-8333-444455556666' };
    const first = await here.as('qt.vu').proposeWording(CHANGE, keyed);
    expect(await here.as('qt.vu').proposeWording(CHANGE, keyed)).toEqual(first);
    const again = { idempotencyKey: 'b1f0a6d2-1111-4222-8333-444455556667' };
    const decision = { changeId: first.id, approve: true, comment: '' };
    const decided = await here.as('ks.ha').decideWording(decision, again);
    expect(await here.as('ks.ha').decideWording(decision, again)).toEqual(decided);
    expect((await ofTB07()).changes).toHaveLength(1);
  });
});
