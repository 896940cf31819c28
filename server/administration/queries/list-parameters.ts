import {
  isUsed,
  PARAMETER_KEYS,
  PARAMETERS,
  type ParameterFacts,
  type ParameterKey,
} from '@motcua/rules/regime';
import { todayOf } from '../../catalogue/index.ts';
import { inForce, type Reference } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { assertMayRead } from '../guard.ts';
import { parameterChanges, parameterChangeView } from '../parameters.ts';

export const listParameters: Act<'listParameters'> = async (context, { date, procedure }) => {
  assertMayRead(context);
  const held = context.reference.current();
  const on = date ?? todayOf(held, context.now);
  const changes = Map.groupBy(await parameterChanges(context.db).execute(), (row) => row.key);
  return {
    date: on,
    items: PARAMETER_KEYS.map((key) => {
      const rows = held.parameters.filter(
        (row) => row.key === key && (row.procedure_code === null || row.procedure_code === procedure),
      );
      const current = rows.find((row) => inForce(row, on));
      return {
        key,
        ...factsOf(key),
        current: current === undefined ? null : rowView(current),
        rows: held.parameters.filter((row) => row.key === key).map(rowView),
        changes: (changes.get(key) ?? []).map((row) => parameterChangeView(context, row)),
      };
    }),
  };
};

function factsOf(key: ParameterKey) {
  const facts: ParameterFacts = PARAMETERS[key];
  const { vi, en, type, scope } = facts;
  return {
    vi,
    en,
    type,
    scope,
    used: isUsed(key),
    unit: facts.type === 'number' ? (facts.unit ?? null) : null,
    values: facts.type === 'choice' ? [...facts.values] : [],
  };
}

const rowView = (row: Reference['parameters'][number]) => ({
  procedure: row.procedure_code,
  value: row.value,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  basis: row.basis,
  certain: row.certain,
  note: row.note,
  decidedHere: row.source === 'LOCAL',
});
