import { isoInstant } from '@motcua/rules/calendar';
import { normaliseAnswers } from '@motcua/rules/form';
import { formView, getFormVersion } from '../../catalogue/index.ts';
import { inOffice } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertAllowed, assertReadable, actsAsOwn, may, signedIn } from '../guard.ts';
import { keptComponents } from '../completeness.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { resume } from '../resume.ts';
import { intakeLetters, intakeTimes } from '../timer-letters.ts';
import type { SupplementRecord } from '../tables.ts';
import { asAskedNow } from '../versions-in-force.ts';
import { write } from '../write.ts';

/** What was asked for has come: before intake the dossier is submitted again; after it, the clock runs by its policy and the new due date is told. */
export const supplyDocuments: Act<'supplyDocuments'> = async (context, { dossierId, answers, note }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  assertReadable(context, loaded);
  const caller = signedIn(context);
  const own = actsAsOwn(loaded, caller, 'FILE');
  if (!own && !may(caller, 'updateDraft', loaded))
    throw new Refusal(
      'FORBIDDEN',
      'Người nộp hồ sơ, hoặc cán bộ một cửa nơi tiếp nhận, mới nộp bổ sung được.',
    );
  assertAllowed(loaded, 'supplyDocuments');
  if (dossier.supplement === null) throw new Error(`dossier ${dossier.id} waits for papers nobody asked for`);

  const { calendar } = context.reference.current();
  const at = isoInstant(calendar, context.now);
  const kept =
    answers === undefined
      ? dossier.answers
      : normaliseAnswers(
          formView(await getFormVersion(context.db, dossier.form_code, dossier.form_version)),
          { ...dossier.answers, ...answers },
        );
  if (own) await assertAnswered(context, loaded, dossier.supplement, answers !== undefined);
  const set = {
    supplement: JSON.stringify({ ...dossier.supplement, suppliedAt: at }),
    answers: JSON.stringify(kept),
  };
  const event = { kind: 'SUPPLIED', data: note === undefined ? {} : { note } } as const;
  if (dossier.accepted_at === null) {
    const held = inOffice(context.reference.current(), dossier.intake_unit);
    const intakeBy = intakeTimes(held, context.now, dossier.procedure_code).decideBy;
    return write(context, context.db, dossier, {
      act: 'supplyDocuments',
      state: 'SUBMITTED',
      set: { ...set, submitted_at: dossier.submitted_at ?? context.now, intake_due_at: intakeBy },
      events: [{ ...event, to: 'SUBMITTED' }],
      tasks: loaded.open.map((task) => ({
        task,
        status: 'OPEN',
        account_id: null,
        due_at: intakeBy,
        dossier_due_at: intakeBy,
      })),
      outgoing: intakeLetters(held, dossier.id, context.now, dossier.procedure_code),
    });
  }

  return resume(context, loaded, { act: 'supplyDocuments', event, cause: 'SUPPLEMENT', notice: 'TB04', set });
};

/**
 * Each paper that was asked for has come since, so that a click alone neither uses up the one request nor starts the
 * clock; at the counter the officer has them in his hand.
 *
 * @throws {Refusal} INCOMPLETE with a line per paper still missing
 */
async function assertAnswered(
  context: Context,
  loaded: Loaded,
  { items, requestedAt }: SupplementRecord,
  answered: boolean,
): Promise<void> {
  const came = await keptComponents(context, loaded, new Date(requestedAt));
  const { components } = (await asAskedNow(context, loaded)).procedure;
  const dropped = (code: string): boolean =>
    loaded.procedure.components.some((one) => one.code === code) &&
    !components.some((one) => one.code === code);
  const isForm = (code: string): boolean =>
    components.some((one) => one.code === code && one.form !== undefined);
  const fields = items.flatMap(({ component, text }, index) =>
    component === undefined || came.has(component) || dropped(component) || (answered && isForm(component))
      ? []
      : [{ field: `items.${index}`, message: `Còn thiếu: ${text}`, messageEn: `Missing: ${text}` }],
  );
  if (fields.length > 0)
    throw new Refusal('INCOMPLETE', {
      detail: 'Tải lên đủ giấy tờ được yêu cầu rồi gửi. Hồ sơ chỉ được tính tiếp khi đã đủ.',
      fields,
    });
}
