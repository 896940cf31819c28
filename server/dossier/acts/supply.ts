import { isoInstant } from '@motcua/rules/calendar';
import { normaliseAnswers } from '@motcua/rules/form';
import { shareOfRest } from '@motcua/rules/process';
import { dueUnder, formView, getFormVersion } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertAllowed, assertReadable, isOwn, may, signedIn } from '../guard.ts';
import { intakeDue } from '../intake.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { notice } from '../notices.ts';
import { pausesOf } from '../pauses.ts';
import { stepDue } from '../steps.ts';
import type { PauseRecord } from '../tables.ts';
import { write } from '../write.ts';

/** What was asked for has come: before intake the dossier is submitted again; after it, the clock runs by its policy and the new due date is told. */
export const supplyDocuments: Act<'supplyDocuments'> = async (context, { dossierId, answers, note }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  assertReadable(context, loaded);
  const caller = signedIn(context);
  if (!isOwn(loaded, caller) && !may(caller, 'updateDraft', loaded))
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
  const set = {
    supplement: JSON.stringify({ ...dossier.supplement, suppliedAt: at }),
    answers: JSON.stringify(kept),
  };
  const event = { kind: 'SUPPLIED', data: note === undefined ? {} : { note } } as const;
  if (dossier.accepted_at === null) {
    const intakeBy = intakeDue(context);
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
    });
  }

  const { due, pauses } = resumed(context, loaded);
  const told = { code: dossier.code, due: due === null ? null : isoInstant(calendar, due) };
  return write(context, context.db, dossier, {
    act: 'supplyDocuments',
    state: 'IN_PROCESS',
    set: { ...set, pauses: JSON.stringify(pauses), due_at: due },
    events: [
      { ...event, to: 'IN_PROCESS' },
      { kind: 'DUE_SET', data: due === null ? {} : { dueAt: isoInstant(calendar, due) } },
    ],
    tasks: loaded.open.map((task) => ({
      task,
      status: 'OPEN',
      dossier_due_at: due,
      // the step goes on from today, within its part of the time that is left
      due_at:
        due === null
          ? null
          : stepDue(calendar, context.now, due, shareOfRest(loaded.process, task.step_index)),
    })),
    outgoing: notice('TB04', dossier, told),
  });
};

/** The pause ends now; the due date follows from the clock pinned at acceptance. */
function resumed(context: Context, { dossier }: Loaded): { due: Date | null; pauses: PauseRecord[] } {
  const held = context.reference.current();
  const pauses = dossier.pauses.map((pause) =>
    pause.to === null ? { ...pause, to: isoInstant(held.calendar, context.now) } : pause,
  );
  if (dossier.clock === null || dossier.accepted_at === null)
    throw new Error(`dossier ${dossier.id} was accepted without a clock`);
  return { pauses, due: dueUnder(held, dossier.clock, dossier.accepted_at, pausesOf(pauses)).due };
}
