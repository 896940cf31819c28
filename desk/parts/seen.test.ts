import { expect, test } from 'vitest';
import { seenOf } from './seen.ts';

const written = { validFrom: '2026-12-15' };
const came = { isSuccess: true, isPlaceholderData: false };

test.each([
  ['nothing is looked at', 'NOTHING', seenOf(undefined, written, came)],
  ['something else is written since', 'ANOTHER', seenOf({ validFrom: '2026-12-16' }, written, came)],
  [
    'the preview is on its way or failed',
    'ON_ITS_WAY',
    seenOf(written, written, { ...came, isSuccess: false }),
  ],
  [
    'an older preview still stands',
    'ON_ITS_WAY',
    seenOf(written, written, { ...came, isPlaceholderData: true }),
  ],
  ['its own preview has come', 'THIS', seenOf(written, { ...written }, came)],
])('%s: %s', (_, seen, is) => {
  expect(is).toBe(seen);
});
