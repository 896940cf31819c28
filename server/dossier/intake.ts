import { computeDue } from '@motcua/rules/clock';
import { todayOf } from '../catalogue/index.ts';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Loaded } from './load.ts';
import type { NewTask } from './write.ts';

/** Until when the counter answers what reaches it now: eight working hours (NĐ 45/2020 Đ.11). */
export function intakeDue({ reference, now }: Context): Date {
  const held = reference.current();
  const hours = parameter<number>(held, 'intake.onlineDecisionHours', todayOf(held, now));
  const { due } = computeDue({
    start: now,
    limit: { value: hours, unit: 'workingHour' },
    granularity: 'HOUR',
    pauses: [],
    policy: 'CONTINUE',
    calendar: held.calendar,
  });
  if (due === null) throw new Error('the time for intake does not end');
  return due;
}

/** The intake step, at the unit that takes the dossier in; whoever is at the counter takes it. */
export function intakeStep({ dossier, process }: Loaded, due: Date | null): NewTask {
  const [step] = process.steps;
  if (step === undefined) throw new Error(`process ${process.key} has no intake step`);
  return {
    step_index: 0,
    step_key: step.key,
    name: step.name,
    name_en: step.nameEn,
    kind: step.kind,
    role: step.role,
    unit_key: dossier.intake_unit,
    account_id: null,
    due_at: due,
    dossier_due_at: due,
  };
}
