import { addWorkingTime, isoInstant, isWorkingMoment } from '@motcua/rules/calendar';
import { WORKING_DAY_MS } from '@motcua/rules/clock';
import type { DelayCause } from '@motcua/rules/dossier';
import { todayOf } from '../catalogue/index.ts';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { officeOf } from './due.ts';
import type { Loaded } from './load.ts';
import type { DossierRow } from './tables.ts';

/** What an apology says: a coded cause, words, and the moment the applicant is re-appointed to. */
export interface ApologyWords {
  cause: DelayCause;
  reason: string;
  newDueAt: string;
}

/** Re-appointed once at most (NĐ 61/2018 Đ.19.9); afterwards the head telephones, and that is noted. */
export function assertMayReschedule(context: Context, { apology, procedure_code }: DossierRow): void {
  const held = context.reference.current();
  const most = parameter(held, 'reschedule.max', todayOf(held, context.now), procedure_code);
  if ((apology?.times ?? 0) < most) return;
  throw new Refusal(
    'ALREADY_RESCHEDULED',
    `Hồ sơ đã được xin lỗi và hẹn lại ${String(most).padStart(2, '0')} lần. Lãnh đạo gọi điện trực tiếp cho người nộp và ghi lại cuộc gọi.`,
  );
}

/** The due date the apology is about. */
export function dueOrRefuse({ due_at }: DossierRow): Date {
  if (due_at !== null) return due_at;
  throw new Refusal('WRONG_DATE', 'Thời hạn của hồ sơ đang tạm dừng nên chưa có hạn để hẹn lại.');
}

/** A new appointment lies after the due date, in the future, within office hours. */
export function assertNewDue(context: Context, dossier: DossierRow, newDueAt: Date): void {
  const { calendar } = officeOf(context, dossier);
  const due = dueOrRefuse(dossier);
  if (newDueAt > due && newDueAt > context.now && isWorkingMoment(calendar, new Date(newDueAt.getTime() - 1)))
    return;
  throw new Refusal('WRONG_DATE', {
    detail: 'Ngày hẹn lại phải sau hạn đang có, sau bây giờ, và trong giờ làm việc.',
    fields: [{ field: 'newDueAt', message: 'Chọn một thời điểm làm việc sau hạn trả kết quả' }],
  });
}

/** What the system proposes eight working hours before the due date: the cause as the control slip has it, the next date (C-10). */
export async function proposeApology(context: Context, loaded: Loaded): Promise<ApologyWords> {
  const { dossier } = loaded;
  const office = officeOf(context, dossier);
  const due = dueOrRefuse(dossier);
  const days = parameter(office, 'apology.extensionDays', todayOf(office, context.now));
  const cause = await causeOf(context, loaded);
  const [task] = loaded.open;
  const step = task === undefined ? '' : ` đang ở bước “${task.name}”,`;
  return {
    cause,
    reason: `Hồ sơ${step} cần thêm thời gian để hoàn thành.`,
    newDueAt: isoInstant(office.calendar, addWorkingTime(office.calendar, due, days * WORKING_DAY_MS)),
  };
}

/** The cause recorded for the last late step; where none was, what the step at hand waits for. */
async function causeOf({ db, now }: Context, { dossier, open }: Loaded): Promise<DelayCause> {
  const late = await db
    .selectFrom('task')
    .select('delay_cause')
    .where('dossier_id', '=', dossier.id)
    .where('delay_cause', 'is not', null)
    .orderBy('done_at', 'desc')
    .executeTakeFirst();
  if (late?.delay_cause) return late.delay_cause;
  if (dossier.state === 'CONSULTING' || dossier.state === 'INTERAGENCY') return 'AGENCY_SILENT';
  if (dossier.state === 'VERIFYING') return 'VERIFICATION';
  if (open.some((task) => task.account_id === null)) return 'ABSENCE';
  return open.some((task) => task.due_at !== null && task.opened_at > task.due_at)
    ? 'LATE_TRANSFER'
    : lateNow(open, now);
}

const lateNow = (open: Loaded['open'], now: Date): DelayCause =>
  open.some((task) => task.due_at !== null && task.due_at < now) ? 'WORKLOAD' : 'COMPLEX';
