import { expect, test } from 'vitest';
import { signatureStanding } from './signature.ts';

test('somebody signs what he has read, and nothing else', () => {
  expect(signatureStanding(undefined, 'a')).toBe('NOT_ASKED');
  expect(signatureStanding({ content: 'a', signed: null }, 'a')).toBe('ASKED');
  expect(signatureStanding({ content: 'a', signed: true }, 'a')).toBe('SIGNED');
  expect(signatureStanding({ content: 'a', signed: false }, 'a')).toBe('DECLINED');
  for (const signed of [null, true, false])
    expect(signatureStanding({ content: 'a', signed }, 'b')).toBe('CHANGED');
});
