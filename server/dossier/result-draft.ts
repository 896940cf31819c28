import { drafts, END, graphOf, targetOf } from '@motcua/rules/process';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { moveFrom } from './go-on.ts';
import type { Loaded, TaskRow } from './load.ts';
import { reworkOf } from './rework.ts';
import type { DraftResult } from './tables.ts';

/**
 * What is signed and issued is what somebody has drafted. Where no work was done that it could be sent back to, as in maps
 * decided before they were checked for it, it is a grant without words of its own.
 *
 * @throws {Refusal} INCOMPLETE where nobody has drafted and somebody can
 */
export async function draftOf(
  context: Context,
  loaded: Loaded & { task: TaskRow },
): Promise<Pick<DraftResult, 'text' | 'outcome'>> {
  const draft = loaded.dossier.draft_result;
  if (draft !== null) return draft;
  if ((await reworkOf(context, loaded)) === null) return { text: '', outcome: 'GRANT' };
  throw new Refusal('INCOMPLETE', {
    detail: 'Hồ sơ chưa có dự thảo kết quả. Trả lại để người thụ lý soạn dự thảo, rồi trình lại.',
    fields: [{ field: 'draftResult', message: 'Còn thiếu dự thảo kết quả' }],
  });
}

/** Whether the step has to bring the draft, as the dossier really goes on from it. */
export function bringsDraft(context: Context, loaded: Loaded & { task: TaskRow }): boolean {
  const { process, dossier, task } = loaded;
  const graph = graphOf(process);
  return drafts(graph, { key: task.step_key, kind: task.kind }, () => {
    const { tokens, ended } = moveFrom(context, loaded);
    const entered = tokens.filter((place) => !dossier.tokens.includes(place));
    return [...entered.map((place) => targetOf(graph, place)), ...(ended ? [END] : [])];
  });
}
