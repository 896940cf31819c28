import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { provinceCalendar } from '../organisation/index.ts';
import type { CalendarFile } from '../province/index.ts';
import { answerLines, calendarOf } from './clock.ts';

const day = (date: string, kind: CalendarFile['days'][number]['kind'], confirmed = true) => {
  return { date, kind, name: `Ngày ${date}`, sourceStatus: 'chính thức', confirmed };
};

const file: CalendarFile = {
  id: 'bac-ninh',
  name: 'Lịch làm việc',
  utcOffset: '+07:00',
  workingWeekdays: [1, 2, 3, 4, 5],
  shifts: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
  validFrom: '2018-01-01',
  validTo: '2027-12-31',
  days: [
    day('2026-08-31', 'swap_off'),
    day('2026-09-02', 'statutory'),
    day('2026-09-01', 'compensatory', false),
    day('2026-08-22', 'swap_work'),
  ],
};

test('the calendar of the data files: days off, days made up, days not yet decided', () => {
  expect(calendarOf(file)).toMatchObject({
    utcOffsetMinutes: 420,
    off: new Set(['2026-08-31', '2026-09-02', '2026-09-01']),
    work: new Set(['2026-08-22']),
    unconfirmed: new Set(['2026-09-01']),
  });
});

test('days count here as they count in the server, by the one rule for each kind of day', () => {
  const facts = file.days.map(({ date, kind, name, confirmed }) => ({
    ...{ unit: null, date, kind, name, confirmed },
    source: 'DATA' as const,
  }));
  const { id, shifts } = file;
  const server = provinceCalendar({
    id,
    shifts,
    utcOffsetMinutes: 420,
    shiftPeriods: [],
    days: facts,
    beneath: [],
  });
  expect(calendarOf(file)).toEqual(server);
  const announced = facts.map((day) => ({ ...day, kind: 'announced' as const, confirmed: false }));
  expect(
    provinceCalendar({
      ...{ id, shifts, utcOffsetMinutes: 420 },
      shiftPeriods: [],
      days: announced,
      beneath: [],
    }).off.size,
  ).toBe(0);
});

test('each line is answered by one line, in order; a wrong one does not stop the others', async () => {
  const question = (id: number, start: string) =>
    JSON.stringify({
      id,
      start,
      limit: { value: 1, unit: 'workingDay' },
      granularity: 'HOUR',
      calendar: 'bac-ninh',
    });
  const [questions, answers] = [new PassThrough(), new PassThrough()];
  questions.end(
    `${question(1, '2026-08-28T09:00:00+07:00')}\r\n\n{oops\n${question(3, '2026-06-01T08:00:00+07:00')}`,
  );
  await answerLines(questions, answers, { 'bac-ninh': calendarOf(file) });
  const lines = String(answers.read()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { id: 1, due: '2026-09-03T09:00:00+07:00' },
    { id: null, error: { code: 'JSON_INVALID' } },
    { id: 3, due: '2026-06-02T08:00:00+07:00' },
  ]);
});

test('another program can ask one question after the other', async () => {
  const [questions, answers] = [new PassThrough(), new PassThrough()];
  const done = answerLines(questions, answers, {});
  questions.write('{"id":"a"}\n');
  await expect.poll(() => String(answers.read() ?? '')).toContain('"id":"a"');
  questions.end();
  await done;
});
