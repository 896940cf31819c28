import { beneficiaryOf, type FeeLine } from '@motcua/rules/fees';
import type { Loaded } from '../dossier/index.ts';
import type { OrderLine } from './tables.ts';

/** What is paid of a fee, line by line, with whom each is collected for. */
export const orderLines = (
  { dossier }: Pick<Loaded, 'dossier'>,
  reckoned: readonly Pick<FeeLine, 'key' | 'type' | 'name' | 'nameEn' | 'receiver' | 'amount'>[],
): OrderLine[] => {
  const { intake_unit: intakeUnit, authority } = dossier;
  return reckoned
    .filter(({ amount }) => amount > 0)
    .map(({ key, type, name, nameEn, receiver, amount }) => ({
      key,
      type,
      name,
      nameEn,
      amount,
      for: beneficiaryOf(receiver, { intakeUnit, authority }),
    }));
};
