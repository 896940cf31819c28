import { randomUUID } from 'node:crypto';
import type { ProcessDefinition, ProcessStep } from '@motcua/rules/process';
import type { Province } from './province.ts';

/** A step named by its key. */
export const step = (
  key: string,
  kind: ProcessStep['kind'],
  more: Partial<ProcessStep> = {},
): ProcessStep => ({
  key,
  name: key,
  nameEn: key,
  role: 'SPECIALIST',
  unit: 'AUTHORITY',
  kind,
  share: 0.1,
  ...more,
});

export const INTAKE = step('intake', 'INTAKE', { role: 'COUNTER_OFFICER', unit: 'INTAKE' });
/** Signed, issued, returned. */
export const DECIDED: readonly ProcessStep[] = [
  step('sign', 'APPROVE', { role: 'LEADER' }),
  step('issue', 'ISSUE', { role: 'RECORDS_OFFICER' }),
  step('return', 'RETURN', { role: 'COUNTER_OFFICER', unit: 'RECEIVING' }),
];

/** A map is in force, as a decision of the day before would have it. */
export async function putInForce(
  { database }: Pick<Province, 'database'>,
  map: ProcessDefinition,
  from = '2026-12-01',
): Promise<void> {
  await database.owner
    .insertInto('process_version')
    .values({
      id: randomUUID(),
      key: map.key,
      valid_from: from,
      valid_to: null,
      content: JSON.stringify(map),
      decision_number: '1/QĐ-UBND',
      decision_date: '2026-10-30',
    })
    .execute();
}
