import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderStore, type FileStore } from './file-store.ts';

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-store-'));
  store = folderStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const bytes = (text: string) => new TextEncoder().encode(text);
async function* parts(...texts: string[]) {
  for (const text of texts) yield bytes(text);
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('an upload grows part by part and becomes a file under its hash', async () => {
  expect(await store.append('u', 0, parts('một ', 'cửa'), 100)).toBe(bytes('một cửa').length);
  expect(await store.append('u', 11, parts('!'), 100)).toBe(12);
  expect((await store.head('u', 1)).toString()).toBe('m');
  const kept = await store.keep('u');
  expect(kept).toBe(sha256('một cửa!'));
  expect((await store.get(kept)).toString()).toBe('một cửa!');
  expect(await store.length('u')).toBe(0);
});

test('a part sent again after a lost answer is written over, not added', async () => {
  await store.append('u', 0, parts('abcdef'), 10);
  expect(await store.append('u', 3, parts('DEF'), 10)).toBe(6);
  expect((await store.get(await store.keep('u'))).toString()).toBe('abcDEF');
});

test('more than was announced is refused', async () => {
  await expect(store.append('u', 0, parts('abc', 'def'), 5)).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  });
});

test('the same bytes are kept once, whoever puts them', async () => {
  const [one, two] = await Promise.all([store.put(bytes('x')), store.put(bytes('x'))]);
  expect(one).toBe(two);
  expect(await readdir(join(folder, 'files', one.slice(0, 2)))).toEqual([one]);
});

test('a dropped upload leaves nothing, and dropping it again harms nothing', async () => {
  await store.append('u', 0, parts('x'), 10);
  await store.drop('u');
  await store.drop('u');
  expect(await store.length('u')).toBe(0);
});

test('what is not there is an error, not an empty file', async () => {
  await writeFile(join(folder, 'x'), '');
  await expect(store.get('0'.repeat(64))).rejects.toThrow('ENOENT');
});
