import { expect, test } from 'vitest';
import { lookOf } from './look.ts';

test.each([
  [undefined, 'NORMAL', 'LIGHT'],
  ['LARGEST.CONTRAST', 'LARGEST', 'CONTRAST'],
  ['LARGE.', 'LARGE', 'LIGHT'],
  ['"><script>.DARK', 'NORMAL', 'DARK'],
])('a browser that keeps %s wants %s letters, %s', (kept, size, colours) =>
  expect(lookOf({ cookies: { motcua_look: kept } })).toEqual({ size, colours }),
);
