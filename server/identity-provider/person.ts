/** An account of the stand-in: an invented person or organisation of the demonstration. */
export interface EIdentityPerson {
  kind: 'CITIZEN' | 'ORGANISATION';
  fullName: string;
  /** Personal identification number (số định danh cá nhân, 12 digits) or organisation code. */
  number: string;
  /** YYYY-MM-DD. */
  birthDate?: string;
  gender?: 'MALE' | 'FEMALE';
  address: string;
  phone: string;
  email?: string;
  /** Of the account (NĐ 69/2024 Đ.7); organisations have none. */
  level: 1 | 2;
}

/** What the provider says of a person, under the names `server/identity/e-identity/claims.ts` reads. */
export function claimsOf(person: EIdentityPerson): Record<string, unknown> {
  const organisation = person.kind === 'ORGANISATION';
  return {
    name: person.fullName,
    address: { formatted: person.address },
    phone_number: person.phone,
    ...(person.email === undefined ? {} : { email: person.email }),
    ...(organisation
      ? { organisation_code: person.number }
      : { personal_identification_number: person.number, identity_level: person.level }),
    ...(person.birthDate === undefined ? {} : { birthdate: person.birthDate }),
    ...(person.gender === undefined ? {} : { gender: person.gender.toLowerCase() }),
  };
}
