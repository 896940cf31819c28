import { expect, test } from 'vitest';
import { parseLog } from './statements.ts';

test('statements and their values are read from the log of the database', () => {
  const log = [
    '2026-11-22 10:00:00.000 +07 [12] LOG:  duration: 0.1 ms  parse a1: select $1::text',
    '2026-11-22 10:00:00.001 +07 [12] LOG:  duration: 0.2 ms  execute a1: select $1::text,',
    '\t  $2::int',
    "2026-11-22 10:00:00.001 +07 [12] DETAIL:  parameters: $1 = 'it''s', $2 = NULL",
    '2026-11-22 10:00:00.001 +07 [12] LOG:  duration: 0.2 ms  bind a2: select $1',
    "2026-11-22 10:00:00.001 +07 [12] DETAIL:  parameters: $1 = 'another'",
    '2026-11-22 10:00:00.002 +07 [13] LOG:  duration: 0.1 ms  statement: begin',
    '',
  ].join('\n');
  expect(parseLog(log)).toEqual([
    { text: 'select $1::text,\n  $2::int', parameters: ["it's", null] },
    { text: 'begin', parameters: [] },
  ]);
});
