import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseOwner, MOST_ABOVE_LEAST, type Candidate } from './index.ts';

const one = (accountId: string, facts: Partial<Candidate> = {}): Candidate => ({
  accountId,
  load: 5,
  pressing: 0,
  practice: 0,
  ...facts,
});

test.each([
  ['nobody where nobody can', [], undefined],
  ['the least burdened', [one('a'), one('b', { load: 4 })], 'b'],
  ['who knows the procedure, at as much work', [one('a'), one('b', { practice: 1 })], 'b'],
  ['who knows it, though he has a little more', [one('a', { load: 3 }), one('b', { practice: 9 })], 'b'],
  ['not who knows it and has much more', [one('a', { load: 1 }), one('b', { practice: 9 })], 'a'],
  ['not who has to do others first', [one('a', { pressing: 3 }), one('b', { load: 6 })], 'b'],
  ['at equal weight the one with fewer steps', [one('a', { practice: 1 }), one('b', { load: 4 })], 'b'],
  ['in the order given where nothing tells them apart', [one('b'), one('a')], 'b'],
])('%s', (_, candidates, chosen) => {
  expect(chooseOwner(candidates)?.accountId).toBe(chosen);
});

const anybody = fc.record({
  accountId: fc.uuid(),
  load: fc.nat(60),
  pressing: fc.nat(60),
  practice: fc.nat(30),
});

test('always one of those who can, the same again, and never far above the least burdened', () => {
  fc.assert(
    fc.property(fc.array(anybody, { minLength: 1, maxLength: 12 }), (candidates) => {
      const chosen = chooseOwner(candidates);
      expect(candidates).toContain(chosen);
      expect(chooseOwner([...candidates])).toBe(chosen);
      const least = Math.min(...candidates.map(({ load }) => load));
      expect(chosen?.load).toBeLessThanOrEqual(least + MOST_ABOVE_LEAST);
    }),
  );
});

test('whoever has neither practice nor anything pressing is judged by his load alone', () => {
  const plain = anybody.map((candidate) => ({ ...candidate, pressing: 0, practice: 0 }));
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 12 }), (candidates) => {
      const least = Math.min(...candidates.map(({ load }) => load));
      expect(chooseOwner(candidates)?.load).toBe(least);
    }),
  );
});
