import { describe, expect, test } from 'vitest';
import { refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const PATH = '/tai-khoan/hai-lop';
const stateOf = (since: string | null, offered = true): Answers => ({
  getSecondFactor: () => ({ offered, since, codesLeft: since === null ? 0 : 9 }),
});
const SINCE = '2026-12-05T08:00:00+07:00';
const wrong = () =>
  Promise.reject(
    refusal('SECOND_FACTOR', {
      detail: 'Mã chưa đúng',
      fields: [{ field: 'code', message: 'Mã chưa đúng' }],
    }),
  );
const posted = (form: Record<string, string> = {}) => ({ method: 'POST', form }) as const;

describe('two-step sign-in', () => {
  test.each([
    [stateOf(null), /Đang tắt.*Bật xác thực hai lớp/],
    [stateOf(SINCE), /Đang bật từ 08:00, 05\/12\/2026.*Còn 9 mã.*Tắt xác thực hai lớp/],
    [stateOf(null, false), /không cần xác thực hai lớp/],
  ])('is on, off, or not for this account', async (answers, said) => {
    const { reply } = await open(PATH, answers);
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(said);
  });
  test('the key is drawn to scan and written to type, four signs at a time', async () => {
    const begun = () => ({ secret: 'ABCDEFGHIJ', address: 'otpauth://totp/x?secret=ABCDEFGHIJ' });
    const { reply } = await open(PATH, { beginSecondFactor: begun }, posted());
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toContain('<svg');
    expect(wordsOf(reply)).toContain('ABCD EFGH IJ');
  });
  test('confirmed, the ten codes are told', async () => {
    const codes = ['abcde-fghkm', 'npqrs-tuvwx'];
    const { reply, calls } = await open(
      `${PATH}/xac-nhan`,
      { confirmSecondFactor: () => ({ codes }) },
      posted({ code: '123456' }),
    );
    expect(calls[0]?.input).toEqual({ code: '123456' });
    expect(faultsOf(reply)).toEqual([]);
    for (const code of codes) expect(wordsOf(reply)).toContain(code);
  });
  test.each([
    ['xac-nhan', { confirmSecondFactor: wrong }, /Khóa đã ở trong ứng dụng.*Bắt đầu lại/],
    ['tat', { ...stateOf(SINCE), endSecondFactor: wrong }, /Tắt xác thực hai lớp/],
  ])('a wrong code at %s is said beside its field', async (step, answers, said) => {
    const { reply } = await open(`${PATH}/${step}`, answers, posted({ code: '1' }));
    expect(reply).toMatchObject({ status: 422 });
    expect(htmlOf(reply)).toContain('href="#code"');
    expect(wordsOf(reply)).toMatch(said);
    expect(faultsOf(reply)).toEqual([]);
  });
  test('ended, it leads back', async () => {
    const { reply } = await open(`${PATH}/tat`, { endSecondFactor: () => ({}) }, posted({ code: '1' }));
    expect(reply).toEqual({ kind: 'REDIRECT', to: PATH });
  });
  test('signing in is asked for the code where one is needed, and hands it on', async () => {
    const ways = {
      getSignInWays: () => ({ eIdentity: true, password: true, passkey: false, filingLevel: 2 }),
    };
    const form = { username: 'cd.lan', password: 'bí mật', code: ' 123 456 ' };
    const visit = { account: null, ...posted(form) };
    const { reply, calls } = await open('/dang-nhap', { ...ways, signIn: wrong }, visit);
    expect(calls[0]?.input).toMatchObject({ code: '123 456' });
    expect(htmlOf(reply)).toContain('href="#code"');
    expect(htmlOf(reply)).not.toContain('bí mật');
    expect(htmlOf(reply)).not.toContain('<details');
    expect(faultsOf(reply)).toEqual([]);
  });
});
