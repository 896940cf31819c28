import { URGENCIES, type Urgency } from '@motcua/rules/work';
import { sql, type RawBuilder } from 'kysely';
import { Refusal } from '../../platform/refusal.ts';

/** The moment by which a list is ordered, and the end of that day. */
export interface Look {
  now: Date;
  endOfToday: Date;
}

const FAR = new Date('9999-01-01T00:00:00Z');

const level = (urgency: Urgency): RawBuilder<number> => sql.lit(URGENCIES.indexOf(urgency));

/** `urgencyOf` of rules/work in SQL, as its place in the order; a test holds the two against each other. */
export const urgencyLevel = ({ now, endOfToday }: Look): RawBuilder<number> => sql<number>`case
  when task.kind = 'RETURN' then ${level('TO_RETURN')}
  when task.dossier_due_at < ${now}::timestamptz then ${level('OVERDUE')}
  when task.dossier_due_at <= ${endOfToday}::timestamptz then ${level('DUE_TODAY')}
  when task.status = 'WAITING' or task.kind in ('EXTERNAL', 'PART', 'TIMER') then ${level('STANDS')}
  when task.due_at < ${now}::timestamptz then ${level('STEP_LATE')}
  when task.answered_at is not null then ${level('ANSWERED')}
  when task.account_id is null and task.kind <> 'INTAKE' then ${level('UNTAKEN')}
  when task.due_at <= ${endOfToday}::timestamptz then ${level('STEP_TODAY')}
  else ${level('TO_DO')} end`;

/** `pressingAt` of rules/work in SQL; what has no date comes last. */
export const pressing = ({ endOfToday }: Look): RawBuilder<Date> => sql<Date>`coalesce(
  case when task.kind <> 'RETURN' and task.dossier_due_at <= ${endOfToday}::timestamptz then task.dossier_due_at
  else least(task.dossier_due_at, task.due_at) end, ${FAR}::timestamptz)`;

/** Where a row stands in a list, as text that orders as the rows do. */
export const placeOf = (row: { urgency: number; pressing: Date; taskId: string }): string =>
  `${row.urgency}_${row.pressing.toISOString()}_${row.taskId}`;

/** Behind which row a page begins, and the moment the pages before it were ordered by. */
export interface Cursor {
  asOf: Date;
  urgency: number;
  pressing: Date;
  taskId: string;
}

export const cursorOf = (place: string, asOf: Date): string => `${place}_${asOf.toISOString()}`;

/** @throws {Refusal} INVALID_INPUT where the text was never given out */
export function readCursor(text: string): Cursor {
  const [urgency = '', pressingText = '', taskId = '', asOfText = ''] = text.split('_');
  const [at, asOf] = [new Date(pressingText), new Date(asOfText)];
  if (!/^\d$/.test(urgency) || !isMoment(at) || !isMoment(asOf) || !/^[0-9a-f-]{36}$/.test(taskId))
    throw new Refusal('INVALID_INPUT', 'Trang tiếp theo không đúng. Mở lại danh sách từ đầu.');
  return { asOf, urgency: Number(urgency), pressing: at, taskId };
}

const isMoment = (date: Date): boolean => !Number.isNaN(date.getTime());

/** Rows behind the one a page ended with, in the same order. */
export const behind = (look: Look, { urgency, pressing: at, taskId }: Cursor): RawBuilder<boolean> =>
  sql<boolean>`(${urgencyLevel(look)}, ${pressing(look)}, task.id) > (${urgency}::int, ${at}::timestamptz, ${taskId}::uuid)`;
