import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const PATH = '/khoi-phuc';
const typed = {
  username: 'cd.lan',
  code: 'abcd-efgh-kmnp',
  password: 'con đường mới',
  again: 'con đường mới',
};
const posted = (form: Partial<typeof typed>, answers = {}) =>
  open(PATH, answers, { method: 'POST', account: null, form: { ...typed, ...form } });

describe('recovering an account', () => {
  test('is told step by step, in both languages', async () => {
    for (const lang of ['vi', 'en'] as const) {
      const { reply } = await open(PATH, {}, { account: null, lang });
      expect(faultsOf(reply)).toEqual([]);
      expect(htmlOf(reply)).toContain('href="/don-vi"');
    }
  });
  test.each([
    [{ username: ' ' }, 'username'],
    [{ code: '' }, 'code'],
    [{ password: '' }, 'password'],
    [{ again: 'con đường khác' }, 'again'],
  ])('asks again for what is missing: %o', async (form, id) => {
    const { reply, calls } = await posted(form);
    expect(reply).toMatchObject({ status: 422 });
    expect(calls).toEqual([]);
    expect(htmlOf(reply)).toContain(`href="#${id}"`);
    expect(htmlOf(reply)).not.toContain('con đường');
  });
  test('with the right code one is signed in, and goes on to the second factor', async () => {
    const { reply, calls } = await posted(
      {},
      { recoverAccount: () => ({}), signIn: () => ({ token: 'moi' }) },
    );
    expect(calls.map(({ id }) => id)).toEqual(['recoverAccount', 'signIn']);
    expect(reply).toEqual({
      kind: 'REDIRECT',
      to: '/tai-khoan/hai-lop?khoi-phuc=1',
      session: { token: 'moi' },
    });
  });
  test('a code that does not open is said at its field', async () => {
    const fields = [{ field: 'code', message: 'Mã chưa đúng', messageEn: 'Wrong' }];
    const recoverAccount = () => Promise.reject(refusal('RECOVERY_CODE', { detail: 'Mã chưa đúng', fields }));
    const { reply } = await posted({}, { recoverAccount });
    expect(htmlOf(reply)).toContain('href="#code"');
    expect(faultsOf(reply)).toEqual([]);
  });
});

describe('my messages', () => {
  const MESSAGE = {
    id: '00000000-0000-4000-8000-000000000001',
    at: '2026-12-05T08:00:00+07:00',
    text: 'Có người ủy quyền cho Ông/Bà.',
    textEn: 'Somebody authorises you.',
    dossierId: null,
    unread: true,
  };
  test('are told newest first, with the dossier they are about', async () => {
    const about = { ...MESSAGE, dossierId: '00000000-0000-4000-8000-000000000009', unread: false };
    const { reply } = await open('/tai-khoan/tin-nhan', {
      listMyMessages: () => ({ items: [MESSAGE, about], more: true }),
    });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('Mới Có người ủy quyền');
    expect(htmlOf(reply).match(/href="\/ho-so\//g)).toHaveLength(1);
    expect(htmlOf(reply)).toContain('truoc=2026-12-05T08%3A00%3A00%2B07%3A00');
  });
  test('may be none', async () => {
    const none = { listMyMessages: () => ({ items: [], more: false }) };
    expect(wordsOf((await open('/tai-khoan/tin-nhan', none)).reply)).toContain('Chưa có tin nhắn');
  });
});
