import { expect, test } from 'vitest';
import { checkState, type Check } from './check-state.ts';
import type { Examination } from './queries.ts';

const finding = (severity: 'ERROR' | 'WARNING') => ({ severity }) as Examination['findings'][number];
const sound: Check = { data: { findings: [] }, error: null, isPlaceholderData: false };

test.each([
  ['somebody is still typing', 'ASKING', checkState(false, sound)],
  ['no answer has come', 'ASKING', checkState(true, { ...sound, data: undefined })],
  ['the answer is about the table before', 'ASKING', checkState(true, { ...sound, isPlaceholderData: true })],
  [
    'the check failed, whatever was said before',
    'FAILED',
    checkState(true, { ...sound, error: new Error('502') }),
  ],
  [
    'the answer names an error',
    'FAULTY',
    checkState(true, { ...sound, data: { findings: [finding('ERROR')] } }),
  ],
  [
    'the answer only warns',
    'SOUND',
    checkState(true, { ...sound, data: { findings: [finding('WARNING')] } }),
  ],
])('%s: %s', (_, state, is) => {
  expect(is).toBe(state);
});
