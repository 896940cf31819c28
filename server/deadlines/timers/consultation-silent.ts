import { raise, type Alert } from '../raise.ts';
import { asSystem, deemConsent } from '../../dossier/index.ts';
import { placesOf, sameMoment, type Opened } from '../opened.ts';
import { isoInstant } from '@motcua/rules/calendar';

/**
 * T7: an agency has not answered by its deadline. Silence is not consent (NĐ 61/2018 Đ.19.5): the host and the head of the
 * one-stop know, nothing else happens. Only where the map names a law that says otherwise it agrees, and the process goes on.
 */
export async function consultationSilent(opened: Opened): Promise<void> {
  const { services, tx, held, now, due, dossier, tasks, letter } = opened;
  const question = tasks.find((task) => task.id === letter.taskId);
  if (question === undefined || !sameMoment(question.due_at, due)) return;
  if (await deemConsent(asSystem(services, tx, now), { taskId: question.id })) return;
  const host = tasks.find((task) => task.kind !== 'CONSULT');
  const about = {
    kind: 'CONSULTATION_SILENT',
    subject: question.id,
    due,
    dossierId: dossier.id,
    ...(host === undefined ? {} : { taskId: host.id }),
    facts: {
      code: dossier.code ?? dossier.submission_code,
      procedure: dossier.procedure_name,
      step: question.name,
      stepEn: question.name_en,
      at: isoInstant(held.calendar, due),
    },
    to: placesOf(dossier, host),
  } as const satisfies Omit<Alert, 'level'>;
  for (const level of ['OWNER', 'CENTRE'] as const) await raise(tx, held, now, { ...about, level });
}
