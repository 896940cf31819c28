import { AUTHORITY_KIND_NAMES, OFFICES } from '@motcua/rules/authority';
import Type, { type Static } from 'typebox';
import { Day, Key, Text, Validity } from './scalars.ts';

const Office = Type.Enum([...OFFICES]);

/** What an office decides in its unit, and by what. */
export const OfficeRule = Type.Object(
  {
    office: Office,
    kinds: Type.Array(Type.Enum([...AUTHORITY_KIND_NAMES]), { minItems: 1 }),
    /** What gives it where the unit's own document is not known. */
    document: Text,
    legalBasis: Text,
    ...Validity,
  },
  { additionalProperties: false },
);
export type OfficeRule = Static<typeof OfficeRule>;

/** The document by which an office of one unit decides. */
export const OfficeDocument = Type.Object(
  { unit: Key, office: Office, name: Text, number: Text, date: Day, issuer: Text, ...Validity },
  { additionalProperties: false },
);
export type OfficeDocument = Static<typeof OfficeDocument>;

export const AuthorityFile = Type.Object(
  { offices: Type.Array(OfficeRule, { minItems: 1 }), documents: Type.Array(OfficeDocument) },
  { additionalProperties: false },
);
