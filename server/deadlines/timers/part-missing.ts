import { alertDossier, alertStep } from '../alert-dossier.ts';
import type { Opened } from '../opened.ts';

/**
 * Some working days after a part of a bundle began it has to have brought its result: a child that is registered is also
 * registered where it lives, and insured. Else those who answer for the case are told, also where the part was refused; within
 * minutes where its dossier cannot be opened.
 */
export async function partMissing(opened: Opened): Promise<void> {
  const { tx, letter, dossier } = opened;
  if (dossier.closed_at !== null) return;
  const step = await tx
    .selectFrom('task')
    .selectAll()
    .where('id', '=', letter.taskId)
    .executeTakeFirstOrThrow();
  if (step.answer === 'DONE') return;
  const why = letter.text === undefined ? {} : { text: letter.text };
  await alertStep(opened, 'PART_MISSING', step, why);
  await alertDossier(opened, 'PART_MISSING', ['HEAD'], { step: step.name, stepEn: step.name_en, ...why });
}
