import type { DraftVersion } from '@motcua/contract/workspace';
import { expect, test } from 'vitest';
import { seenBefore, sentLast } from './draft-versions.ts';

const version = (number: number, sent: boolean, seen: boolean): DraftVersion => ({
  number,
  text: `bản ${number}`,
  outcome: 'GRANT',
  opinion: '',
  sent,
  at: '2026-12-07T08:00:00+07:00',
  by: 'Trần Văn Đạt',
  own: false,
  seenAt: seen ? '2026-12-07T09:00:00+07:00' : null,
});

test('what is decided is what was put forward last, not what was only saved', () => {
  expect(sentLast([version(3, false, false), version(2, true, false), version(1, true, true)])?.number).toBe(
    2,
  );
  expect(sentLast([version(1, false, false)])).toBeUndefined();
});

test('it is compared with the version read last before it, read again or not', () => {
  const now = version(4, true, true);
  const versions = [now, version(3, false, false), version(2, true, true), version(1, true, true)];
  expect(seenBefore(versions, now)?.number).toBe(2);
  expect(seenBefore([now, version(1, true, false)], now)).toBeUndefined();
});
