import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../platform/transaction.ts';
import { counterDraft, GUARDIAN, NAM_SON, submitted } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { ledgerOf, noteInLedger, type LedgerEntry } from './index.ts';

const PERIOD = { from: '2026-12-01', to: '2026-12-31' };
const KINH_BAC = 'MC-09187-2025';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

async function note(dossierId: string, told: Partial<LedgerEntry> = {}): Promise<string> {
  const entry: LedgerEntry = {
    dossierId,
    kind: 'REFUSAL',
    reasonCode: 'NOT_ELIGIBLE',
    components: [],
    text: 'Chưa đủ điều kiện',
    officer: await here.accountId('qu.minh'),
    unit: NAM_SON,
    procedureCode: GUARDIAN,
    sector: 'Hộ tịch',
    slipId: null,
    at: here.clock.now(),
    ...told,
  };
  return inTransaction(here.services.db, (tx) => noteInLedger(tx, entry));
}

describe('what was decided at the counter stands in the ledger', () => {
  test('with coded reason and the words of the slip', async () => {
    const { dossierId } = await submitted(here);
    const id = await note(dossierId, {
      kind: 'GUIDANCE',
      reasonCode: 'MISSING_COMPONENT',
      components: ['TP02'],
    });
    expect(await ledgerOf(here.services, dossierId)).toEqual([
      {
        id,
        kind: 'GUIDANCE',
        at: TODAY,
        reasonText: 'Thiếu giấy tờ: Chưa đủ điều kiện',
        objectedAt: null,
        objection: null,
        answer: null,
        answeredAt: null,
        upheld: null,
      },
    ]);
  });

  test('nothing of it is changed or removed by the application', async () => {
    const { dossierId } = await submitted(here);
    const id = await note(dossierId);
    const { db } = here.services;
    await expect(db.deleteFrom('refusal_ledger').where('id', '=', id).execute()).rejects.toThrow(
      'permission denied',
    );
    const softened = db.updateTable('refusal_ledger').set({ text: 'Hướng dẫn' } as never);
    await expect(softened.where('id', '=', id).execute()).rejects.toThrow('permission denied');
  });

  test('a row whose act is rolled back is not there', async () => {
    const { dossierId } = await submitted(here);
    await expect(
      inTransaction(here.services.db, async (tx) => {
        await noteInLedger(tx, {
          dossierId,
          kind: 'REFUSAL',
          reasonCode: 'OTHER',
          components: [],
          text: '',
          officer: await here.accountId('qu.minh'),
          unit: NAM_SON,
          procedureCode: GUARDIAN,
          sector: 'Hộ tịch',
          slipId: null,
          at: here.clock.now(),
        });
        throw new Error('the act failed');
      }),
    ).rejects.toThrow('the act failed');
    expect(await ledgerOf(here.services, dossierId)).toEqual([]);
  });
});

describe('the applicant objects in one tap', () => {
  test('once; a second tap finds the first', async () => {
    const { dossierId } = await submitted(here);
    const entryId = await note(dossierId);
    const first = await here.as('cd.lan').objectTo({ entryId, text: 'Tôi đã nộp đủ giấy tờ' });
    here.clock.set('2026-12-08T10:00:00+07:00');
    const second = await here.as('cd.lan').objectTo({ entryId, text: 'Lần nữa' });
    expect(second).toEqual(first);
    expect(second).toMatchObject({ objectedAt: TODAY, objection: 'Tôi đã nộp đủ giấy tờ', upheld: null });
  });

  test('without a word too', async () => {
    const { dossierId } = await submitted(here);
    const entryId = await note(dossierId);
    expect(await here.as('cd.lan').objectTo({ entryId })).toMatchObject({ objection: null });
  });

  test('nobody else: neither another citizen, nor the officer, nor who is not signed in', async () => {
    const { dossierId } = await submitted(here);
    const entryId = await note(dossierId);
    await refused(here.as('cd.son').objectTo({ entryId }), 'NOT_FOUND');
    await refused(here.as('qu.minh').objectTo({ entryId }), 'NOT_FOUND');
    await refused(here.anyone.objectTo({ entryId }), 'UNAUTHENTICATED');
  });

  test('for who has no account the counter that took his papers, or the control office, enters it and is kept', async () => {
    const { dossierId } = await counterDraft(here);
    for (const who of ['qu.minh', 'ks.ha']) {
      const entryId = await note(dossierId);
      const told = { entryId, onBehalf: true, text: ' Bà Bảy nói đã nộp đủ ' };
      expect(await here.as(who).objectTo(told)).toMatchObject({ objection: 'Bà Bảy nói đã nộp đủ' });
      expect(await here.as('qu.minh').objectTo({ ...told, text: 'Lần nữa' })).toMatchObject({
        objection: 'Bà Bảy nói đã nộp đủ',
      });
      const { items } = await here.as('ks.ha').listLedger(PERIOD);
      expect(items.find((row) => row.id === entryId)?.objectedBy?.accountId).toBe(await here.accountId(who));
    }
  });

  test('nobody else enters one for him, and his own is his own', async () => {
    const { dossierId } = await submitted(here);
    const entryId = await note(dossierId);
    for (const who of ['kb.tiepnhan', 'ld.ct', 'cm.ht', 'gd.tt', 'tt.tra', 'qt.vu', 'cd.son', 'cd.lan'])
      await refused(here.as(who).objectTo({ entryId, onBehalf: true }), 'FORBIDDEN');
    const unknown = { entryId: '00000000-0000-4000-8000-000000000000', onBehalf: true };
    await refused(here.as('ks.ha').objectTo(unknown), 'NOT_FOUND');
    await refused(here.as('qu.minh').objectTo(unknown), 'FORBIDDEN');
    await here.as('cd.lan').objectTo({ entryId });
    const { items } = await here.as('ks.ha').listLedger(PERIOD);
    expect(items.find((row) => row.id === entryId)).toMatchObject({ objectedAt: TODAY, objectedBy: null });
  });

  test('the control office answers, and only it; an upheld objection is an overturned refusal', async () => {
    const { dossierId } = await submitted(here);
    const entryId = await note(dossierId);
    await refused(
      here.as('ks.ha').answerObjection({ entryId, upheld: true, text: 'Chưa ai phản đối' }),
      'NOT_FOUND',
    );
    await here.as('cd.lan').objectTo({ entryId });
    for (const officer of ['qu.minh', 'ld.ct', 'gd.tt', 'tt.tra'])
      await refused(
        here.as(officer).answerObjection({ entryId, upheld: false, text: 'Từ chối là đúng' }),
        'FORBIDDEN',
      );
    const answer = { entryId, upheld: true, text: 'Hồ sơ đã đủ, phải tiếp nhận' };
    const before = await overturned();
    expect(await here.as('ks.ha').answerObjection(answer)).toMatchObject({
      upheld: true,
      answer: answer.text,
    });
    expect(await here.as('ks.ha').answerObjection(answer)).toMatchObject({ upheld: true });
    await refused(here.as('ks.ha').answerObjection({ ...answer, upheld: false }), 'CHANGED_MEANWHILE');
    expect(await overturned()).toBe(before + 1);
  });

  const overturned = async (): Promise<number> =>
    (await here.as('ks.ha').ledgerStatistics(PERIOD)).items.reduce((sum, one) => sum + one.overturned, 0);
});

