import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ARRAY, fillIn, MAP, SET } from './older.ts';

test('what is filled in answers as the browser of today does', () => {
  const rows = [3, 1, 2];
  expect(ARRAY.toSorted.call(rows, (a, b) => Number(a) - Number(b))).toEqual([1, 2, 3]);
  expect(ARRAY.toSorted.call(['b', 'a', undefined])).toEqual(['b', 'a', undefined].toSorted());
  expect(ARRAY.toReversed.call(rows)).toEqual(rows.toReversed());
  expect(ARRAY.toSpliced.call(rows, 1, 1)).toEqual(rows.toSpliced(1, 1));
  expect(ARRAY.toSpliced.call(rows, 1, 0, 8, 9)).toEqual(rows.toSpliced(1, 0, 8, 9));
  expect(ARRAY.with.call(rows, 1, 7)).toEqual(rows.with(1, 7));
  expect(ARRAY.with.call(rows, -1, 7)).toEqual([3, 1, 7]);
  expect(() => ARRAY.with.call(rows, 3, 7)).toThrow(RangeError);
  expect(rows).toEqual([3, 1, 2]);

  const [one, other] = [new Set([1, 2, 3]), new Set([2, 4])];
  expect(SET.union.call(one, other)).toEqual(one.union(other));
  expect(SET.intersection.call(one, other)).toEqual(one.intersection(other));
  expect(SET.difference.call(one, other)).toEqual(one.difference(other));
  for (const set of [other, new Set([5])])
    expect(SET.isDisjointFrom.call(one, set)).toBe(one.isDisjointFrom(set));

  const by = (value: number, index: number): string => (index === 0 ? 'first' : value > 1 ? 'more' : 'one');
  expect(MAP.groupBy(rows, by)).toEqual(Map.groupBy(rows, by));
});

test('a browser without them gets them, one with them keeps its own', () => {
  const script = `
    for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
    for (const name of ['union', 'intersection', 'difference', 'isDisjointFrom']) delete Set.prototype[name];
    delete Map.groupBy;
    globalThis`;
  const old = runInNewContext(script) as Parameters<typeof fillIn>[0];
  fillIn(old);
  const said = runInNewContext(
    `[[2, 1].toSorted(), [1, 2].toReversed(), [1, 2].with(0, 9), [1, 2, 3].toSpliced(0, 1),
      [...new Set([1]).union(new Set([2]))], [...Map.groupBy([1, 2], (one) => one % 2).keys()],
      Object.keys([]).length]`,
    old,
  ) as unknown;
  expect(JSON.parse(JSON.stringify(said))).toEqual([[1, 2], [2, 1], [9, 2], [2, 3], [1, 2], [1, 0], 0]);

  const own = Array.prototype.toSorted;
  fillIn(globalThis);
  expect(Array.prototype.toSorted).toBe(own);
});

/** Later than Chrome 109 and not in `older.ts`: none of it may be used by what runs in the desk. */
const NEWER =
  /\bObject\.groupBy\b|\bPromise\.(?:withResolvers|try)\b|\bArray\.fromAsync\b|\bURL\.(?:canParse|parse)\b|\bAbortSignal\.any\b|\bIterator\.|\bRegExp\.escape\b|\bMath\.(?:sumPrecise|f16round)\b|\bIntl\.DurationFormat\b|\.(?:isWellFormed|toWellFormed|isSubsetOf|isSupersetOf|symmetricDifference|toBase64|toHex|getOrInsert|getOrInsertComputed|checkVisibility|showPopover|hidePopover|togglePopover|moveBefore|setHTMLUnsafe)\(|\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|toArray|some|every|find|reduce|forEach|take|drop|flatMap)\(/;

test.each([
  ['Object.groupBy(rows, by)', true],
  ['[...all].some((one) => held.isSubsetOf(one))', true],
  ['groups.values().map((one) => one)', true],
  ['[...groups.values()].map((one) => one)', false],
  ['rows.toSorted().findLast(Boolean)', false],
  ['expect.soft(URL.createObjectURL(file))', false],
])('the search for newer methods: %s', (code, found) => {
  expect(NEWER.test(code)).toBe(found);
});

/** Newer CSS that nothing else stands in for; the build turns nesting and the like into what Chrome 109 reads. */
const NEWER_CSS =
  /\bcolor-mix\(|\blight-dark\(|@starting-style|@scope\b|\btext-wrap:\s*(?:balance|pretty)|\bfield-sizing\b|\banchor\(|\bposition-anchor\b|\bsubgrid\b|:popover-open/;

async function sources(folder: string, ends: RegExp): Promise<string[]> {
  const found = await readdir(join(import.meta.dirname, '..', folder), {
    recursive: true,
    withFileTypes: true,
  });
  return found
    .filter(
      (entry) =>
        entry.isFile() && ends.test(entry.name) && !/\.(?:test|fixture)\.|vite\.config/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/node_modules|\/dist\//.test(path));
}

test('nothing that runs in the desk uses what Chrome 109 does not know', async () => {
  const code = (
    await Promise.all(['desk', 'ui', 'rules', 'contract'].map((one) => sources(one, /\.tsx?$/)))
  ).flat();
  const looks = (await Promise.all(['desk', 'ui'].map((one) => sources(one, /\.css$/)))).flat();
  expect(code.length).toBeGreaterThan(300);
  expect(looks.length).toBeGreaterThan(10);
  const using = async (paths: string[], pattern: RegExp): Promise<string[]> => {
    const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
    return paths.filter((_, at) => pattern.test(texts[at] ?? ''));
  };
  expect(await using(code, NEWER)).toEqual([]);
  expect(await using(looks, NEWER_CSS)).toEqual([]);
});
