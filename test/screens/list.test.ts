import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SCREENS } from './list.ts';
import { pageText } from './page-text.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MOST_BYTES = 80_000;

/** Every address of the router that shows a screen, as a pattern. */
function routes(): RegExp[] {
  const source = readFileSync(join(ROOT, 'desk', 'router.tsx'), 'utf8');
  const paths = [...source.matchAll(/path: '([^*'/][^']*|\/[^']+)'/g)].map(([, path = '']) => path);
  return paths.map(
    (path) =>
      new RegExp(
        `^/?${path
          .replace(/^\//, '')
          .replace(/\/:\w+\?/g, '(?:/[^/]+)?')
          .replace(/:\w+/g, '[^/]+')}$`,
      ),
  );
}

test('every screen of the router is in the list of screens', () => {
  const known = routes();
  expect(known.length).toBeGreaterThan(30);
  const listed = SCREENS.map(({ path }) => path.replace(/^\/|\?.*$/g, ''));
  expect(known.filter((route) => !listed.some((path) => route.test(path)))).toEqual([]);
});

test('each screen has a name of its own, a picture of a bearable size, and its place in the page', () => {
  expect(new Set(SCREENS.map(({ name }) => name)).size).toBe(SCREENS.length);
  for (const { name } of SCREENS) {
    const picture = join(ROOT, 'docs', 'screenshots', 'desk', `${name}.webp`);
    expect(existsSync(picture), `${name}: run script/screenshots`).toBe(true);
    expect(statSync(picture).size, name).toBeLessThanOrEqual(MOST_BYTES);
  }
  const page = readFileSync(join(ROOT, 'docs', 'screens.md'), 'utf8');
  expect(page, 'run script/screenshots').toBe(pageText(SCREENS));
});
