import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from './diff.ts';

const textOf = (pieces: ReturnType<typeof differences>, left: 'ADDED' | 'REMOVED'): string =>
  pieces
    .filter((piece) => piece.kind !== left)
    .map((piece) => piece.text)
    .join('');

test('a changed word shows as removed and added, the rest stays', () => {
  expect(differences('Đồng ý cấp giấy phép', 'Đồng ý cấp bản sao')).toEqual([
    { kind: 'SAME', text: 'Đồng ý cấp ' },
    expect.objectContaining({ kind: 'ADDED' }),
    expect.objectContaining({ kind: 'REMOVED' }),
    { kind: 'SAME', text: ' ' },
    expect.objectContaining({ kind: 'ADDED' }),
    expect.objectContaining({ kind: 'REMOVED' }),
  ]);
});

test('the same text has no changes', () => {
  expect(differences('Không đổi', 'Không đổi')).toEqual([{ kind: 'SAME', text: 'Không đổi' }]);
});

test('both texts can always be read back from the pieces', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'đ')).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = differences(before, after);
      expect(textOf(pieces, 'ADDED')).toBe(before);
      expect(textOf(pieces, 'REMOVED')).toBe(after);
    }),
  );
});
