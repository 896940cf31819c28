import { expect, test } from 'vitest';
import { firstLoadBudget, firstLoads, type Chunk } from './first-load.ts';

const chunk = (fileName: string, imports: string[], facadeModuleId: string | null = null): Chunk => ({
  fileName,
  isEntry: fileName === 'index.js',
  facadeModuleId,
  imports,
  code: `/* ${fileName} */`,
});

const length = (code: string): number => code.length;

const BUILT = [
  chunk('index.js', ['shared.js']),
  chunk('shared.js', ['deep.js']),
  chunk('deep.js', ['shared.js']),
  chunk('list.js', ['shared.js', 'table.js'], '/desk/screens/list.tsx'),
  chunk('table.js', []),
  chunk('dialog.js', ['deep.js'], '/desk/screens/dialog.tsx'),
];

test('a first load is the program and the screen with all they import, each file once', () => {
  const files = ['index.js', 'shared.js', 'deep.js', 'list.js', 'table.js'];
  const bytes = files.reduce((sum, name) => sum + length(`/* ${name} */`), 0);
  expect(firstLoads(BUILT, ['screens/list.tsx'], length)).toEqual(new Map([['screens/list.tsx', bytes]]));
});

test('a screen the build does not know is a mistake in the list, not a load of nothing', () => {
  expect(() => firstLoads(BUILT, ['screens/other.tsx'], length)).toThrow('screens/other.tsx');
});

test('a first load beyond the promise fails the build', () => {
  const screens = ['sign-in/sign-in', 'worklist/worklist', 'approve/approve', 'units/units'];
  const bundle = Object.fromEntries(
    [
      chunk('index.js', []),
      ...screens.map((name) => chunk(`${name}.js`, [], `/desk/screens/${name}.tsx`)),
    ].map((file) => [file.fileName, { ...file, type: 'chunk' as const }]),
  );
  const build = (bytes: number) => (): void => firstLoadBudget(() => bytes).generateBundle(undefined, bundle);
  expect(build(100_000)).not.toThrow();
  expect(build(125_001)).toThrow('sign-in.tsx: a first load of 250002 bytes');
});
