import type { AlertKind, AlertLevel } from '@motcua/contract/deadlines';
import { isoInstant } from '@motcua/rules/calendar';
import { mainTask, placesOf, type Opened, type TaskRow } from './opened.ts';
import { raise } from './raise.ts';
import type { AlertFacts } from './tables.ts';

/** One alert at each level named, about the dossier of a letter; the owners of all its open steps are told each for himself. */
export async function alertDossier(
  opened: Opened,
  kind: AlertKind,
  levels: readonly AlertLevel[],
  extra: AlertFacts = {},
): Promise<void> {
  const { tx, held, now, due, dossier, tasks } = opened;
  const facts = { ...factsOf(opened, mainTask(opened)), ...extra };
  const about = { kind, due, dossierId: dossier.id };
  for (const level of levels) {
    if (level !== 'OWNER') {
      await raise(tx, held, now, { ...about, level, subject: dossier.id, facts, to: placesOf(dossier) });
      continue;
    }
    for (const task of tasks) await alertStep(opened, kind, task, extra);
  }
}

/** The owner of one open step is told, or who could do it; or whoever answers for him. */
export async function alertStep(
  opened: Opened,
  kind: AlertKind,
  task: TaskRow,
  extra: AlertFacts = {},
  level: AlertLevel = 'OWNER',
): Promise<void> {
  const { tx, held, now, due, dossier } = opened;
  await raise(tx, held, now, {
    kind,
    due,
    dossierId: dossier.id,
    level,
    subject: task.id,
    taskId: task.id,
    facts: { ...factsOf(opened, task), ...extra },
    to: placesOf(dossier, task),
  });
}

const factsOf = ({ held, due, dossier }: Opened, task: TaskRow | undefined): AlertFacts => ({
  code: dossier.code ?? dossier.submission_code,
  procedure: dossier.procedure_name,
  at: isoInstant(held.calendar, due),
  step: task?.name ?? '',
  stepEn: task?.name_en ?? '',
});
