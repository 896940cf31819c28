import type { AlertKind, AlertLevel } from '@motcua/contract/deadlines';
import { isoInstant } from '@motcua/rules/calendar';
import { mainTask, placesOf, type Opened } from './opened.ts';
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
  const main = mainTask(opened);
  const facts: AlertFacts = {
    code: dossier.code ?? dossier.submission_code,
    procedure: dossier.procedure_name,
    at: isoInstant(held.calendar, due),
    step: main?.name ?? '',
    stepEn: main?.name_en ?? '',
    ...extra,
  };
  const about = { kind, due, dossierId: dossier.id };
  for (const level of levels) {
    if (level !== 'OWNER') {
      await raise(tx, held, now, { ...about, level, subject: dossier.id, facts, to: placesOf(dossier) });
      continue;
    }
    for (const task of tasks)
      await raise(tx, held, now, {
        ...about,
        level,
        subject: task.id,
        taskId: task.id,
        facts: { ...facts, step: task.name, stepEn: task.name_en },
        to: placesOf(dossier, task),
      });
  }
}
