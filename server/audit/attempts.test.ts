import { afterAll, beforeAll, expect, test } from 'vitest';
import { counterDraft, GUARDIAN, NAM_SON, submitted } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { recordAttempt, type RefusedWish } from './index.ts';

const PERIOD = { from: '2026-12-01', to: '2026-12-31' };

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

async function wish(dossierId: string, text: string, told: Partial<RefusedWish> = {}): Promise<void> {
  await recordAttempt(here.services.db, {
    dossierId,
    procedureCode: GUARDIAN,
    unit: NAM_SON,
    officer: await here.accountId('qu.minh'),
    text,
    component: null,
    verdict: 'NOT_PUBLISHED',
    at: here.clock.now(),
    ...told,
  });
}

const listed = async (user = 'ks.ha', filter: { unit?: string } = {}) =>
  (await here.as(user).listAttempts({ ...PERIOD, ...filter })).items;

test('the same words of an officer on a dossier count once a day; papers are grouped by unit', async () => {
  here.clock.set(TODAY);
  const first = await counterDraft(here);
  const second = await counterDraft(here);
  await wish(first.dossierId, 'Giấy xác nhận của công an');
  await wish(first.dossierId, 'Giấy xác nhận của công an ');
  await wish(second.dossierId, 'giấy xác nhận của CÔNG AN');
  here.clock.set('2026-12-08T08:00:00+07:00');
  await wish(first.dossierId, 'Giấy xác nhận của công an');
  await wish(first.dossierId, 'Sổ hộ khẩu', { unit: 'MC-09187-2025' });
  const items = await listed();
  expect(items.map((one) => [one.unit.key, one.count])).toEqual([
    [NAM_SON, 3],
    ['MC-09187-2025', 1],
  ]);
  expect(items[0]).toMatchObject({
    item: 'Giấy xác nhận của công an',
    verdict: 'NOT_PUBLISHED',
    procedureCode: GUARDIAN,
    officers: [{ fullName: 'Nguyễn Quang Minh' }],
    lastAt: '2026-12-08T08:00:00+07:00',
  });
  expect(items[0]?.dossiers).toHaveLength(2);
  expect(await listed('tt.tra', { unit: NAM_SON })).toHaveLength(1);
});

test('they are kept though the act is refused, and shown to the control office only', async () => {
  here.clock.set(TODAY);
  const { dossierId } = await submitted(here);
  const items = [{ text: 'Nộp thêm bản photocopy sổ hộ khẩu', legalBasis: 'Luật Hộ tịch Điều 20' }];
  await refused(
    here.as('qu.minh').requestSupplement({ dossierId, items, reason: 'Hồ sơ thiếu giấy tờ' }),
    'OUTSIDE_COMPONENTS',
  );
  const kept = (await listed()).find((one) => one.item === items[0]?.text);
  expect(kept).toMatchObject({ count: 1, dossiers: [{ dossierId }] });
  for (const user of ['qu.minh', 'ld.ct', 'gd.tt', 'qt.vu', 'cd.lan'])
    await refused(here.as(user).listAttempts(PERIOD), 'FORBIDDEN');
});
