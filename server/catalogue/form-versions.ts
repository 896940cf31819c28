import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { FormDefinition } from '../province/index.ts';

/**
 * Puts an approved version of a form beside those there are; it stands until the next of its code begins.
 *
 * @throws {Refusal} WRONG_DATE where one begins that day already
 */
export async function addFormVersion(
  tx: Tx,
  form: FormDefinition,
  decision: { number: string; date: string },
): Promise<void> {
  const { code, version, validFrom } = form;
  const same = await tx
    .selectFrom('form_version')
    .select('code')
    .where('code', '=', code)
    .where('valid_from', '=', validFrom)
    .executeTakeFirst();
  if (same !== undefined)
    throw new Refusal('WRONG_DATE', 'Đã có phiên bản bắt đầu từ ngày này. Chọn ngày hiệu lực khác.');
  await tx
    .insertInto('form_version')
    .values({
      code,
      version: String(version),
      valid_from: validFrom,
      valid_to: null,
      content: JSON.stringify(form),
      source: 'LOCAL',
      decision_number: decision.number,
      decision_date: decision.date,
    })
    .execute();
}

/** Takes a version back that nobody was asked yet: one that is not in force. */
export async function removeFormVersion(tx: Tx, code: string, validFrom: string): Promise<void> {
  await tx
    .deleteFrom('form_version')
    .where('code', '=', code)
    .where('valid_from', '=', validFrom)
    .where('source', '=', 'LOCAL')
    .execute();
}
