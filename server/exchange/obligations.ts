import { randomUUID } from 'node:crypto';
import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { ObligationLine } from '@motcua/contract/exchange';
import { recordObligation } from '../dossier/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

export interface Assessment {
  number: string;
  issuedOn: string;
  payBy: string;
  lines: readonly ObligationLine[];
}

/**
 * What has to be paid for a step stands, under a code the payer writes on his transfer. A notice written down wrongly is
 * written anew as long as nothing has been paid.
 *
 * @throws {Refusal} OBLIGATION_SET where something has been paid by the notice there is
 */
export async function setObligation(
  context: Context,
  tx: Tx,
  taskId: string,
  { number, issuedOn, payBy, lines }: Assessment,
): Promise<DossierReceipt> {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const receipt = await recordObligation({ ...context, db: tx }, { taskId, number, total });
  const row = await tx
    .insertInto('obligation')
    .values({
      id: randomUUID(),
      dossier_id: receipt.dossierId,
      task_id: taskId,
      code: await codeOf(tx, receipt),
      number,
      issued_on: issuedOn,
      pay_by: payBy,
      lines: JSON.stringify(lines),
      total,
      settled_at: null,
    })
    .onConflict((on) =>
      on
        .column('task_id')
        .doUpdateSet({ number, issued_on: issuedOn, pay_by: payBy, lines: JSON.stringify(lines), total })
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('payment').select('code').whereRef('obligation_id', '=', 'obligation.id'))),
        ),
    )
    .returning('id')
    .executeTakeFirst();
  if (row === undefined)
    throw new Refusal(
      'OBLIGATION_SET',
      'Đã có tiền nộp theo thông báo của bước này, nên không ghi lại thông báo được. Tải lại hồ sơ để xem.',
    );
  return receipt;
}

/** Of the dossier, and which of its notices: short enough to be typed at a bank’s counter. */
async function codeOf(tx: Tx, { dossierId, submissionCode }: DossierReceipt): Promise<string> {
  const { count } = await tx
    .selectFrom('obligation')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow();
  return `${submissionCode.replaceAll(/[^0-9A-Za-z]/g, '')}N${count + 1}`;
}
