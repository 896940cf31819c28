import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../words/en.ts';
import { vi } from '../words/vi.ts';
import { help as english } from './en.ts';
import { helpFor } from './find.ts';
import type { HelpText } from './text.ts';
import { help as vietnamese } from './vi.ts';

const router = readFileSync(join(import.meta.dirname, '..', 'router.tsx'), 'utf8');
/** Screens below the shell: their paths are not absolute. */
const screens = [...router.matchAll(/path: '([^'/*][^']*)'/g)].map(([, path]) => path ?? '');

describe.each([
  ['vi', vietnamese],
  ['en', english],
] as const)('%s', (_, texts: Readonly<Record<string, HelpText>>) => {
  test('every screen of the router has its help, and no help lacks its screen', () => {
    expect(screens.length).toBeGreaterThan(20);
    expect(Object.keys(texts).toSorted()).toEqual(screens.toSorted());
  });

  test('short enough to be read while somebody waits', () => {
    for (const { purpose, tasks, keys } of Object.values(texts)) {
      for (const line of [purpose, ...tasks]) {
        expect(line.length).toBeGreaterThan(10);
        expect(line.length, line).toBeLessThan(130);
        expect(line.normalize('NFC')).toBe(line);
        expect(line).not.toContain('!');
      }
      expect(keys.length).toBeLessThan(5);
    }
  });
});

test('an address finds the help of its screen and of no other', () => {
  expect(helpFor(vietnamese, '/viec/MINE')).toBe(vietnamese['viec/:queue']);
  expect(helpFor(vietnamese, '/ky-duyet')).toBe(vietnamese['ky-duyet/:dossierId?']);
  expect(helpFor(vietnamese, '/quy-trinh/HT-01/soan')).toBe(vietnamese['quy-trinh/:mapKey/soan/:changeId?']);
  expect(helpFor(vietnamese, '/khong-co')).toBeUndefined();
});

test('a button a help text names bears that name', () => {
  expect(JSON.stringify(vietnamese['hang-doi'])).toContain(vi.queuesPage.take);
  expect(JSON.stringify(vietnamese['hang-doi'])).toContain(vi.queuesPage.drop);
  expect(JSON.stringify(vietnamese['ky-duyet/:dossierId?'])).toContain(vi.approve.approveNext);
  expect(JSON.stringify(vietnamese['ban-giao'])).toContain(vi.handovers.receive);
  expect(JSON.stringify(vietnamese['rui-ro'])).toContain(vi.risks.ask);
  expect(Object.keys(en.help)).toEqual(Object.keys(vi.help));
});
