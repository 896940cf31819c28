import type { MyMessageSettings } from '@motcua/contract/my-message-settings';
import { expect, test } from 'vitest';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const PATH = '/tai-khoan/cach-nhan-tin';
const USUAL: MyMessageSettings = {
  ...{ channels: null, lang: 'vi', quiet: null },
  usual: { from: '21:00', until: '07:00' },
  offered: ['SMS', 'EMAIL'],
};
const OWN: MyMessageSettings = {
  ...USUAL,
  ...{ channels: ['EMAIL', 'SMS'], lang: 'en', quiet: { from: '22:00', until: '06:30' } },
};
const answers = (settings = USUAL) => ({
  getMyMessageSettings: () => settings,
  setMyMessageSettings: () => settings,
});
const post = (form: Record<string, string>) => open(PATH, answers(), { method: 'POST', form });
const sent = async (form: Record<string, string>) =>
  (await post(form)).calls.find(({ id }) => id === 'setMyMessageSettings')?.input;

test.each(['vi', 'en'] as const)('whoever has chosen nothing sees what counts (%s)', async (lang) => {
  const { reply } = await open(PATH, answers(), { lang });
  expect(faultsOf(reply)).toEqual([]);
  expect(wordsOf(reply)).toMatch(
    lang === 'vi' ? /Theo giờ chung: 21:00 đến 07:00/ : /The usual ones: 21:00 to 07:00/,
  );
  expect(htmlOf(reply)).toMatch(/id="how-usual"[^>]*checked/);
  expect(wordsOf(reply)).toMatch(lang === 'vi' ? /Zalo \(nơi này chưa dùng\)/ : /Zalo \(not in use here\)/);
});

test('what was chosen stands in the fields', async () => {
  const { reply } = await open(PATH, answers(OWN));
  expect(htmlOf(reply)).toMatch(/id="how-own"[^>]*checked/);
  expect(htmlOf(reply)).toMatch(/id="lang-en"[^>]*checked/);
  expect(htmlOf(reply)).toMatch(/id="quiet-own"[^>]*checked/);
  expect(htmlOf(reply)).toMatch(/name="until"[^>]*value="06:30"/);
});

test('channels go in their order, hours as they were typed', async () => {
  const own = {
    how: 'own',
    first: 'EMAIL',
    third: 'SMS',
    lang: 'en',
    quiet: 'own',
    from: '22:00',
    until: '06:30',
  };
  expect(await sent(own)).toEqual({
    channels: ['EMAIL', 'SMS'],
    ...{ lang: 'en', quiet: { from: '22:00', until: '06:30' } },
  });
  expect(await sent({ how: 'inbox', lang: 'vi', quiet: 'never' })).toEqual({
    channels: [],
    ...{ lang: 'vi', quiet: { from: '00:00', until: '00:00' } },
  });
  expect(await sent({ how: 'usual', first: 'SMS', lang: 'vi', quiet: 'usual', from: 'x' })).toEqual({
    ...{ channels: null, lang: 'vi', quiet: null },
  });
});

test.each([
  [{ how: 'own' }, '#first', 'Chọn ít nhất một cách'],
  [{ how: 'own', first: 'SMS', second: 'SMS' }, '#second', 'Mỗi cách chỉ chọn một lần'],
  [{ quiet: 'own', from: '22:00' }, '#from', 'dạng 21:00'],
  [{ quiet: 'own', from: '22:00', until: '22:00' }, '#from', 'khác nhau'],
])('what cannot be meant is said at its field, and nothing is sent: %o', async (form, link, words) => {
  const { reply, calls } = await post({ lang: 'vi', ...form });
  expect(reply).toMatchObject({ status: 422 });
  expect(htmlOf(reply)).toContain(`href="${link}"`);
  expect(wordsOf(reply)).toContain(words);
  expect(calls.map(({ id }) => id)).not.toContain('setMyMessageSettings');
});

test('a guest signs in first', async () => {
  expect((await open(PATH, answers(), { account: null })).reply).toMatchObject({ kind: 'REDIRECT' });
});
