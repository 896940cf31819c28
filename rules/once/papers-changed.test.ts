import { expect, test } from 'vitest';
import { papersChanged, type PapersThen } from './index.ts';

const papers = (files: Record<string, string>, present: string[] = []): PapersThen => ({
  files: Object.entries(files).map(([component, sha256]) => ({ component, sha256 })),
  present,
});

test.each<[string, boolean, string[], PapersThen, PapersThen]>([
  ['the same papers', false, [], papers({ A: '1' }), papers({ A: '1' })],
  ['the same paper scanned again', false, [], papers({ A: '1' }), papers({ A: '2' })],
  ['the missing paper came', true, ['B'], papers({ A: '1' }), papers({ A: '1', B: '3' })],
  ['the missing paper was marked at the counter', true, ['B'], papers({}), papers({}, ['B'])],
  ['what was said to be missing was there', false, ['A'], papers({ A: '1' }), papers({ A: '1' })],
  ['a faulty paper was replaced', true, ['A'], papers({ A: '1' }), papers({ A: '2' })],
  ['a paper more', true, [], papers({ A: '1' }), papers({ A: '1', B: '2' })],
  ['a paper less', false, [], papers({ A: '1', B: '2' }), papers({ A: '1' })],
  ['nothing was recorded the first time', false, [], papers({}), papers({}, ['A', 'B'])],
])('%s: changed %s', (_, changed, missing, before, after) => {
  expect(papersChanged({ missing, before, after, formCorrected: false })).toBe(changed);
});

test('a corrected form explains an acceptance', () => {
  const same = papers({ A: '1' });
  expect(papersChanged({ missing: [], before: same, after: same, formCorrected: true })).toBe(true);
});
