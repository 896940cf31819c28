import type { ParameterKey, ParameterValue } from '@motcua/rules/regime';
import { inForce, type Reference } from './reference.ts';

/**
 * The value in force on a local date: a procedure's own where it has one, else the province's; a decision made in the
 * system before the data files.
 *
 * @throws {Error} a parameter the program needs is not in the data: a fault of the data files, not of a caller
 */
export function parameter<K extends ParameterKey>(
  { parameters }: Reference,
  key: K,
  date: string,
  procedureCode?: string,
): ParameterValue<K> {
  const found = parameters.find(
    (row) =>
      row.key === key &&
      (row.procedure_code === null || row.procedure_code === procedureCode) &&
      inForce(row, date),
  );
  if (found === undefined) throw new Error(`no parameter ${key} on ${date}`);
  // Values are checked against the table of parameters when they are loaded and when they are decided.
  return found.value as ParameterValue<K>;
}
