import { readsCertifications } from '@motcua/rules/certification';
import { signedIn } from '../dossier/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** @throws {Refusal} FORBIDDEN where the caller neither keeps the register of the unit nor controls it */
export function assertReadsRegister(context: Context, unit: string): void {
  const { units } = context.reference.current();
  // the one-stop unit of the same committee hands over what is certified
  const own = [...units.values()].filter(
    ({ key, parent, kind }) => key === unit || (parent === unit && kind === 'ONE_STOP'),
  );
  const keys = own.map(({ key }) => key);
  if (!readsCertifications(signedIn(context).posts, keys))
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ cơ quan chứng thực, bộ phận một cửa của cơ quan ấy và cơ quan kiểm soát xem được sổ chứng thực.',
    );
}
