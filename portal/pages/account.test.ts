import { describe, expect, test } from 'vitest';
import { localPath } from '../address.ts';
import { portal } from '../index.ts';
import { clientOf, LAN, refusal, requestOf, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, wordsOf } from '../testing/read.ts';

const anybody = { account: null } as const;
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
    const answers: Answers = { signIn: () => Promise.reject(refusal('WRONG_CREDENTIALS')) };
    const { reply } = await open('/dang-nhap', answers, post({ username: 'cd.lan', password: 'bí mật' }));
    expect(reply).toMatchObject({ status: 422 });
    expect(faultsOf(reply)).toEqual([]);
    expect(JSON.stringify(reply)).not.toContain('bí mật');
  });
  test('signing out ends the session', async () =>
    expect((await open('/dang-xuat', { signOut: () => ({}) }, { method: 'POST' })).reply).toEqual({
      kind: 'REDIRECT',
      to: '/',
      session: null,
    }));
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
  test('a session that ended leads to sign in and back', async () =>
    expect(
      (await open('/ho-so-cua-toi', { listMyDossiers: () => Promise.reject(refusal('UNAUTHENTICATED')) }))
        .reply,
    ).toEqual({ kind: 'REDIRECT', to: '/dang-nhap?tiep=%2Fho-so-cua-toi' }));
});

test("a province's colours come as a sheet of their own", async () => {
  const theme = { ...requestOf(clientOf({}).client, { path: '/' }).theme, colours: { primary: '#7A1F1F' } };
  const { reply } = await open('/chu-de.css', {}, { theme });
  expect(reply).toMatchObject({ kind: 'BYTES', type: 'text/css; charset=utf-8' });
});

test('about is open to everybody', async () =>
  expect(faultsOf((await open('/gioi-thieu', {}, anybody)).reply)).toEqual([]));
