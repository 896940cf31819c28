import { ProblemError } from '@motcua/contract/client';
import { ERRORS, type ErrorCode } from '@motcua/contract/errors';
import { expect, test } from 'vitest';
import { isLate, signSeveral, type Signature } from './sign-several.ts';

const signature = (dossierId: string): Signature => ({
  item: { taskId: `t-${dossierId}`, dossierId, code: `H.${dossierId}`, applicantName: 'Vũ Thị Lan' },
  seen: { dossierId, version: 1 },
});
const problem = (code: ErrorCode): ProblemError =>
  new ProblemError({
    type: '',
    code,
    status: ERRORS[code].status,
    title: '',
    titleEn: '',
    detail: 'Xem lại',
  });

test('what changed is told for itself, the others are signed', async () => {
  const failing = problem('CHANGED_MEANWHILE');
  const outcomes = await signSeveral(['a', 'b', 'c'].map(signature), ({ item }) =>
    item.dossierId === 'b' ? Promise.reject(failing) : Promise.resolve(),
  );
  expect(outcomes.map(({ dossierId, failure }) => [dossierId, failure])).toEqual([
    ['a', null],
    ['b', failing],
    ['c', null],
  ]);
});

test('a lost session or server ends it: nothing is tried that would fail the same way', async () => {
  for (const failure of [problem('UNAUTHENTICATED'), problem('DATABASE_UNAVAILABLE'), new TypeError('x')]) {
    const tried: string[] = [];
    const outcomes = await signSeveral(['a', 'b'].map(signature), ({ item }) => {
      tried.push(item.dossierId);
      return Promise.reject(failure);
    });
    expect(tried).toEqual(['a']);
    expect(outcomes).toHaveLength(1);
  }
});

test('a step is late from the minute after its time', () => {
  const stepDueAt = '2026-12-07T09:00:00+07:00';
  expect(isLate({ stepDueAt }, '2026-12-07T02:00:00.000Z')).toBe(false);
  expect(isLate({ stepDueAt }, '2026-12-07T02:00:01.000Z')).toBe(true);
  expect(isLate({ stepDueAt: null }, '2026-12-07T02:00:01.000Z')).toBe(false);
});
