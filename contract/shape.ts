import Type, { type Static, type TSchema } from 'typebox';

/** Building blocks of the contract's shapes. Times are ISO 8601 with zone, dates YYYY-MM-DD, money whole đồng. */
export const Id = Type.String({ format: 'uuid' });
export const Instant = Type.String({ format: 'date-time', description: 'ISO 8601 with zone' });
export const LocalDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' });
export const Key = Type.String({ minLength: 1, maxLength: 80 });
export const Text = (maxLength: number, minLength = 0) => Type.String({ minLength, maxLength });
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] });
export const Lang = OneOf(['vi', 'en'] as const);

export const UnitRef = Type.Object({ key: Key, name: Type.String(), shortName: Type.String() });
export type UnitRef = Static<typeof UnitRef>;

export const PersonRef = Type.Object({ accountId: Id, fullName: Type.String() });
export type PersonRef = Static<typeof PersonRef>;

/** The person or organisation a dossier is about. */
export const Applicant = Type.Object({
  kind: OneOf(['PERSON', 'ORGANISATION'] as const),
  fullName: Text(200, 1),
  idNumber: Text(20, 9),
  birthDate: Type.Optional(LocalDate),
  gender: Type.Optional(OneOf(['MALE', 'FEMALE'] as const)),
  address: Text(300, 1),
  phone: Text(20),
  email: Text(120),
});
export type Applicant = Static<typeof Applicant>;
