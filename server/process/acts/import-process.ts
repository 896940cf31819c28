import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { fromBpmn } from '../bpmn/index.ts';
import { changeView, getProcessChange } from '../changes.ts';
import { assertMayPropose } from '../guard.ts';
import { keepImported } from '../imported-draft.ts';
import { assertMapKey } from '../maps.ts';

/** A draft from another program's drawing. Nothing is dropped in silence: what cannot be carried out is named, and then nothing is kept. */
export const importProcess: Act<'importProcess'> = async (context, { key, bpmn }) => {
  const caller = assertMayPropose(context);
  const { db, now, reference } = context;
  await assertMapKey(db, key, todayOf(reference.current(), now));
  const { definition, problems } = await fromBpmn(bpmn, key);
  return inTransaction(db, async (tx) => {
    if (definition === null) return rememberReply(context, tx, { change: null, problems });
    const { accountId } = caller;
    const id = await keepImported(tx, { key, definition, bpmn, accountId, now });
    const change = changeView(context, await getProcessChange(tx, id));
    return rememberReply(context, tx, { change, problems });
  });
};