describe('who may look into the ledger', () => {
  test('control office and inspection everywhere, leaders and directors their units, nobody else', async () => {
    const { dossierId } = await submitted(here);
    const [ours, theirs] = [await note(dossierId), await note(dossierId, { unit: KINH_BAC })];
    const seen = async (user: string) => (await here.as(user).listLedger(PERIOD)).items.map((row) => row.id);
    for (const user of ['ks.ha', 'tt.tra'])
      expect(await seen(user)).toEqual(expect.arrayContaining([ours, theirs]));
    for (const user of ['ld.ct', 'ld.pct']) {
      expect(await seen(user)).toContain(ours);
      expect(await seen(user)).not.toContain(theirs);
      expect((await here.as(user).listLedger({ ...PERIOD, unit: KINH_BAC })).items).toEqual([]);
    }
    for (const user of ['qu.minh', 'cm.ht', 'qt.vu']) {
      await refused(here.as(user).listLedger(PERIOD), 'FORBIDDEN');
      await refused(here.as(user).ledgerStatistics(PERIOD), 'FORBIDDEN');
      await refused(here.as(user).listContradictions(PERIOD), 'FORBIDDEN');
    }
    await refused(here.as('cd.lan').listLedger(PERIOD), 'FORBIDDEN');
  });

  test('a missing paper is told by code and by name', async () => {
    const { dossierId } = await counterDraft(here);
    const id = await note(dossierId, { reasonCode: 'MISSING_COMPONENT', components: ['TP02', 'TP99'] });
    const { items } = await here.as('ks.ha').listLedger(PERIOD);
    const { components } = await here.as('qu.minh').getDossier({ dossierId });
    expect(items.find((row) => row.id === id)).toMatchObject({
      components: ['TP02', 'TP99'],
      componentNames: [components.find(({ code }) => code === 'TP02')?.name, 'TP99'],
    });
  });

  test('by kind, officer, procedure and objection, in pages', async () => {
    const { dossierId } = await counterDraft(here);
    const officer = await here.accountId('ns.tiepnhan');
    const ids: string[] = [];
    for (let minute = 0; minute < 5; minute++) {
      const at = new Date(here.clock.now().getTime() + minute * 60_000);
      ids.unshift(await note(dossierId, { kind: 'GUIDANCE', reasonCode: 'MISSING_COMPONENT', officer, at }));
    }
    const ks = here.as('ks.ha');
    const wanted = { ...PERIOD, officer, kind: 'GUIDANCE', procedure: GUARDIAN, objected: false } as const;
    const first = await ks.listLedger({ ...wanted, limit: 3 });
    expect(first.total).toBe(5);
    const rest = await ks.listLedger({ ...wanted, limit: 3, after: first.next ?? '' });
    expect([...first.items, ...rest.items].map((row) => row.id)).toEqual(ids);
    expect(rest.next).toBeNull();
    expect(first.items[0]).toMatchObject({
      officer: { fullName: 'Nguyễn Văn Bình' },
      reasonText: 'Thiếu giấy tờ',
      reasonTextEn: 'Papers missing',
    });
    expect((await ks.listLedger({ ...wanted, objected: true })).items).toEqual([]);
    await refused(ks.listLedger({ from: '2026-02-30', to: '2026-03-01' }), 'INVALID_INPUT');
    await refused(ks.listLedger({ ...PERIOD, after: 'x' }), 'INVALID_INPUT');
  });
});
