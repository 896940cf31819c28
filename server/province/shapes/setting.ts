import { PARAMETER_KEYS } from '@motcua/rules/regime';
import Type, { type Static } from 'typebox';
import { Text, Validity } from './scalars.ts';

const Colour = Type.String({ pattern: '^#[0-9A-F]{6}$' });

/** How the province presents itself, for a time. */
export const Theme = Type.Object(
  {
    ...Validity,
    provinceName: Text,
    provinceNameEn: Text,
    systemName: Text,
    systemNameEn: Text,
    slogan: Text,
    sloganEn: Text,
    /** The letters drawn in the emblem where no image is given. */
    emblemText: Text,
    owner: Text,
    ownerEn: Text,
    address: Text,
    hotline: Text,
    email: Text,
    website: Text,
    /** CSS custom properties of `ui/`; every face uses only these. */
    colours: Type.Object(
      {
        ink: Colour,
        primary: Colour,
        lotus: Colour,
        ok: Colour,
        wait: Colour,
        late: Colour,
        surface: Colour,
        surfaceMuted: Colour,
        line: Colour,
        focus: Colour,
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type Theme = Static<typeof Theme>;

export const ThemeFile = Type.Object(
  { themes: Type.Array(Theme, { minItems: 1 }) },
  { additionalProperties: false },
);

/** A number or word the law or the province sets, for a time. */
export const Parameter = Type.Object(
  {
    key: Type.Enum([...PARAMETER_KEYS]),
    value: Type.Union([Type.String(), Type.Number(), Type.Boolean()]),
    /** Code of the procedure it is for; absent: the province. */
    procedure: Type.Optional(Type.String({ pattern: '^\\d\\.\\d{6}$' })),
    /** What a number counts. */
    unit: Type.Optional(Text),
    ...Validity,
    basis: Text,
    /** False = not read in the law itself; check before real use. */
    certain: Type.Boolean(),
    note: Type.Optional(Text),
  },
  { additionalProperties: false },
);
export type Parameter = Static<typeof Parameter>;

export const ParameterFile = Type.Object(
  { parameters: Type.Array(Parameter, { minItems: 1 }) },
  { additionalProperties: false },
);
