import { isoInstant } from '@motcua/rules/calendar';
import type { ProcessStep } from '@motcua/rules/process';
import { signedIn } from '../guard.ts';
import { consultation, takeNumberOf } from '../life-slips.ts';
import { setSlip, unitNow } from '../notices.ts';
import type { ConsultationRequest } from '../tables.ts';
import type { Brought, Opening } from './index.ts';

/**
 * A consultation of the map: the State asks, each unit on a paper of its own with its own deadline; the applicant is sent
 * nowhere and the time limit of the dossier runs on (NĐ 61/2018 Đ.19.5).
 */
export async function askUnit({ context, tx, loaded, task, note }: Opening): Promise<Brought> {
  const { dossier, process } = loaded;
  const step = process.steps[task.step_index];
  const number = await takeNumberOf(context, tx, dossier.authority, 'PLYK');
  const asked: ConsultationRequest = {
    purpose: 'OPINION',
    content: contentOf(step, task.name, note),
    askedBy: signedIn(context).fullName,
    slipId: null,
    ofProcess: true,
  };
  const slip = consultation(context, loaded, {
    number,
    unit: task.unit_key,
    dueAt: task.due_at,
    request: asked,
    legalBasis: step?.legalBasis,
    silenceBasis: step?.silence?.legalBasis,
  });
  const { calendar } = context.reference.current();
  return {
    task: { ...task, request: { ...asked, slipId: slip.id } },
    slips: [slip],
    outgoing: [setSlip(slip.id)],
    events: [
      {
        kind: 'CONSULTATION_REQUESTED',
        unit: dossier.authority,
        data: {
          agency: unitNow(context, task.unit_key),
          ...(task.due_at === null ? {} : { dueAt: isoInstant(calendar, task.due_at) }),
          number,
          cause: 'OPINION',
        },
      },
    ],
  };
}

/** What is asked: the step as the map names it, what it has to bring, and the words of whoever sent it. */
const contentOf = (step: ProcessStep | undefined, name: string, note: string | undefined): string =>
  [
    `Đề nghị cho ý kiến: ${name}.`,
    ...(step?.makes === undefined || step.makes.length === 0
      ? []
      : [`Nội dung cần có: ${step.makes.join(', ')}.`]),
    ...(note === undefined ? [] : [note]),
  ].join('\n');
