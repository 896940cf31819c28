import { expect, test } from 'vitest';
import { CONTENT, LUC_NGAN } from './sample.ts';
import { placed, snapshotSource } from './snapshot-source.ts';

const source = snapshotSource(CONTENT, () => new Date('2026-12-10T02:40:00Z'));

test('procedures are found by words without accents; those named so come first', async () => {
  const found = async (q: string) =>
    (await source.searchProcedures({ q, limit: 6 })).items.map(({ code }) => code);
  expect(await found('khai sinh')).toEqual(['1.001193']);
  expect(await found('mo quan')).toEqual(['1.004']);
  expect(await found('thu tuc')).toHaveLength(2);
  expect(await found('xe máy')).toEqual([]);
});

test('the due date is reckoned by the rules of the law, with its explanation', async () => {
  const due = await source.previewDue({ code: '1.001193', channel: 'COUNTER', unit: 'dong-viet' });
  expect(new Date(due.dueAt ?? 0).toISOString()).toBe('2026-12-17T02:40:00.000Z');
  expect(due.lines.length).toBeGreaterThan(1);
});

test('the place of the matter says who decides; one that names nobody leaves it open', async () => {
  const there = await source.listReceivingUnits({
    code: '1.004',
    place: 'Thôn Ba, X. Lục Ngạn, tỉnh Bắc Ninh',
  });
  expect(there.decides).toBeNull();
  expect(placed(CONTENT, 'Thôn Ba, xã Lục Ngạn, tỉnh Bắc Ninh')).toEqual(LUC_NGAN);
  expect(placed(CONTENT, 'Hà Nội')).toBeNull();
  expect((await source.listReceivingUnits({ code: '1.001193' })).decides).toBeNull();
});
