import type { DossierView, ProcessStanding, TaskView } from '@motcua/contract/dossier-view';
import { flowsOf, graphOf, standings } from '@motcua/rules/process';
import type { Context } from '../../platform/context.ts';
import { isOfProcess } from '../facts.ts';
import { surroundings } from '../go-on.ts';
import type { Loaded } from '../load.ts';

/** Every step of the process as it stands in this dossier. */
export function processView(
  context: Context,
  loaded: Loaded,
  tasks: readonly TaskView[],
): DossierView['process'] {
  const { process, dossier } = loaded;
  const { passedOver } = surroundings(context, loaded);
  const ofProcess = isOfProcess(process);
  const own = tasks.flatMap((task) => {
    const step = process.steps[task.stepIndex]?.key ?? '';
    return ofProcess({ step, kind: task.kind }) ? [{ ...task, step }] : [];
  });
  const doneAt = new Map(own.flatMap((task) => (task.status === 'DONE' ? [[task.step, task.doneAt]] : [])));
  const [intake] = process.steps;
  // at the counter the step of intake is done with the acceptance, without having been opened
  if (intake !== undefined && dossier.accepted_at !== null && !doneAt.has(intake.key))
    doneAt.set(intake.key, null);
  const started = dossier.accepted_at !== null;
  const standing = standings(graphOf(process), dossier.tokens, new Set(doneAt.keys()), passedOver);
  const begun = own.some((task) => task.status !== 'DONE');
  return process.steps.map((step, index): ProcessStanding => ({
    index,
    key: step.key,
    name: step.name,
    nameEn: step.nameEn,
    kind: step.kind,
    role: step.role,
    status: started ? (standing.get(step.key) ?? 'TO_DO') : index === 0 && begun ? 'NOW' : 'TO_DO',
    doneAt: doneAt.get(step.key) ?? null,
    open: own
      .filter((task) => task.step === step.key && (task.status === 'OPEN' || task.status === 'WAITING'))
      .map(({ id, unit, owner, dueAt }) => ({ taskId: id, unit, owner, dueAt })),
  }));
}

/** What the drawing of the process needs beside its steps. */
export function mapView({ process, dossier }: Loaded): DossierView['map'] {
  return {
    key: process.key,
    gateways: [...(process.gateways ?? [])],
    flows: flowsOf(process).map(({ key, from, to, name = '' }) => ({ key, from, to, name })),
    tokens: dossier.tokens,
  };
}
