import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Calendar } from '@motcua/rules/calendar';
import { runClockLine } from '@motcua/rules/clock';
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

/** The data file's calendar as the rules count with it. */
export function calendarOf(file: CalendarFile): Calendar {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(file.utcOffset) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  const worked = file.days.filter((day) => day.kind === 'swap_work');
  const off = file.days.filter((day) => day.kind !== 'swap_work');
  return {
    id: file.id,
    utcOffsetMinutes: sign === '-' ? -offset : offset,
    shifts: file.shifts,
    off: new Set(off.map((day) => day.date)),
    work: new Set(worked.map((day) => day.date)),
    unconfirmed: new Set(file.days.filter((day) => !day.confirmed).map((day) => day.date)),
    names: new Map(off.map((day) => [day.date, day.name])),
  };
}
