import {
  EXTERNAL_SYSTEMS,
  GATEWAY_KINDS,
  STEP_KINDS,
  STEP_ROLES,
  UNIT_RULES,
  type UnitRule,
} from '@motcua/rules/process';
import Type, { type Static } from 'typebox';
import { Day, Key, Text, Validity } from './scalars.ts';

const closed = { additionalProperties: false } as const;
const Basis = Type.Object({ legalBasis: Text }, closed);
const Data = Type.Optional(Type.Array(Text));

export const ProcessStep = Type.Object(
  {
    key: Key,
    name: Text,
    nameEn: Text,
    role: Type.Enum([...STEP_ROLES]),
    /** A rule, or `@` and the keys of units joined by `|`. */
    unit: Type.Unsafe<UnitRule>({
      type: 'string',
      pattern: `^(${UNIT_RULES.join('|')}|@[A-Za-z0-9._-]+(\\|[A-Za-z0-9._-]+)*)$`,
    }),
    kind: Type.Enum([...STEP_KINDS]),
    /** Part of the legal time limit planned for the step, 0 where the limit stands; on the longest way they sum to 1. */
    share: Type.Number({ minimum: 0, maximum: 1 }),
    limit: Type.Optional(
      Type.Object(
        { value: Type.Number({ exclusiveMinimum: 0 }), unit: Type.Enum(['WORKING_HOUR', 'WORKING_DAY']) },
        closed,
      ),
    ),
    needs: Data,
    makes: Data,
    after: Type.Optional(Type.Array(Type.Object({ step: Key, legalBasis: Text }, closed))),
    form: Type.Optional(Text),
    paper: Type.Optional(Text),
    authority: Type.Optional(Text),
    legalBasis: Type.Optional(Text),
    silence: Type.Optional(Basis),
    system: Type.Optional(Type.Enum([...EXTERNAL_SYSTEMS])),
    stands: Type.Optional(Basis),
    procedure: Type.Optional(Text),
  },
  closed,
);
export type ProcessStep = Static<typeof ProcessStep>;

const Condition = Type.Union([
  Type.Object({ fact: Text, in: Type.Array(Text, { minItems: 1 }) }, closed),
  Type.Object({ fact: Text, atLeast: Type.Number() }, closed),
  Type.Object({ fact: Text, below: Type.Number() }, closed),
]);

/** Quy trình nội bộ: the usual way of a dossier through the units (NĐ 61/2018, NĐ 118/2025). */
export const ProcessPattern = Type.Object(
  {
    /** Of a pattern procedures name; or the code of a procedure, whose own map it is. */
    key: Key,
    name: Text,
    nameEn: Text,
    ...Validity,
    legalBasis: Text,
    /** The decision that approved the map (quyết định phê duyệt quy trình nội bộ); absent: a pattern to begin with. */
    decision: Type.Optional(Type.Object({ number: Text, date: Day }, closed)),
    steps: Type.Array(ProcessStep, { minItems: 2 }),
    /** Where ways part and meet; without flows the steps follow one another. */
    gateways: Type.Optional(
      Type.Array(Type.Object({ key: Key, kind: Type.Enum([...GATEWAY_KINDS]), name: Text }, closed)),
    ),
    flows: Type.Optional(
      Type.Array(
        Type.Object(
          { key: Key, from: Key, to: Key, name: Type.Optional(Text), when: Type.Optional(Condition) },
          closed,
        ),
      ),
    ),
  },
  closed,
);
export type ProcessPattern = Static<typeof ProcessPattern>;

export const ProcessFile = Type.Object({ patterns: Type.Array(ProcessPattern, { minItems: 1 }) }, closed);
