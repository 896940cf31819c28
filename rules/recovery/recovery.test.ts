import { expect, test } from 'vitest';
import { papersOf, recoveryStanding } from './index.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 11, 7, hour));
const code = { usedAt: null, replacedAt: null, cancelledAt: null, expiresAt: at(12) };

test('a code is open until it is used, replaced, cancelled or over, to the very moment', () => {
  expect(recoveryStanding(code, at(11))).toBe('OPEN');
  expect(recoveryStanding(code, at(12))).toBe('EXPIRED');
  expect(recoveryStanding({ ...code, usedAt: at(10) }, at(13))).toBe('USED');
  expect(recoveryStanding({ ...code, replacedAt: at(10) }, at(13))).toBe('REPLACED');
  expect(recoveryStanding({ ...code, cancelledAt: at(10) }, at(13))).toBe('CANCELLED');
});

test('a person is known by a paper of his own, an organisation by its own and that of its head', () => {
  expect(papersOf('PERSON')).toEqual(['CITIZEN_CARD', 'IDENTITY_CERTIFICATE', 'PASSPORT']);
  expect(papersOf('ORGANISATION')).toEqual(['ENTERPRISE_REGISTRATION', 'FOUNDING_DECISION']);
});
