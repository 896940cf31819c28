import { expect, test } from 'vitest';
import { declarationCode, idsOfCode } from './index.ts';

const ID = '3f9a01bc-7d11-4c54-9a77-0a5cc3bd2f10';

test('a declaration has a short code that leads back to its id, however it is typed', () => {
  expect(declarationCode(ID)).toBe('3F9A-01BC');
  for (const typed of ['3F9A-01BC', ' 3f9a 01bc ', '3f9a01bc']) {
    const [first, last] = idsOfCode(typed) ?? [];
    expect(first !== undefined && first < ID && last !== undefined && ID < last, typed).toBe(true);
  }
});

test.each(['', '3F9A', '3F9A-01BG', '999188000003'])('%o is no code', (typed) => {
  expect(idsOfCode(typed)).toBeNull();
});
