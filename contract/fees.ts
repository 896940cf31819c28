import { CHANNELS } from '@motcua/rules/dossier';
import { LINE_TYPES, RECEIVERS } from '@motcua/rules/fees';
import Type, { type Static } from 'typebox';
import { LocalDate, Nullable, OneOf } from './shape.ts';

const strict = { additionalProperties: false } as const;
const Words = Type.String({ minLength: 1, maxLength: 300 });
const Name = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9]*$', maxLength: 40 });
const Value = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]*$', maxLength: 40 });
const Dong = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 });
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 });

const fact = { key: Name, label: Words, labelEn: Words, from: Type.Optional(Name) };
export const Fact = Type.Union([
  Type.Object(
    {
      type: Type.Literal('number'),
      ...fact,
      min: Count,
      max: Count,
      unit: Words,
      unitEn: Words,
      default: Type.Optional(Count),
    },
    strict,
  ),
  Type.Object(
    {
      type: Type.Literal('money'),
      ...fact,
      max: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000_000 }),
    },
    strict,
  ),
  Type.Object(
    {
      type: Type.Literal('choice'),
      ...fact,
      options: Type.Array(Type.Object({ value: Value, label: Words, labelEn: Words }, strict), {
        minItems: 2,
        maxItems: 30,
      }),
      default: Type.Optional(Value),
    },
    strict,
  ),
  Type.Object(
    { type: Type.Literal('yesNo'), ...fact, default: Type.Optional(OneOf(['YES', 'NO'] as const)) },
    strict,
  ),
]);

const Condition = Type.Union([
  Type.Object({ on: Type.Literal('CHOICE'), fact: Name, is: Type.Array(Value, { minItems: 1 }) }, strict),
  Type.Object(
    {
      on: Type.Literal('NUMBER'),
      fact: Name,
      atLeast: Type.Optional(Type.Integer({ minimum: 0 })),
      atMost: Type.Optional(Type.Integer({ minimum: 0 })),
    },
    strict,
  ),
  Type.Object({ on: Type.Literal('CHANNEL'), is: Type.Array(OneOf(CHANNELS), { minItems: 1 }) }, strict),
  Type.Object(
    { on: Type.Literal('DATE'), from: Type.Optional(LocalDate), to: Type.Optional(LocalDate) },
    strict,
  ),
  Type.Object({ on: Type.Literal('DIGITAL_CITIZEN'), fact: Name }, strict),
]);
const When = Type.Array(Condition, { maxItems: 10 });

const Price = Type.Union([
  Type.Object({ by: Type.Literal('FIXED'), amount: Dong }, strict),
  Type.Object({ by: Type.Literal('UNIT'), of: Name, price: Dong, free: Type.Optional(Count) }, strict),
  Type.Object(
    {
      by: Type.Literal('TIERS'),
      of: Name,
      tiers: Type.Array(Type.Object({ upTo: Type.Optional(Count), price: Dong }, strict), {
        minItems: 1,
        maxItems: 20,
      }),
      cap: Type.Optional(Dong),
    },
    strict,
  ),
  Type.Object(
    {
      by: Type.Literal('STARTED'),
      of: Name,
      base: Dong,
      included: Count,
      per: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
      price: Dong,
    },
    strict,
  ),
  Type.Object(
    {
      by: Type.Literal('LOOKUP'),
      rows: Type.Array(
        Type.Object({ when: Type.Optional(When), label: Words, labelEn: Words, amount: Dong }, strict),
        { minItems: 1, maxItems: 60 },
      ),
    },
    strict,
  ),
  Type.Object(
    {
      by: Type.Literal('SHARE'),
      of: Name,
      basisPoints: Type.Integer({ minimum: 1, maximum: 10_000 }),
      floor: Type.Optional(Dong),
      ceiling: Type.Optional(Dong),
    },
    strict,
  ),
]);

const FeeItem = Type.Object(
  {
    key: Name,
    type: OneOf(LINE_TYPES),
    name: Words,
    nameEn: Words,
    receiver: OneOf(RECEIVERS),
    price: Price,
    times: Type.Optional(Name),
    reductions: Type.Optional(
      Type.Array(
        Type.Object(
          {
            when: When,
            percent: Type.Integer({ minimum: 1, maximum: 100 }),
            reason: Words,
            reasonEn: Words,
          },
          strict,
        ),
        { maxItems: 20 },
      ),
    ),
  },
  strict,
);

/** Biểu phí of a procedure: data of a closed language (`rules/fees/schedule.ts`), never an expression. */
export const FeeSchedule = Type.Object(
  {
    validFrom: LocalDate,
    validTo: Type.Optional(LocalDate),
    basis: Type.String({ minLength: 1, maxLength: 500 }),
    /** False: recalled, to be compared with the document before real use. */
    certain: Type.Boolean(),
    note: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    facts: Type.Array(Fact, { maxItems: 20 }),
    items: Type.Array(FeeItem, { minItems: 1, maxItems: 20 }),
  },
  { ...strict, $id: 'FeeSchedule' },
);
export type FeeSchedule = Static<typeof FeeSchedule>;

/** What the province takes off fees today. */
export const FeePolicy = Type.Object({
  onlinePercent: Type.Integer({ minimum: 0, maximum: 100 }),
  digitalCitizen: Type.Boolean(),
});

/** All that a fee is reckoned with but the matter: what a face needs to reckon it while facts are typed. */
export const FeeRules = Type.Object({ schedule: FeeSchedule, policy: FeePolicy });
export type FeeRules = Static<typeof FeeRules>;

/** Facts by their keys: a number, or the value of an option. */
export const FeeFacts = Type.Record(
  Type.String({ maxLength: 40 }),
  Type.Union([Type.Integer({ minimum: 0 }), Type.String({ maxLength: 40 })]),
);
export type FeeFacts = Static<typeof FeeFacts>;

/** What is to be paid and why, each amount in whole đồng. */
export const FeeView = Type.Object(
  {
    lines: Type.Array(
      Type.Object({
        key: Type.String(),
        type: OneOf(LINE_TYPES),
        name: Type.String(),
        nameEn: Type.String(),
        /** Who gets the money. */
        receiver: OneOf(RECEIVERS),
        amount: Type.Integer({ minimum: 0 }),
        /** Before exemption and reduction. */
        full: Type.Integer({ minimum: 0 }),
        /** How the amount came about, a sentence a step. */
        why: Type.Array(Type.String()),
        whyEn: Type.Array(Type.String()),
      }),
    ),
    /** Null as long as a fact is missing. */
    total: Nullable(Type.Integer({ minimum: 0 })),
    /** Facts that are not known yet. */
    missing: Type.Array(Type.Object({ key: Type.String(), label: Type.String(), labelEn: Type.String() })),
    /** What it was reckoned with, in the words of the schedule. */
    facts: Type.Array(
      Type.Object({
        key: Type.String(),
        label: Type.String(),
        labelEn: Type.String(),
        value: Type.Union([Type.Integer(), Type.String()]),
        text: Type.String(),
        textEn: Type.String(),
      }),
    ),
    channel: OneOf(CHANNELS),
    /** The local day whose schedule and reductions count. */
    date: LocalDate,
    schedule: Type.Object({ validFrom: LocalDate, basis: Type.String(), certain: Type.Boolean() }),
  },
  { $id: 'FeeView' },
);
export type FeeView = Static<typeof FeeView>;
