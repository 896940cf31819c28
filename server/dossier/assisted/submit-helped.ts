import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { Context } from '../../platform/context.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { send } from '../acts/submit.ts';
import { accountOf } from '../acts/create-draft.ts';
import { signedIn } from '../guard.ts';
import type { Loaded } from '../load.ts';
import { assertOpen, standingOf } from './request.ts';
import type { AssistedRequest } from './tables.ts';

/**
 * The person has said yes: in one transaction his word is kept and the dossier sent. It is his from now on, where he has an
 * account; who helped stays with it.
 *
 * @param reply what is remembered and answered
 * @throws {Refusal} CONFIRMATION_VOID where anything has changed since he was asked
 */
export const submitHelped = <T>(
  context: Context,
  loaded: Loaded,
  request: AssistedRequest,
  sheetFile: string | null,
  reply: (inside: Context, tx: Tx, receipt: () => Promise<DossierReceipt>) => Promise<T>,
): Promise<T> =>
  inTransaction(context.db, async (tx) => {
    const inside = { ...context, db: tx };
    const { dossier } = loaded;
    const current = await tx
      .selectFrom('assisted_request')
      .selectAll()
      .where('id', '=', request.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    assertOpen(await standingOf(inside, tx, dossier, current));
    await tx
      .updateTable('assisted_request')
      .set({
        confirmed: true,
        code: null,
        answered_at: context.now,
        answered_by: signedIn(context).accountId,
        ...(sheetFile === null ? {} : { sheet_file: sheetFile }),
      })
      .where('id', '=', request.id)
      .execute();
    const { full_name: helper } = await tx
      .selectFrom('account')
      .select('full_name')
      .where('id', '=', dossier.helper_account)
      .executeTakeFirstOrThrow();
    const owner_account = await accountOf(inside, dossier.applicant.idNumber);
    return reply(inside, tx, () =>
      send(inside, tx, loaded, {
        set: { owner_account, helper_confirmed: request.how },
        data: { helper, confirmed: request.how },
      }),
    );
  });
