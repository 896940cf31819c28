import type { MyPaper } from '@motcua/contract/my-papers';
import { expect, test } from 'vitest';
import { refusal } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { DOSSIER_ID } from '../testing/sample.ts';

const paper: MyPaper = {
  kind: 'RESULT',
  name: 'Giấy xác nhận tình trạng hôn nhân',
  number: '01/KQ-UBND',
  dossierId: DOSSIER_ID,
  dossierCode: 'H05.1-261207-0001',
  unit: 'UBND phường Nam Sơn',
  date: '2026-12-07',
  revoked: false,
  certified: null,
  slipId: 'slip-1',
  files: [],
  uses: [
    { dossierId: DOSSIER_ID, dossierCode: 'H05.1-261208-0002', unit: 'Phường Nam Sơn', date: '2026-12-08' },
  ],
};
const showing = (...items: MyPaper[]) => ({ listMyPapers: () => ({ items }) });

test.each(['vi', 'en'] as const)(
  'each paper says where it comes from and where it was used (%s)',
  async (lang) => {
    const { reply } = await open('/giay-to-cua-toi', showing(paper), { lang });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(
      /01\/KQ-UBND.*UBND phường Nam Sơn.*07\/12\/2026.*0001.*0002.*08\/12\/2026/,
    );
    expect(htmlOf(reply)).toContain(`/ho-so/${DOSSIER_ID}/giay/slip-1`);
  },
);

test('what was taken back says so in words', async () => {
  const said = wordsOf((await open('/giay-to-cua-toi', showing({ ...paper, revoked: true }))).reply);
  expect(said).toContain('Đã thu hồi, không dùng lại được');
  expect(said).not.toContain('Chưa bị thu hồi');
});

test('of what was handed in nothing is claimed that nobody here knows', async () => {
  const handed: MyPaper = { ...paper, kind: 'FILE', number: null, slipId: null };
  expect(wordsOf((await open('/giay-to-cua-toi', showing(handed))).reply)).not.toContain('thu hồi');
});

test('nothing yet says when there will be; a guest signs in first', async () => {
  expect(wordsOf((await open('/giay-to-cua-toi', showing())).reply)).toContain('Chưa có giấy tờ nào');
  const guest = { listMyPapers: () => Promise.reject(refusal('UNAUTHENTICATED')) };
  expect((await open('/giay-to-cua-toi', guest, { account: null })).reply).toEqual({
    kind: 'REDIRECT',
    to: '/dang-nhap?tiep=%2Fgiay-to-cua-toi',
  });
});

test.each(['vi', 'en'] as const)(
  'a certified copy says who certified and signed it, where to check it, and why it was taken back (%s)',
  async (lang) => {
    const copy: MyPaper = {
      ...paper,
      kind: 'CERTIFIED_COPY',
      name: 'Bằng tốt nghiệp',
      number: '15, quyển số 01/2026-SCT/BS',
      slipId: null,
      uses: [],
      certified: { code: 'CT-7K3M', signer: 'Nguyễn Văn An', revokeReason: null },
    };
    const { reply } = await open('/giay-to-cua-toi', showing(copy), { lang });
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toContain('href="/ban-sao/CT-7K3M"');
    expect(wordsOf(reply)).toMatch(lang === 'vi' ? /Chưa dùng lại lần nào/ : /Not used again yet/);
    const taken = {
      ...copy,
      revoked: true,
      certified: { code: 'CT-7K3M', signer: 'Nguyễn Văn An', revokeReason: 'Bản chính không đúng' },
    };
    const { reply: then } = await open('/giay-to-cua-toi', showing(taken), { lang });
    expect(wordsOf(then)).toContain('Bản chính không đúng');
  },
);
