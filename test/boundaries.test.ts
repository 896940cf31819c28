import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importComplaint, importsOf, impurity, isDrawer } from './boundaries.ts';

const root = join(import.meta.dirname, '..');
const outside = new Set(['node_modules', 'dist', '.git', '.data', 'data']);
const files = globSync('**/*.{ts,tsx}', {
  cwd: root,
  exclude: (path) => outside.has(path.split(sep).at(-1) ?? ''),
})
  .map((file) => file.replaceAll(sep, '/'))
  .toSorted();
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

describe('the house is built as its plan says', () => {
  test('every room leans only on what it may', () => {
    const complaints = [...sources].flatMap(([file, source]) =>
      importsOf(source).map((specifier) => ({
        file,
        specifier,
        complaint: importComplaint(file, specifier),
      })),
    );
    expect(complaints.length).toBeGreaterThan(100);
    expect(complaints.filter(({ complaint }) => complaint)).toEqual([]);
  });

  test('the rules take no time, no chance and nothing else from the machine', () => {
    const rules = [...sources].filter(([file]) => file.startsWith('rules/') && !file.endsWith('.test.ts'));
    expect(rules.filter(([, source]) => impurity(source)).map(([file]) => file)).toEqual([]);
  });

  test('no file is longer than 400 lines', () => {
    const long = [...sources].filter(
      ([file, source]) => !isMadeOfData(file) && source.split('\n').length > 401,
    );
    expect(long.map(([file]) => file)).toEqual([]);
  });

  test('no file is named after a drawer', () => {
    expect(files.filter(isDrawer)).toEqual([]);
  });
});

function isMadeOfData(file: string): boolean {
  return /(^|\/)fixtures?(\/|\.)|\.fixture\.ts$/.test(file);
}

describe('the check itself notices', () => {
  test.each([
    ['rules/clock/due.ts', '../../server/platform/now.ts', 'rules may not lean on server/platform'],
    ['rules/clock/due.ts', '@motcua/contract/dossier', 'rules may not lean on contract'],
    ['rules/clock/due.ts', 'node:fs', 'rules also runs in the browser'],
    ['rules/clock/due.ts', 'dayjs', 'rules may not use the package dayjs'],
    ['contract/dossier.ts', '@motcua/server/platform/now.ts', 'contract may not lean on server/platform'],
    ['contract/dossier.ts', 'fastify', 'contract may not use the package fastify'],
    ['ui/money.ts', '@motcua/rules/fees', 'ui may not lean on rules'],
    ['ui/money.ts', '@motcua/contract/fees', 'ui may not lean on contract'],
    ['server/platform/outbox.ts', '../dossier/index.ts', 'server/platform may not lean on server/dossier'],
    ['server/platform/outbox.ts', '@motcua/rules/dossier', 'server/platform may not lean on rules'],
    [
      'server/fees/acts/pay.ts',
      '../../dossier/tables.ts',
      'server/fees may use server/dossier only through its index.ts',
    ],
    ['server/fees/index.ts', '../start.ts', 'server/fees may not lean on server'],
    ['server/fees/index.ts', '@motcua/portal', 'server/fees may not lean on portal'],
    ['portal/pages/track.ts', '../../server/dossier/index.ts', 'portal may not lean on server/dossier'],
    ['desk/inbox.tsx', '@motcua/server/dossier/index.ts', 'desk may not lean on server/dossier'],
    ['desk/inbox.tsx', '@motcua/portal', 'desk may not lean on portal'],
    ['desk/inbox.tsx', 'node:crypto', 'desk also runs in the browser'],
    ['lobby/kiosk.ts', '../server/lobby/index.ts', 'lobby may not lean on server/lobby'],
  ])('%s importing %s', (file, specifier, complaint) => {
    expect(importComplaint(file, specifier)).toContain(complaint);
  });

  test.each([
    ['rules/clock/due.ts', '../calendar/index.ts'],
    ['rules/clock/due.test.ts', 'fast-check'],
    ['contract/dossier.ts', 'typebox'],
    ['contract/dossier.ts', '@motcua/rules/dossier'],
    ['ui/words.ts', '@motcua/rules/text'],
    ['server/fees/acts/pay.ts', '../tables.ts'],
    ['server/fees/acts/pay.ts', '../../dossier/index.ts'],
    ['server/fees/acts/pay.ts', '../../platform/transaction.ts'],
    ['server/cli/clock.ts', '../province/index.ts'],
    ['server/start.ts', './dossier/routes.ts'],
    ['server/start.ts', '@motcua/portal'],
    ['portal/pages/track.ts', '@motcua/contract/client'],
    ['desk/inbox.tsx', 'react'],
  ])('but lets %s import %s', (file, specifier) => {
    expect(importComplaint(file, specifier)).toBeUndefined();
  });

  test.each([
    [`import a from 'x';`, ['x']],
    [`import type { A } from "x";`, ['x']],
    [`import {\n  a,\n  type B,\n} from './x.ts';`, ['./x.ts']],
    [`export * from './x.ts';`, ['./x.ts']],
    [`import './x.css';`, ['./x.css']],
    [`const a = await import('./x.ts');`, ['./x.ts']],
    [`export const from = 'x';`, []],
  ])('every way to import: %j', (source, imports) => {
    expect(importsOf(source)).toEqual(imports);
  });

  test.each(['const now = Date.now();', 'new Date()', 'Math.random() < 0.5', 'process.env'])(
    '%s in a rule',
    (source) => {
      expect(impurity(source)).toBeDefined();
    },
  );

  test.each([
    ['server/utils.ts', true],
    ['server/common/money.ts', true],
    ['desk/helpers/date.ts', true],
    ['server/dossier/commonwealth.ts', false],
    ['server/dossier/acts/accept.ts', false],
  ])('the name %s', (file, drawer) => {
    expect(isDrawer(file)).toBe(drawer);
  });
});
