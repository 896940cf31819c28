import { expect, test } from 'vitest';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const CODE = 'CT-7K3M-Q9XD-P4WN-2HBA';
const copy = {
  code: CODE,
  number: '15, quyển số 01/2026-SCT/BS',
  unit: 'Ủy ban nhân dân phường Kinh Bắc',
  certifiedAt: '2026-12-09T10:25:00+07:00',
  pages: 2,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  revokedAt: null as string | null,
};
type Standing = 'VALID' | 'REVOKED' | 'UNKNOWN';
const told = (standing: Standing, of: typeof copy | null = copy) => ({
  checkCertifiedCopy: () => ({ standing, copy: of }),
});

test.each(['vi', 'en'] as const)(
  'a copy that counts, with its number and who certified it (%s)',
  async (lang) => {
    const { reply } = await open(`/ban-sao/${CODE}`, told('VALID'), { lang });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(lang === 'vi' ? /còn giá trị/ : /The copy counts/);
    expect(wordsOf(reply)).toContain('15, quyển số 01/2026-SCT/BS');
    if (lang === 'en')
      expect(htmlOf(reply)).toContain('<span lang="vi">Ủy ban nhân dân phường Kinh Bắc</span>');
  },
);

test('one that was revoked, since when', async () => {
  const revoked = { ...copy, revokedAt: '2026-12-20T08:00:00+07:00' };
  const { reply } = await open(`/ban-sao?ma=${CODE}`, told('REVOKED', revoked));
  expect(faultsOf(reply)).toEqual([]);
  expect(wordsOf(reply)).toMatch(/đã bị thu hồi/);
  expect(wordsOf(reply)).toContain('20/12/2026');
});

test('an unknown code says so, and what to do; without one there is only the question', async () => {
  const { reply } = await open('/ban-sao?ma=CT-1', told('UNKNOWN', null));
  expect(reply).toMatchObject({ status: 404 });
  expect(wordsOf(reply)).toMatch(/Không có bản sao nào mang mã này/);
  const { reply: empty, calls } = await open('/ban-sao', told('UNKNOWN', null));
  expect(calls).toEqual([]);
  expect(faultsOf(empty)).toEqual([]);
});
