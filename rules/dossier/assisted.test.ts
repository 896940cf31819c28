import { expect, test } from 'vitest';
import { askedStanding, type Asked } from './index.ts';

const NOW = new Date('2026-12-07T08:00:00+07:00');
const asked: Asked = { how: 'CODE', content: 'a', expiresAt: null, tries: 0, confirmed: null };

test.each([
  ['what was read back still stands', {}, 'OPEN'],
  ['something was changed since: the person has not seen it', { content: 'b' }, 'CHANGED'],
  ['too late', { expiresAt: NOW }, 'EXPIRED'],
  ['in time', { expiresAt: new Date(NOW.getTime() + 1) }, 'OPEN'],
  ['guessed too often', { tries: 5 }, 'USED_UP'],
  ['only codes are guessed', { how: 'SHEET', tries: 9 }, 'OPEN'],
  ['the person said no, whatever was changed since', { confirmed: false, content: 'b' }, 'REFUSED'],
  ['the person said yes', { confirmed: true }, 'CONFIRMED'],
] as const)('%s', (_, part, standing) =>
  expect(askedStanding({ ...asked, ...part }, 'a', NOW, 5)).toBe(standing),
);
