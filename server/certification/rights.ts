import { readsCertifications } from '@motcua/rules/certification';
import { signedIn } from '../dossier/index.ts';
import { getUnit } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/**
 * The authority whose register is asked for: a one-stop unit hands over what its committee certifies, and has no book of its own.
 *
 * @throws {Refusal} FORBIDDEN where the caller neither keeps that register nor controls it
 */
export function assertReadsRegister(context: Context, unit: string): string {
  const held = context.reference.current();
  const { kind, key, parent } = getUnit(held, unit);
  const certifying = kind === 'ONE_STOP' && parent !== null ? parent : key;
  const counters = [...held.units.values()].filter(
    (one) => one.kind === 'ONE_STOP' && one.parent === certifying,
  );
  if (!readsCertifications(signedIn(context).posts, [certifying, ...counters.map((one) => one.key)]))
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ cơ quan chứng thực, bộ phận một cửa của cơ quan ấy và cơ quan kiểm soát xem được sổ chứng thực.',
    );
  return certifying;
}
