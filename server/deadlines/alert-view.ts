import type { AlertView } from '@motcua/contract/deadlines';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { alertText } from './alert-words.ts';
import type { AlertRow } from './tables.ts';

export function alertView({ reference, now }: Context, row: AlertRow): AlertView {
  const held = reference.current();
  const { calendar } = held;
  const iso = (instant: Date | null): string | null =>
    instant === null ? null : isoInstant(calendar, instant);
  return {
    id: row.id,
    kind: row.kind,
    level: row.level,
    dossierId: row.dossier_id,
    taskId: row.task_id,
    unit: unitRef(held, row.unit_key, localDate(calendar, now)),
    text: alertText(row.kind, 'vi', row.facts, calendar),
    textEn: alertText(row.kind, 'en', row.facts, calendar),
    due: isoInstant(calendar, row.due),
    createdAt: isoInstant(calendar, row.created_at),
    readAt: iso(row.read_at),
    doneAt: iso(row.done_at),
    answer: row.answer,
  };
}
