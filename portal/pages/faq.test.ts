import type { FaqItem } from '@motcua/contract/faq';
import { expect, test } from 'vitest';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const item = (key: string, topic: FaqItem['topic']): FaqItem => ({
  ...{ key, topic, question: `Hỏi ${key}?`, questionEn: `Ask ${key}?` },
  ...{ answer: `Đáp ${key}.`, answerEn: `Answer ${key}.` },
  procedures: [{ code: '1.001193', name: 'Đăng ký khai sinh' }],
});
const ITEMS = [item('mot', 'FILING'), item('hai', 'CIVIL')];
const showing = (items: FaqItem[]) => ({ listFaq: () => ({ items }) });

test.each(['vi', 'en'] as const)('every question under its topic, with its procedures (%s)', async (lang) => {
  const { reply, calls } = await open('/hoi-dap', showing(ITEMS), { lang, account: null });
  expect(faultsOf(reply)).toEqual([]);
  expect(calls.at(-1)?.input).toEqual({});
  expect(wordsOf(reply)).toMatch(lang === 'vi' ? /Nộp hồ sơ.*Đáp mot.*Hộ tịch/ : /Filing.*Answer mot.*Civil/);
  expect(htmlOf(reply)).toContain('href="/thu-tuc/1.001193"');
});

test('what was asked is searched; the best answer stands open', async () => {
  const { reply, calls } = await open('/hoi-dap?q=m%E1%BA%A5t+s%E1%BB%95&chu-de=LAND', showing(ITEMS));
  expect(calls.at(-1)?.input).toEqual({ q: 'mất sổ', topic: 'LAND' });
  expect(htmlOf(reply).match(/<details[^>]* open/g)).toHaveLength(1);
  expect(faultsOf(reply)).toEqual([]);
});

test('nothing found leads to the procedures and to a person; a topic there is none of is not asked for', async () => {
  const { reply, calls } = await open('/hoi-dap?q=abc&chu-de=TRANG', showing([]));
  expect(calls.at(-1)?.input).toEqual({ q: 'abc' });
  expect(htmlOf(reply)).toContain('href="/tim-kiem?q=abc"');
  expect(htmlOf(reply)).toContain('href="tel:1022"');
});
