import type { ErrorCode } from '@motcua/contract/errors';
import { describe, expect, test } from 'vitest';
import { localPath } from '../address.ts';
import { portal } from '../index.ts';
import { clientOf, LAN, refusal, requestOf, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const anybody = { account: null } as const;
const ways = (eIdentity: boolean, password: boolean): Answers => ({
  getSignInWays: () => ({ eIdentity, password, passkey: false, filingLevel: 2 }),
});
const post = (form: Record<string, string>) => ({ ...anybody, method: 'POST', form }) as const;

describe('signing in', () => {
  test('leads back to where one was', async () => {
    const answers: Answers = { signIn: () => ({ account: LAN, token: 'session-token' }) };
    const form = { username: 'cd.lan', password: 'x', tiep: '/ho-so-cua-toi' };
    expect((await open('/dang-nhap', answers, post(form))).reply).toEqual({
      kind: 'REDIRECT',
      to: '/ho-so-cua-toi',
      session: { token: 'session-token' },
    });
  });
  test('a wrong password is said kindly, and never shown again', async () => {
    const answers: Answers = {
      ...ways(true, true),
      signIn: () => Promise.reject(refusal('WRONG_CREDENTIALS')),
    };
    const { reply } = await open('/dang-nhap', answers, post({ username: 'cd.lan', password: 'bí mật' }));
    expect(reply).toMatchObject({ status: 422 });
    expect(faultsOf(reply)).toEqual([]);
    expect(JSON.stringify(reply)).not.toContain('bí mật');
  });
  test.each([
    [true, true, /VNeID.*Hoặc bằng tên đăng nhập/],
    [true, false, /VNeID/],
    [false, true, /Tên đăng nhập/],
    [false, false, /chưa mở ở đây/],
  ])('e-identity %j, password %j', async (eIdentity, password, said) => {
    const { reply } = await open('/dang-nhap?tiep=%2Fho-so-cua-toi', ways(eIdentity, password), anybody);
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(said);
    expect(htmlOf(reply).includes('/dang-nhap/vneid?tiep=%2Fho-so-cua-toi')).toBe(eIdentity);
    expect(htmlOf(reply).includes('type="password"')).toBe(password);
  });
  test('signing out ends the session', async () =>
    expect((await open('/dang-xuat', { signOut: () => ({}) }, { method: 'POST' })).reply).toEqual({
      kind: 'REDIRECT',
      to: '/',
      session: null,
    }));
});

describe('by the e-identity', () => {
  const begun = { address: 'https://dinhdanh.example.vn/auth?state=x' };
  test('there, with the page one wanted', async () => {
    const { reply, calls } = await open(
      '/dang-nhap/vneid?tiep=%2Fho-so-cua-toi',
      { beginSignIn: () => begun },
      anybody,
    );
    expect(reply).toEqual({ kind: 'REDIRECT', to: begun.address });
    expect(calls[0]?.input).toMatchObject({ next: '/ho-so-cua-toi', lang: 'vi' });
  });
  test('and back to it, signed in', async () => {
    const { reply, calls } = await open(
      '/dang-nhap/vneid/tro-ve?code=c&state=s',
      { finishSignIn: () => ({ account: LAN, token: 'token', next: '/ho-so-cua-toi' }) },
      anybody,
    );
    expect(reply).toEqual({ kind: 'REDIRECT', to: '/ho-so-cua-toi', session: { token: 'token' } });
    expect(calls[0]?.input).toMatchObject({ answer: 'code=c&state=s' });
  });
  test.each<[ErrorCode, RegExp, RegExp]>([
    ['SIGN_IN_CANCELLED', /Bạn đã dừng/, /You cancelled/],
    ['SIGN_IN_EXPIRED', /không còn dùng được.*lần nữa trên trình duyệt này/, /once more in this browser/],
    ['SIGN_IN_UNTRUSTED', /Chưa kiểm chứng được.*đường dây nóng/, /could not be verified/],
    ['IDENTITY_AWAY', /đang gián đoạn.*quầy một cửa vẫn tiếp nhận/, /does not answer.*counters/],
    ['INTERNAL', /đang gián đoạn/, /does not answer/],
    ['FORBIDDEN', /đã bị đóng.*giấy tờ tùy thân/, /has been closed/],
    ['SIGN_IN_WAY', /chưa nối.*quầy một cửa/, /not connected/],
  ])('%s says what to do in both languages', async (code, vi, en) => {
    const answers: Answers = { finishSignIn: () => Promise.reject(refusal(code)) };
    for (const [lang, said] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      const back = await open('/dang-nhap/vneid/tro-ve?code=c&state=s', answers, anybody);
      const to = back.reply.kind === 'REDIRECT' ? back.reply.to : '';
      expect(to).not.toContain('code');
      const { reply } = await open(to, {}, { ...anybody, lang });
      expect(faultsOf(reply)).toEqual([]);
      expect(wordsOf(reply)).toMatch(said);
      expect(htmlOf(reply)).toContain('href="/dang-nhap"');
    }
  });
  test('nobody is led to another site by the way back', async () => {
    const { calls } = await open(
      '/dang-nhap/vneid?tiep=https%3A%2F%2Fevil.example',
      { beginSignIn: () => begun },
      anybody,
    );
    expect(calls[0]?.input).toMatchObject({ next: '/' });
  });
});

test.each([
  ['/thu-tuc/1?x=1', '/thu-tuc/1?x=1'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a\\b', '/'],
  ['/a\nSet-Cookie: x', '/'],
  [null, '/'],
])('the way back %j leads to %s', (wanted, leads) => expect(localPath(wanted, '/')).toBe(leads));

describe('when something fails', () => {
  const setting = requestOf(clientOf({}).client, { path: '/khong-co' });
  test.each([
    [404, /Không tìm thấy trang này.*1022/],
    [403, /Bạn không xem được trang này/],
    [500, /Hệ thống gặp sự cố.*mã sự cố.*req-7/i],
    [503, /tạm gián đoạn.*vẫn tiếp nhận hồ sơ trực tiếp/],
  ])('%i says what to do', (status, said) => {
    const reply = { kind: 'HTML', status, html: portal.failure(setting, status, 'req-7') } as const;
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(said);
  });
  test('a session that ended leads to sign in and back', async () => {
    const ended = () => Promise.reject(refusal('UNAUTHENTICATED'));
    expect(
      (
        await open('/ho-so-cua-toi', {
          listMyDossiers: ended,
          listMyAccesses: ended,
          listConfirmations: ended,
          listSignatureRequests: ended,
        })
      ).reply,
    ).toEqual({
      kind: 'REDIRECT',
      to: '/dang-nhap?tiep=%2Fho-so-cua-toi',
    });
  });
});

test("a province's colours come as a sheet of their own", async () => {
  const theme = { ...requestOf(clientOf({}).client, { path: '/' }).theme, colours: { primary: '#7A1F1F' } };
  const { reply } = await open('/chu-de.css', {}, { theme });
  expect(reply).toMatchObject({ kind: 'BYTES', type: 'text/css; charset=utf-8' });
});

test('about is open to everybody', async () =>
  expect(faultsOf((await open('/gioi-thieu', {}, anybody)).reply)).toEqual([]));
