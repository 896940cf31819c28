export interface Piece {
  kind: 'SAME' | 'ADDED' | 'REMOVED';
  text: string;
}

const tokens = (text: string): string[] => text.split(/(\s+)/).filter((token) => token !== '');

/** Lengths of the longest common subsequence of every pair of suffixes. */
function suffixLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = rows[i] ?? new Uint16Array();
      const below = rows[i + 1] ?? new Uint16Array();
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return rows;
}

/** How many tokens both begin with. */
function sameStart(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
}

/** What changed between two texts, word by word; neighbouring pieces of one kind are joined. */
export function differences(before: string, after: string): Piece[] {
  const [whole, wholeNow] = [tokens(before), tokens(after)];
  // long drafts differ in a few places: what both begin and end with needs no comparison
  const start = sameStart(whole, wholeNow);
  const end = sameStart(whole.slice(start).toReversed(), wholeNow.slice(start).toReversed());
  const [old, now] = [whole.slice(start, whole.length - end), wholeNow.slice(start, wholeNow.length - end)];
  const lengths = suffixLengths(old, now);
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  if (start > 0) add('SAME', whole.slice(0, start).join(''));
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left !== undefined && left === right) {
      add('SAME', left);
      i += 1;
      j += 1;
    } else if (right !== undefined && (lengths[i]?.[j + 1] ?? 0) >= (lengths[i + 1]?.[j] ?? -1)) {
      add('ADDED', right);
      j += 1;
    } else {
      add('REMOVED', left ?? '');
      i += 1;
    }
  }
  if (end > 0) add('SAME', whole.slice(whole.length - end).join(''));
  return pieces;
}
