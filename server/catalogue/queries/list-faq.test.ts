import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const keys = async (input: Parameters<typeof here.anyone.listFaq>[0]): Promise<string[]> =>
  (await here.anyone.listFaq(input)).items.map(({ key }) => key);

test('forty questions and more, each of one topic, with procedures that are in force', async () => {
  const { items } = await here.anyone.listFaq({});
  expect(items.length).toBeGreaterThanOrEqual(40);
  expect(items.find(({ key }) => key === 'mat-so-do')?.procedures).toMatchObject([{ code: '1.005194' }]);
  for (const { procedures, answer, answerEn } of items) {
    expect(procedures.every(({ name }) => name !== '')).toBe(true);
    expect(Math.max(answer.length, answerEn.length)).toBeLessThan(400);
  }
});

describe('is found', () => {
  test.each([
    ['mất sổ đỏ', 'mat-so-do'],
    ['mat so do', 'mat-so-do'],
    ['tre hen', 'tre-hen'],
    ['lam lai giay khai sinh bi mat', 'mat-giay-khai-sinh'],
    ['có phải nộp ở xã mình không', 'nop-xa-khac'],
    ['unemployment benefit', 'that-nghiep'],
    ['voi vinh', 'doi-them-tien'],
  ])('%s', async (q, key) => expect((await keys({ q })).slice(0, 3)).toContain(key));

  test('nothing where nothing is said of it', async () => {
    expect(await keys({ q: 'xylophone' })).toEqual([]);
  });
});

test('of a procedure: its own first, then those of its sector; of a topic: no other', async () => {
  const own = await keys({ procedure: '1.001193' });
  expect(own).toContain('khai-sinh-tre');
  expect(own).not.toContain('mat-so-do');
  expect(await keys({ procedure: '1.001612' })).toEqual(['ho-kinh-doanh-hay-cong-ty', 'tam-nghi-kinh-doanh']);
  expect(await keys({ topic: 'LAND', q: 'so do' })).not.toContain('tre-hen');
  expect(await keys({ procedure: '9.999999' })).toEqual([]);
  await refused(here.anyone.listFaq({ topic: 'ALL' as 'LAND' }), 'INVALID_INPUT');
});
