import type { IdCardScan } from '@motcua/rules/person';
import { formatDate } from '@motcua/rules/text';
import type { TypedApplicant } from './visit.ts';

/** The card says who he is and where he is registered; how he is reached stays. */
export const ofCard = (card: IdCardScan, before: TypedApplicant): TypedApplicant => ({
  ...before,
  kind: 'PERSON',
  idNumber: card.citizenId,
  gender: card.gender,
  ...(card.fullName === undefined ? {} : { fullName: card.fullName }),
  ...(card.birthDate === undefined ? {} : { birthDate: formatDate(card.birthDate) }),
  ...(card.residence === undefined ? {} : { address: card.residence }),
});

/** What the card leaves open is filled from what was known before. */
export function completed(shown: TypedApplicant, known: TypedApplicant): TypedApplicant {
  const filled = Object.entries(shown).filter(([, value]) => value !== '');
  return { ...known, ...Object.fromEntries(filled) };
}
