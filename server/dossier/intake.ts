import type { Loaded } from './load.ts';
import type { NewTask } from './write.ts';

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
