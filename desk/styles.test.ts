import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokens = new Set(read('../ui/tokens.css').match(/--[\w-]+(?=:)/g));

test('the desk draws only with tokens of the house', () => {
  const sheets = readdirSync(new URL('look/', import.meta.url)).map((name) => `look/${name}`);
  const used = [...sheets, 'theme.ts'].flatMap((file) => read(file).match(/(?<=var\()--[\w-]+/g) ?? []);
  expect([...new Set(used)].filter((name) => !tokens.has(name))).toEqual([]);
});
