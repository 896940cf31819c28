import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Calendar } from '@motcua/rules/calendar';
import { runClockLine } from '@motcua/rules/clock';
import { provinceCalendar } from '../organisation/index.ts';
import { readProvince } from '../province/index.ts';
import type { CalendarFile } from '../province/index.ts';
import { defineCommand } from './command.ts';

const dataFiles = join(import.meta.dirname, '..', '..', 'data');

export const command = defineCommand({
  name: 'clock',
  summary: {
    vi: 'tính hạn trả kết quả: mỗi dòng vào một câu hỏi JSON, mỗi dòng ra một câu trả lời',
    en: 'compute due dates: one JSON question a line in, one answer a line out',
  },
  options: {},
  async run() {
    const { calendar } = await readProvince(dataFiles);
    await answerLines(process.stdin, process.stdout, { [calendar.id]: calendarOf(calendar) });
  },
});

/** Answers each line as soon as it is read, in order, so that another program can hold a conversation. */
export async function answerLines(
  questions: Readable,
  answers: Writable,
  calendars: Readonly<Record<string, Calendar>>,
): Promise<void> {
  for await (const line of createInterface({ input: questions, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const hasRoom = answers.write(`${runClockLine(line, calendars)}\n`);
    if (!hasRoom) await once(answers, 'drain');
  }
}

/** The data file's calendar, counted by the server's own rule for each kind of day. */
export function calendarOf({ id, utcOffset, shifts, days }: CalendarFile): Calendar {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(utcOffset) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  return provinceCalendar({
    id,
    utcOffsetMinutes: sign === '-' ? -offset : offset,
    shifts,
    shiftPeriods: [],
    days: days.map(({ date, kind, name, confirmed }) => ({
      unit: null,
      date,
      kind,
      name,
      confirmed,
      source: 'DATA',
    })),
    beneath: [],
  });
}
