import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import type { FollowingProcedure } from './maps.ts';

/** Keys of the questions that every one of the procedures asks in its form on a date; undefined where none follows the map. */
export async function questionsOf(
  db: Db | Tx,
  procedures: readonly FollowingProcedure[],
  date: string,
): Promise<string[] | undefined> {
  if (procedures.length === 0) return undefined;
  const named = procedures.map(({ code, content, ofCase }) =>
    ofCase === undefined ? [code, content.form] : [ofCase.form],
  );
  const rows = await db
    .selectFrom('form_version')
    .select(['code', 'content'])
    .where('code', 'in', [...new Set(named.flat())])
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .execute();
  const inForce = named.map((codes) => codes.find((code) => rows.some((row) => row.code === code)));
  const asked = rows
    .filter(({ code }) => inForce.includes(code))
    .map(({ content }) => content.pages.flatMap(({ questions }) => questions.map(({ key }) => key)));
  const [first = [], ...others] = asked;
  return first.filter((key) => others.every((keys) => keys.includes(key)));
}
