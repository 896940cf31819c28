import { isoInstant } from '@motcua/rules/calendar';
import { signedIn } from '../guard.ts';
import { dueAfter, officeOf } from '../due.ts';
import { consultation, takeNumberOf } from '../life-slips.ts';
import { setSlip, unitNow } from '../notices.ts';
import type { ConsultationRequest, PauseRecord } from '../tables.ts';
import type { Brought, Opening } from './index.ts';

/**
 * A system outside is asked, on a paper and by a letter that never keeps a counter waiting. Where the law lets the time
 * limit stand meanwhile it stands from now; the system has a time of its own (NĐ 61/2018 Đ.19.6).
 */
export async function askSystem({ context, tx, loaded, task, note }: Opening): Promise<Brought> {
  const { dossier, process } = loaded;
  const step = process.steps[task.step_index];
  const number = await takeNumberOf(context, tx, dossier.authority, 'PLYK');
  const asked: ConsultationRequest = {
    purpose: 'PART',
    content: [`Chuyển thông tin: ${task.name}.`, ...(note === undefined ? [] : [note])].join('\n'),
    askedBy: signedIn(context).fullName,
    slipId: null,
    ofProcess: true,
  };
  const slip = consultation(context, loaded, {
    number,
    unit: task.unit_key,
    dueAt: task.due_at,
    request: asked,
    legalBasis: step?.stands?.legalBasis ?? step?.legalBasis,
  });
  const { calendar } = officeOf(context, dossier);
  const data = {
    agency: unitNow(context, task.unit_key),
    ...(task.due_at === null ? {} : { dueAt: isoInstant(calendar, task.due_at) }),
    number,
  };
  const brought = {
    task: { ...task, request: { ...asked, slipId: slip.id } },
    slips: [slip],
    outgoing: [setSlip(slip.id), { topic: 'external', payload: { taskId: task.id } }],
    events: [{ kind: 'SYSTEM_ASKED' as const, unit: dossier.authority, data }],
  };
  if (step?.stands === undefined) return brought;
  const pause: PauseRecord = {
    from: isoInstant(calendar, context.now),
    to: null,
    kind: 'FINANCIAL_OBLIGATION',
    policy: 'PAUSE',
    legalBasis: step.stands.legalBasis,
    document: number,
    taskId: task.id,
    proposedBy: asked.askedBy,
    approvedBy: `quy trình “${process.name}”`,
  };
  const pauses = [...dossier.pauses, pause];
  const { due } = dueAfter(context, dossier, pauses);
  return {
    ...brought,
    task: { ...brought.task, dossier_due_at: due },
    settled: { pauses, due_at: due },
    events: [
      ...brought.events,
      {
        kind: 'SUSPENDED',
        unit: dossier.authority,
        data: { number, cause: 'PAUSE', note: step.stands.legalBasis },
      },
    ],
  };
}
