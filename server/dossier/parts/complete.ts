import { finishAndAdvance } from '../finish.ts';
import { getTaskForAct, type Loaded, type TaskRow } from '../load.ts';
import type { Context } from '../../platform/context.ts';
import type { OutboxHandler } from '../../platform/outbox.ts';
import type { Tx } from '../../platform/transaction.ts';
import { todayIn } from '../result-paper.ts';
import { asSystem } from '../system.ts';
import type { DossierRow, ResultRecord } from '../tables.ts';
import { finishedStep } from '../task-change.ts';

/**
 * A part has come to its end: the step of the case that stands for it is done at that moment, with what came of it as a
 * fact of the map, and the case goes on without anybody having to see to it.
 */
export const completePart: OutboxHandler = async (services, tx, { partId, at }) => {
  const parts = await siblingsOf(tx, String(partId));
  const part = parts.find(({ id }) => id === partId);
  if (part === undefined) return;
  const parent = await tx
    .selectFrom('task')
    .innerJoin('dossier as parent', 'parent.id', 'task.dossier_id')
    .select('parent.updated_at')
    .where('task.id', '=', part.part_task)
    .where('task.done_at', 'is', null)
    .forUpdate(['parent'])
    .executeTakeFirst();
  if (parent === undefined) return;
  const ended = new Date(String(at));
  const context = asSystem(services, tx, parent.updated_at > ended ? parent.updated_at : ended);
  await complete(context, await getTaskForAct(context.db, part.part_task ?? ''), part, parts);
};

const siblingsOf = (tx: Tx, partId: string): Promise<DossierRow[]> =>
  tx
    .selectFrom('dossier')
    .selectAll()
    .where('parent_id', '=', (row) => row.selectFrom('dossier').select('parent_id').where('id', '=', partId))
    .orderBy('code')
    .execute();

async function complete(
  context: Context,
  parent: Loaded & { task: TaskRow },
  part: DossierRow,
  parts: readonly DossierRow[],
): Promise<void> {
  const answer = brought(part) === null ? 'REJECTED' : 'DONE';
  const result = jointResult(context, parent, parts);
  await finishAndAdvance(context, parent, {
    act: 'completePart',
    event: 'PART_DONE',
    data: { cause: answer, ...(part.code === null ? {} : { code: part.code }) },
    change: { ...finishedStep(context, parent.task, 'DONE'), answer },
    outcome: result.outcome,
    result,
  });
}

/** The result a part has come to, also when it was handed over before anybody looked; none of one that was refused or closed. */
const brought = ({ result, closing }: DossierRow): ResultRecord | null =>
  result?.outcome === 'GRANT' && closing === null ? result : null;

/** What the case is handed over with: the results of its parts, each of which stands with its own part. */
function jointResult(context: Context, { dossier }: Loaded, parts: readonly DossierRow[]): ResultRecord {
  const granted = parts.flatMap((part) => brought(part) ?? []);
  return {
    number: dossier.code ?? dossier.submission_code,
    date: todayIn(context),
    name: granted.length === 0 ? dossier.procedure_name : granted.map(({ name }) => name).join('; '),
    fileId: null,
    slipId: null,
    signer: [...new Set(granted.map(({ signer }) => signer))].join('; '),
    outcome: granted.length === 0 ? 'DENY' : 'GRANT',
  };
}
