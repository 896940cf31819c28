import { OFFICER_ROLES } from '@motcua/rules/authority';
import Type, { type Static } from 'typebox';
import { Day, Key, Text, Validity } from './scalars.ts';

export const PostRole = Type.Enum([...OFFICER_ROLES]);
export type PostRole = Static<typeof PostRole>;

/** What an officer is, where, and in which roles, for a time. */
export const Post = Type.Object(
  {
    unit: Key,
    /** A division (phòng) of the unit. */
    department: Type.Optional(Key),
    position: Text,
    roles: Type.Array(PostRole, { minItems: 1 }),
    ...Validity,
  },
  { additionalProperties: false },
);
export type Post = Static<typeof Post>;

/** A person or organisation of the demonstration; every one is invented. */
export const DemoPerson = Type.Object(
  {
    username: Type.String({ pattern: '^[a-z0-9]+(\\.[a-z0-9]+)+$' }),
    kind: Type.Enum(['CITIZEN', 'ORGANISATION', 'OFFICER']),
    fullName: Text,
    birthDate: Type.Optional(Day),
    gender: Type.Optional(Type.Enum(['MALE', 'FEMALE'])),
    /** Starts with 999, which no province bears, so that no living person is meant. */
    idNumber: Type.Optional(Type.String({ pattern: '^999\\d{9}$' })),
    taxCode: Type.Optional(Type.String({ pattern: '^99\\d{8}$' })),
    phone: Text,
    email: Type.Optional(Text),
    address: Text,
    /** Of the e-identity account (NĐ 69/2024 Đ.7), where it is not 2. */
    eIdentityLevel: Type.Optional(Type.Literal(1)),
    /** Has an e-identity but no account here yet: that comes with the first sign-in. */
    eIdentityOnly: Type.Optional(Type.Literal(true)),
    /** Who acts for an organisation: usernames of persons. */
    representative: Type.Optional(Text),
    note: Type.Optional(Text),
    posts: Type.Optional(Type.Array(Post)),
  },
  { additionalProperties: false },
);
export type DemoPerson = Static<typeof DemoPerson>;

export const PeopleFile = Type.Object({ people: Type.Array(DemoPerson) }, { additionalProperties: false });
