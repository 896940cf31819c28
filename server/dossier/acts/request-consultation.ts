import { randomUUID } from 'node:crypto';
import { addWorkingDays, closeOfBusiness } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import { inForce, officersOf, parameter, unitName, type Reference } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { officeOf } from '../due.ts';
import { assertAllowed, assertHolds, assertMay, signedIn, wrongState } from '../guard.ts';
import { consultation, takeNumberOf } from '../life-slips.ts';
import { assertNothingAwaited, workOf } from '../own-step.ts';
import { assertNoProposal } from '../proposal.ts';
import { getDossierForAct, type Loaded, type TaskRow } from '../load.ts';
import { setSlip } from '../notices.ts';
import { stateAfter } from '../state-after.ts';
import type { ConsultationRequest } from '../tables.ts';
import { write, type NewSlip, type NewTask } from '../write.ts';

/** The role that answers for an agency that is asked. */
const ANSWERS = 'SPECIALIST';

interface Question {
  unit: string;
  dueAt: Date;
  request: ConsultationRequest;
}

/**
 * Agencies are asked all at once, each with content and a deadline on its own clock; the time limit of the dossier runs
 * on (NĐ 61/2018 Đ.19.5–19.6). The State asks, not the applicant.
 */
export const requestConsultation: Act<'requestConsultation'> = async (
  context,
  { dossierId, purpose, content, agencies },
) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier, open } = loaded;
  const task = workOf(context, loaded);
  assertMay(context, 'requestConsultation', loaded, task);
  assertAllowed(loaded, 'requestConsultation');
  assertNoProposal(dossier);
  if (task === undefined) throw wrongState(dossier.state);
  assertHolds(context, task);
  assertNothingAwaited({ ...loaded, task });
  assertAgencies(context, loaded, agencies);
  const officers = await answerersOf(context, agencies);
  const office = officeOf(context, dossier);
  return inTransaction(context.db, async (tx) => {
    const opens: NewTask[] = [];
    const slips: NewSlip[] = [];
    for (const { unit, dueAt } of agencies) {
      const number = await takeNumberOf(context, tx, dossier.authority, 'PLYK');
      const asked: ConsultationRequest = {
        purpose,
        content,
        askedBy: signedIn(context).fullName,
        slipId: null,
      };
      const slip = consultation(context, loaded, { number, unit, dueAt: new Date(dueAt), request: asked });
      slips.push(slip);
      const question = { unit, dueAt: new Date(dueAt), request: { ...asked, slipId: slip.id } };
      opens.push(questionTask(task, question, officers.get(unit) ?? null));
    }
    const state = stateAfter(loaded, [...open, ...opens]);
    return write(context, tx, dossier, {
      act: 'requestConsultation',
      state,
      events: opens.map((one, index) => ({
        kind: 'CONSULTATION_REQUESTED' as const,
        to: state,
        unit: dossier.authority,
        data: {
          agency: nameOf(office, context.now, one.unit_key),
          dueAt: agencies[index]?.dueAt ?? '',
          number: slips[index]?.number ?? '',
          cause: purpose,
        },
      })),
      opens,
      slips,
      outgoing: [...slips.map(({ id }) => setSlip(id))],
    });
  });
};

/** Who will answer at each agency; one where nobody could is not asked. */
async function answerersOf(
  { db, reference, now }: Context,
  agencies: readonly { unit: string }[],
): Promise<Map<string, string>> {
  const held = reference.current();
  const date = todayOf(held, now);
  const found = new Map<string, string>();
  for (const [index, { unit }] of agencies.entries()) {
    const [officer] = await officersOf(db, { unit, role: ANSWERS, date, at: now });
    if (officer === undefined)
      throw new Refusal('CANNOT_ASSIGN', {
        detail: `${unitName(held, unit, date)} chưa có cán bộ nào trả lời được. Chọn cơ quan khác hoặc gửi công văn giấy.`,
        fields: [{ field: `agencies.${index}.unit`, message: 'Cơ quan này chưa có cán bộ thụ lý' }],
      });
    found.set(unit, officer.accountId);
  }
  return found;
}

function questionTask(work: TaskRow, { unit, dueAt, request }: Question, account_id: string | null): NewTask {
  return {
    id: randomUUID(),
    step_index: work.step_index,
    step_key: work.step_key,
    name: request.purpose === 'OPINION' ? 'Cho ý kiến' : 'Thực hiện phần việc được giao',
    name_en: request.purpose === 'OPINION' ? 'Give an opinion' : 'Do the part of the work',
    kind: 'CONSULT',
    role: ANSWERS,
    unit_key: unit,
    account_id,
    due_at: dueAt,
    dossier_due_at: work.dossier_due_at,
    request,
  };
}

function assertAgencies(
  context: Context,
  { dossier }: Loaded,
  agencies: readonly { unit: string; dueAt: string }[],
): void {
  const held = officeOf(context, dossier);
  const today = todayOf(held, context.now);
  const days = parameter(held, 'consultation.maxDays', today, dossier.procedure_code);
  const latest = closeOfBusiness(held.calendar, addWorkingDays(held.calendar, today, days));
  const keys = agencies.map(({ unit }) => unit);
  const fields = agencies.flatMap(({ unit, dueAt }, index) => {
    const found = held.units.get(unit);
    if (found === undefined || !inForce(found, today))
      return [{ field: `agencies.${index}.unit`, message: 'Chọn một cơ quan đang hoạt động' }];
    if (unit === dossier.authority || keys.indexOf(unit) !== index)
      return [
        { field: `agencies.${index}.unit`, message: 'Mỗi cơ quan chỉ hỏi một lần, không hỏi cơ quan mình' },
      ];
    const due = new Date(dueAt);
    if (due <= context.now || due > latest)
      return [
        { field: `agencies.${index}.dueAt`, message: `Hạn trả lời từ bây giờ đến ${days} ngày làm việc` },
      ];
    return [];
  });
  if (fields.length > 0)
    throw new Refusal('INVALID_INPUT', {
      detail: 'Sửa danh sách cơ quan được lấy ý kiến rồi gửi lại.',
      fields,
    });
}

const nameOf = (held: Reference, now: Date, key: string): string => unitName(held, key, todayOf(held, now));
