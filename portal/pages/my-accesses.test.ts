import type { MyAccess } from '@motcua/contract/my-accesses';
import { expect, test } from 'vitest';
import { refusal } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { DOSSIER_ID } from '../testing/sample.ts';

const handled: MyAccess = {
  id: 12,
  at: '2026-12-07T09:05:00+07:00',
  unit: 'UBND phường Nam Sơn',
  role: 'Chuyên viên',
  roleEn: 'Specialist',
  purpose: 'Giải quyết hồ sơ',
  purposeEn: 'Handling the dossier',
  dossier: { dossierId: DOSSIER_ID, code: 'H05.1-261207-0001', own: true },
  unusual: [],
};
const lookedUp: MyAccess = {
  ...handled,
  id: 11,
  at: '2026-12-06T20:00:00+07:00',
  dossier: null,
  unusual: [{ sign: 'NO_DOSSIER', text: 'Không có hồ sơ nào được lập', textEn: 'No dossier was made' }],
};
const showing = (items: MyAccess[], next: number | null = null) => ({
  listMyAccesses: () => ({
    items,
    next,
    unusualLately: items.filter(({ unusual }) => unusual.length > 0).length,
  }),
});

test.each(['vi', 'en'] as const)('by day, each with unit, post, purpose and dossier (%s)', async (lang) => {
  const { reply } = await open('/ai-da-xem', showing([handled, lookedUp]), { lang });
  expect(faultsOf(reply)).toEqual([]);
  const said = wordsOf(reply);
  expect(said).toMatch(/07\/12\/2026.*09:05.*UBND phường Nam Sơn.*0001.*06\/12\/2026.*20:00/);
  expect(said).toMatch(lang === 'en' ? /Specialist.*Handling the dossier/ : /Chuyên viên.*Giải quyết hồ sơ/);
  expect(htmlOf(reply)).toContain(`/ho-so/${DOSSIER_ID}`);
});

test('what asks for an explanation says why, and what one can do', async () => {
  const { reply } = await open('/ai-da-xem', showing([lookedUp]));
  expect(wordsOf(reply)).toMatch(/Cần giải trình.*Không có hồ sơ nào được lập.*đường dây nóng/);
  expect(htmlOf(reply)).toMatch(/href="tel:/);
  const plain = wordsOf((await open('/ai-da-xem', showing([handled]))).reply);
  expect(plain).not.toContain('Cần giải trình');
});

test('a dossier somebody else follows is named and not linked', async () => {
  const others = { ...handled, dossier: { dossierId: DOSSIER_ID, code: 'H05.1-261207-0001', own: false } };
  const { reply } = await open('/ai-da-xem', showing([others]));
  expect(wordsOf(reply)).toContain('H05.1-261207-0001');
  expect(htmlOf(reply)).not.toContain(`/ho-so/${DOSSIER_ID}`);
});

test('older ones are a page further; an address that is no number shows the newest', async () => {
  expect(htmlOf((await open('/ai-da-xem', showing([handled], 12))).reply)).toContain('/ai-da-xem?truoc=12');
  const { reply, calls } = await open('/ai-da-xem?truoc=x', showing([]));
  expect(wordsOf(reply)).toContain('Chưa có cán bộ nào xem');
  expect(calls).toMatchObject([{ id: 'listMyAccesses', input: {} }]);
});

test('a guest signs in first', async () => {
  const guest = { listMyAccesses: () => Promise.reject(refusal('UNAUTHENTICATED')) };
  expect((await open('/ai-da-xem', guest, { account: null })).reply).toEqual({
    kind: 'REDIRECT',
    to: '/dang-nhap?tiep=%2Fai-da-xem',
  });
});
