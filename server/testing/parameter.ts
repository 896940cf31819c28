import type { ParameterKey } from '@motcua/rules/regime';
import type { Province } from './province.ts';

/** Gives a parameter another value in a province under test, as the data files would have had it from the beginning. */
export async function setParameter(
  { database, services }: Province,
  key: ParameterKey,
  value: string | number | boolean,
): Promise<void> {
  await database.owner
    .updateTable('parameter')
    .set({ value: JSON.stringify(value) })
    .where('key', '=', key)
    .execute();
  await services.reference.reload();
}
