import { expect, test } from 'vitest';
import { dueToSign } from './morning.ts';

const item = (dueAt: string | null, stepDueAt: string | null) => ({ dueAt, stepDueAt });

test('to be signed today: the dossier or its step is due by the end of the day', () => {
  expect(
    dueToSign(
      [
        item('2026-12-07T17:00:00+07:00', null),
        item('2026-12-09T17:00:00+07:00', '2026-12-07T10:00:00+07:00'),
        item('2026-12-04T17:00:00+07:00', null),
        item('2026-12-08T07:30:00+07:00', '2026-12-08T07:30:00+07:00'),
        item(null, null),
      ],
      '2026-12-07',
    ),
  ).toBe(3);
});
