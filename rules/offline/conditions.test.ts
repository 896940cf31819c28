import { expect, test } from 'vitest';
import { allConditions, conditionsOf } from './index.ts';

test('a person’s matter that needs the population database is accepted on condition (J14 row 5; NĐ 104/2022 Đ.14)', () => {
  expect(conditionsOf(['POPULATION'], 'PERSON')).toEqual([
    { kind: 'LOOK_UP', text: expect.stringContaining('Cơ sở dữ liệu quốc gia về dân cư') },
  ]);
  expect(conditionsOf([], 'PERSON')).toEqual([]);
});

test('the database holds persons: an organisation’s matter has no such condition', () => {
  expect(conditionsOf(['POPULATION'], 'ORGANISATION')).toEqual([]);
});

test('what the device forgot is added, what it brought is not said twice', () => {
  const ruled = conditionsOf(['POPULATION'], 'PERSON');
  const other = { kind: 'OTHER', text: 'chưa đối chiếu bản chính' } as const;
  expect(allConditions([other], ruled)).toEqual([other, ...ruled]);
  expect(allConditions(ruled, ruled)).toEqual(ruled);
});
