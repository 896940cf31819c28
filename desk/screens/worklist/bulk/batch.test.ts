import { ProblemError } from '@motcua/contract/client';
import { expect, test } from 'vitest';
import { batchKey, begun, runBatch, type Outcome } from './batch.ts';

const ITEMS = ['1', '2', '3'].map((id) => ({ id, code: `MA-${id}` }));
const refusal = new ProblemError({
  type: '/errors/CANNOT_ASSIGN',
  code: 'CANNOT_ASSIGN',
  status: 422,
  title: 'Không giao được cho người này',
  titleEn: 'This person cannot take the task',
  detail: 'Chọn người khác.',
});

test('one that is refused is named with its reason and keeps no other from being done', async () => {
  const told: string[] = [];
  const end = await runBatch(
    begun(ITEMS),
    async (id) => {
      if (id === '2') throw refusal;
    },
    (now) => told.push(now.map(({ state }) => state[0]).join('')),
  );
  expect(end.map(({ state, why }) => [state, why])).toEqual([
    ['DONE', null],
    ['FAILED', 'Chọn người khác.'],
    ['DONE', null],
  ]);
  expect(told.at(-1)).toBe('DFD');
});

test('sent again, only what is not done is done, under the same key as before', async () => {
  const half: Outcome[] = begun(ITEMS).map((one, index) =>
    index === 0 ? { ...one, state: 'DONE' } : { ...one, state: 'FAILED', why: 'mất mạng' },
  );
  const keys: string[] = [];
  const end = await runBatch(
    half,
    async (id) => void keys.push(batchKey('lo', id)),
    () => undefined,
  );
  expect(keys).toEqual(['lo:2', 'lo:3']);
  expect(end.every(({ state, why }) => state === 'DONE' && why === null)).toBe(true);
});
