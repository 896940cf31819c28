import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';

/**
 * What the national e-identity says of whoever signed in, in the ID token. The names of the protocol where it has them; the
 * other three are an agreement with the provider (docs/operations.md).
 */
const Claims = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  /** Số định danh cá nhân; of a person. */
  personal_identification_number: Type.Optional(Type.String({ pattern: '^\\d{12}$' })),
  /** Of the account: 1 or 2 (NĐ 69/2024 Đ.7). */
  identity_level: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(2)])),
  /** Mã số doanh nghiệp or tax code; of an organisation, whose account has no level. */
  organisation_code: Type.Optional(Type.String({ pattern: '^\\d{10}(-?\\d{3})?$' })),
  birthdate: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  gender: Type.Optional(Type.String()),
  address: Type.Optional(Type.Object({ formatted: Type.Optional(Type.String({ maxLength: 300 })) })),
  phone_number: Type.Optional(Type.String({ maxLength: 20 })),
  email: Type.Optional(Type.String({ maxLength: 120 })),
});

/** Who signed in, as the province keeps a person. */
export interface EIdentityHolder {
  kind: 'PERSON' | 'ORGANISATION';
  fullName: string;
  /** Personal identification number or organisation code. */
  number: string;
  /** Of a person's account; organisations have none. */
  level: 1 | 2 | null;
  birthDate: string | null;
  gender: 'MALE' | 'FEMALE' | null;
  address: string;
  phone: string;
  email: string;
}

/** @returns null when it is not said who signed in: neither a person with a level nor an organisation, or both at once */
export function holderOf(claims: unknown): EIdentityHolder | null {
  if (!Value.Check(Claims, claims)) return null;
  const { personal_identification_number: person, organisation_code: organisation } = claims;
  const level = person === undefined ? null : (claims.identity_level ?? null);
  const number = person ?? organisation;
  if (number === undefined || (person === undefined) === (organisation === undefined)) return null;
  if (person !== undefined && level === null) return null;
  return {
    kind: person === undefined ? 'ORGANISATION' : 'PERSON',
    fullName: claims.name.normalize('NFC'),
    number,
    level,
    birthDate: claims.birthdate ?? null,
    gender: genderOf(claims),
    address: (claims.address?.formatted ?? '').normalize('NFC'),
    phone: claims.phone_number ?? '',
    email: claims.email ?? '',
  };
}

function genderOf({ gender }: Static<typeof Claims>): EIdentityHolder['gender'] {
  if (gender === 'male') return 'MALE';
  return gender === 'female' ? 'FEMALE' : null;
}
