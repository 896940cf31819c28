import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, wordsOf } from '../testing/read.ts';
import { acceptedOf, DOSSIER_ID, draftOf } from '../testing/sample.ts';

const root = `/ho-so/${DOSSIER_ID}`;
const free = acceptedOf({ allowed: ['withdrawDossier'] });
const receipt = { ...free, dossierId: DOSSIER_ID, state: 'WITHDRAWN' as const, dueAt: null, slipId: null };
const post = (reason: string) => ({ method: 'POST' as const, form: { 'ly-do': reason } });

describe('taking a dossier back', () => {
  test('says what it means before it is done', async () => {
    const { reply } = await open(`${root}/rut`, { getDossier: () => free });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(/dừng hẳn, không có kết quả.*thông báo dừng giải quyết.*Vì sao bạn rút/);
  });
  test('takes the reason, once', async () => {
    const { reply, calls } = await open(
      `${root}/rut`,
      { getDossier: () => free, withdrawDossier: () => receipt },
      post('  Tôi đổi ý '),
    );
    expect(reply).toEqual({ kind: 'REDIRECT', to: root });
    expect(calls.at(-1)).toMatchObject({
      id: 'withdrawDossier',
      input: { dossierId: DOSSIER_ID, reason: 'Tôi đổi ý' },
      idempotencyKey: 'key-of-the-test',
    });
  });
  test('without a reason asks for it and withdraws nothing', async () => {
    const { reply, calls } = await open(`${root}/rut`, { getDossier: () => free }, post(' '));
    expect(reply).toMatchObject({ status: 422 });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('Hãy ghi lý do rút hồ sơ');
    expect(calls.map(({ id }) => id)).toEqual(['getDossier']);
  });
  test('a decision made meanwhile is said, with what the person wrote gone nowhere', async () => {
    let reads = 0;
    const { reply } = await open(
      `${root}/rut`,
      {
        getDossier: () => (reads++ === 0 ? free : acceptedOf({ state: 'RESULT_READY' })),
        withdrawDossier: () => Promise.reject(refusal('WRONG_STATE', { detail: 'Đã có quyết định.' })),
      },
      post('Tôi đổi ý'),
    );
    expect(reply).toMatchObject({ status: 422 });
    expect(wordsOf(reply)).toMatch(/Đã có quyết định\..*không rút được nữa.*Đã có quyết định giải quyết/);
  });
});

describe('when it cannot be taken back, the page says why', () => {
  test.each([
    ['a decision stands', acceptedOf({ state: 'ISSUING' }), /Đã có quyết định giải quyết/],
    ['it has ended', acceptedOf({ state: 'RETURNED' }), /Hồ sơ đã kết thúc/],
    ['it was never sent', draftOf({ allowed: [] }), /Hồ sơ chưa nộp/],
    ['it is read by an officer', acceptedOf(), /Chỉ người nộp hồ sơ/],
  ])('%s', async (_why, dossier, words) => {
    const { reply } = await open(`${root}/rut`, { getDossier: () => dossier });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(words);
    expect(wordsOf(reply)).not.toContain('Vì sao bạn rút hồ sơ');
  });
});
