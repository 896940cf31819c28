import { END, flowsOf, graphOf, reachableFrom } from '@motcua/rules/process';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { moveFrom } from './go-on.ts';
import type { Loaded, TaskRow } from './load.ts';
import type { DraftResult } from './tables.ts';

/**
 * What is signed and issued is what somebody has drafted.
 *
 * @throws {Refusal} INCOMPLETE where nobody has
 */
export function draftOf({ dossier }: Pick<Loaded, 'dossier'>): DraftResult {
  if (dossier.draft_result !== null) return dossier.draft_result;
  throw new Refusal('INCOMPLETE', {
    detail: 'Hồ sơ chưa có dự thảo kết quả. Trả lại để người thụ lý soạn dự thảo, rồi trình lại.',
    fields: [{ field: 'draftResult', message: 'Còn thiếu dự thảo kết quả' }],
  });
}

/**
 * Work brings the draft where the dossier, as it really goes on, can come to a decision or its end without other work, or
 * where what is drafted says how it goes on; work before that prepares it.
 */
export function bringsDraft(context: Context, loaded: Loaded & { task: TaskRow }): boolean {
  if (loaded.task.kind !== 'WORK') return false;
  return asksOutcome(loaded) || goesUnprepared(context, loaded);
}

/** A choice right after the step asks what was drafted. */
function asksOutcome({ process, task }: Loaded & { task: TaskRow }): boolean {
  const others = process.steps.map(({ key }) => key).filter((key) => key !== task.step_key);
  const next = reachableFrom(graphOf(process), task.step_key, ...others);
  return flowsOf(process).some(({ from, when }) => when?.fact === 'outcome' && next.has(from));
}

function goesUnprepared(context: Context, loaded: Loaded & { task: TaskRow }): boolean {
  const { process, dossier } = loaded;
  const { tokens, ended } = moveFrom(context, loaded);
  const keysOf = (kind: TaskRow['kind']): string[] =>
    process.steps.filter((step) => step.kind === kind).map(({ key }) => key);
  const works = keysOf('WORK');
  const decided = [...keysOf('APPROVE'), END];
  const goesTo = tokens
    .filter((place) => !dossier.tokens.includes(place))
    .map((place) => flowsOf(process).find(({ key }) => key === place)?.to ?? place);
  const ahead = goesTo.flatMap((at) => [at, ...reachableFrom(graphOf(process), at, ...works)]);
  return ended || ahead.some((key) => decided.includes(key));
}
