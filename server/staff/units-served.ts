import { todayOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';

/** Units in which somebody serves on this day or will: where his password opens something. */
export async function unitsServed(tx: Tx, { reference, now }: Context, accountId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('post')
    .select('unit_key')
    .distinct()
    .where('account_id', '=', accountId)
    .where((eb) =>
      eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', todayOf(reference.current(), now))]),
    )
    .execute();
  return rows.map(({ unit_key }) => unit_key);
}
