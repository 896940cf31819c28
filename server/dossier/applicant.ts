import type { Applicant } from '@motcua/contract/shape';
import { checkCitizenId, checkTaxCode } from '@motcua/rules/person';
import type { PersonTable } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/**
 * The applicant's identity number is well formed and agrees with birth date and gender.
 *
 * @throws {Refusal} WRONG_ID_NUMBER with the field and the cure
 */
export function checkApplicant({ demo }: Context, applicant: Applicant): Applicant {
  const { kind, idNumber, birthDate, gender } = applicant;
  const checked =
    kind === 'ORGANISATION'
      ? checkTaxCode(idNumber, { allowDemo: demo })
      : checkCitizenId(idNumber, { birthDate, gender, allowDemo: demo });
  if (checked.ok) return applicant;
  const { vi, en } = checked.problem;
  throw new Refusal('WRONG_ID_NUMBER', {
    detail: vi,
    fields: [{ field: 'applicant.idNumber', message: vi, messageEn: en }],
  });
}

/** A registered person as the applicant of a dossier. */
export const applicantOf = (person: PersonTable): Applicant => ({
  kind: person.kind,
  fullName: person.full_name,
  idNumber: person.id_number,
  ...(person.birth_date === null ? {} : { birthDate: person.birth_date }),
  ...(person.gender === null ? {} : { gender: person.gender }),
  address: person.address,
  phone: person.phone,
  email: person.email,
});
