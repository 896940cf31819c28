import { COMPUTATION_KINDS, MOST_REPETITIONS, QUESTION_TYPES } from '@motcua/rules/form';
import Type, { type Static } from 'typebox';
import { Key, Text, Validity } from './scalars.ts';

export const QuestionType = Type.Enum([...QUESTION_TYPES]);
export type QuestionType = Static<typeof QuestionType>;

/** What is already known of the signed-in applicant and need not be asked again. */
export const Prefill = Type.Enum([
  'applicant.fullName',
  'applicant.idNumber',
  'applicant.phone',
  'applicant.email',
  'applicant.address',
  'applicant.birthDate',
  'applicant.gender',
]);
export type Prefill = Static<typeof Prefill>;

const Condition = Type.Object(
  { question: Text, equals: Type.Union([Type.String(), Type.Boolean()]) },
  { additionalProperties: false },
);

export const Question = Type.Object(
  {
    key: Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' }),
    label: Text,
    labelEn: Type.Optional(Text),
    hint: Type.Optional(Text),
    type: QuestionType,
    required: Type.Boolean({ default: true }),
    options: Type.Optional(
      Type.Array(
        Type.Object(
          { value: Type.String({ pattern: '^[A-Z0-9_]+$' }), label: Text, labelEn: Type.Optional(Text) },
          { additionalProperties: false },
        ),
        { minItems: 2 },
      ),
    ),
    min: Type.Optional(Type.Number()),
    max: Type.Optional(Type.Number()),
    maxLength: Type.Optional(Type.Integer({ minimum: 1 })),
    pattern: Type.Optional(Text),
    prefill: Type.Optional(Prefill),
    /** Of an upload: the paper of the procedure its files are attached to. */
    component: Type.Optional(Key),
    /** Not asked, but made of answers before it; it is never required. */
    compute: Type.Optional(
      Type.Object(
        { as: Type.Enum([...COMPUTATION_KINDS]), of: Type.Array(Text, { minItems: 1, maxItems: 10 }) },
        { additionalProperties: false },
      ),
    ),
    /** Asked only when an earlier question was answered so; yesNo answers compare as true or false. */
    visibleWhen: Type.Optional(Condition),
  },
  { additionalProperties: false },
);
export type Question = Static<typeof Question>;

export const FormPage = Type.Object(
  {
    key: Key,
    title: Text,
    titleEn: Type.Optional(Text),
    /** Why the authority asks: shown under the title. */
    why: Type.Optional(Text),
    /** The page is answered once for each person, plot…; `key` answers how many there are. */
    repeat: Type.Optional(
      Type.Object(
        {
          key: Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' }),
          item: Text,
          itemEn: Type.Optional(Text),
          min: Type.Integer({ minimum: 0, maximum: MOST_REPETITIONS }),
          max: Type.Integer({ minimum: 1, maximum: MOST_REPETITIONS }),
        },
        { additionalProperties: false },
      ),
    ),
    questions: Type.Array(Question, { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type FormPage = Static<typeof FormPage>;

/** Who signs beside the applicant, and which questions say who it is. */
const FormSigner = Type.Object(
  {
    key: Key,
    role: Text,
    roleEn: Type.Optional(Text),
    declares: Text,
    declaresEn: Type.Optional(Text),
    nameFrom: Text,
    idFrom: Text,
    visibleWhen: Type.Optional(Condition),
  },
  { additionalProperties: false },
);

/** Tờ khai điện tử. */
export const FormDefinition = Type.Object(
  {
    code: Key,
    version: Type.Integer({ minimum: 1 }),
    ...Validity,
    title: Text,
    titleEn: Text,
    /** The paper form it stands for, with the text that issued it. */
    basis: Type.Optional(Text),
    /** Trích yếu: one line about the request; `{key}` is replaced by that answer. */
    summary: Text,
    pages: Type.Array(FormPage, { minItems: 1 }),
    signers: Type.Optional(Type.Array(FormSigner, { minItems: 1, maxItems: 5 })),
  },
  { additionalProperties: false },
);
export type FormDefinition = Static<typeof FormDefinition>;
