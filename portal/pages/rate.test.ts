import type { RatingView } from '@motcua/contract/rating';
import { RATING_ITEM_KEYS, RATING_ITEMS } from '@motcua/rules/quality';
import { describe, expect, test } from 'vitest';
import { refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { acceptedOf, DOSSIER_ID, dueOf } from '../testing/sample.ts';

const PATH = `/ho-so/${DOSSIER_ID}/danh-gia`;
const viewOf = (more: Partial<RatingView> = {}): RatingView => ({
  dossierId: DOSSIER_ID,
  standing: 'OPEN',
  rating: null,
  changeableUntil: null,
  ...more,
});
const RATED = viewOf({
  standing: 'CHANGEABLE',
  rating: { answers: { OVERALL: 'SATISFIED' }, text: 'Nhanh & gọn' },
  changeableUntil: '2027-01-06',
});
const done = acceptedOf({ state: 'RETURNED' });
const on = (rating: RatingView, more: Answers = {}): Answers => ({
  getDossier: () => done,
  getRating: () => rating,
  explainDue: () => dueOf(),
  ...more,
});

test.each(['vi', 'en'] as const)(
  'each item is a plain question, and one has to be answered (%s)',
  async (lang) => {
    const { reply } = await open(PATH, on(viewOf()), { lang });
    expect(faultsOf(reply)).toEqual([]);
    for (const item of RATING_ITEM_KEYS) expect(wordsOf(reply)).toContain(RATING_ITEMS[item][lang]);
    expect(htmlOf(reply).match(/<fieldset/g)).toHaveLength(RATING_ITEM_KEYS.length);
    expect(htmlOf(reply)).not.toMatch(/<input type="radio"[^>]* checked/);
  },
);

test('what was chosen is sent, the rest is left out; the page thanks', async () => {
  const { reply, calls } = await open(PATH, on(viewOf(), { rateDossier: () => RATED }), {
    method: 'POST',
    form: { OVERALL: 'SATISFIED', TIME: 'LATE', AGENCIES: 'A hundred', 'loi-viet': '  Chờ lâu ' },
  });
  expect(reply).toEqual({ kind: 'REDIRECT', to: `${PATH}/cam-on` });
  expect(calls.at(-1)).toMatchObject({
    id: 'rateDossier',
    input: { dossierId: DOSSIER_ID, answers: { OVERALL: 'SATISFIED', TIME: 'LATE' }, text: 'Chờ lâu' },
    idempotencyKey: 'key-of-the-test',
  });
  const thanks = await open(`${PATH}/cam-on`, on(RATED));
  expect(faultsOf(thanks.reply)).toEqual([]);
  expect(wordsOf(thanks.reply)).toMatch(/Cảm ơn.*06\/01\/2027/);
});

test('without the first answer nothing is sent, and what was typed stays', async () => {
  const { reply, calls } = await open(PATH, on(viewOf()), {
    method: 'POST',
    form: { TIME: 'LATE', 'loi-viet': 'Chờ lâu' },
  });
  expect(calls.map(({ id }) => id)).not.toContain('rateDossier');
  expect(faultsOf(reply)).toEqual([]);
  expect(htmlOf(reply)).toContain('href="#o-OVERALL"');
  expect(htmlOf(reply)).toMatch(/value="LATE" checked/);
  expect(htmlOf(reply)).toContain('Chờ lâu</textarea');
});

test('too long a text is told, not cut', async () => {
  const { reply } = await open(PATH, on(viewOf()), {
    method: 'POST',
    form: { OVERALL: 'SATISFIED', 'loi-viet': 'a'.repeat(1001) },
  });
  expect(htmlOf(reply)).toContain('href="#loi-viet"');
  expect(faultsOf(reply)).toEqual([]);
});

test('what was said before stands there to be changed', async () => {
  const html = htmlOf((await open(PATH, on(RATED))).reply);
  expect(html).toMatch(/value="SATISFIED" checked/);
  expect(html).toContain('Nhanh &amp; gọn</textarea');
});

test.each([
  ['EARLY', 'sau khi hồ sơ được trả kết quả'],
  ['PART', 'một phần của hồ sơ liên thông'],
  ['CLOSED', 'không sửa được nữa'],
] as const)('%s: the page says why there is nothing to fill in', async (standing, said) => {
  const { reply } = await open(PATH, on(viewOf({ standing })));
  expect(wordsOf(reply)).toContain(said);
  expect(htmlOf(reply)).not.toContain('<textarea');
});

test('a refusal is told on the page', async () => {
  const { reply } = await open(
    PATH,
    on(viewOf(), { rateDossier: () => Promise.reject(refusal('RATING_CLOSED')) }),
    { method: 'POST', form: { OVERALL: 'SATISFIED' } },
  );
  expect(wordsOf(reply)).toContain('Đã hết thời gian sửa đánh giá');
});

describe('the page of the dossier', () => {
  test('leads there once it is done, and says nothing of it before', async () => {
    expect(htmlOf((await open(`/ho-so/${DOSSIER_ID}`, on(viewOf()))).reply)).toContain(`href="${PATH}"`);
    const under = { ...on(viewOf()), getDossier: () => acceptedOf() };
    expect(htmlOf((await open(`/ho-so/${DOSSIER_ID}`, under)).reply)).not.toContain(PATH);
  });
});
