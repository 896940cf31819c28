import {
  EXTERNAL_SYSTEMS,
  GATEWAY_KINDS,
  STEP_KINDS,
  STEP_ROLES,
  type ProcessDefinition as Definition,
  type ProcessStep,
  type UnitRule,
} from '@motcua/rules/process';
import Type, { type Static } from 'typebox';
import { Key, OneOf, Text } from './shape.ts';

const Basis = Type.Object({ legalBasis: Text(300, 1) });
const Data = Type.Optional(Type.Array(Text(120, 1), { maxItems: 40 }));

const Step = Type.Object({
  key: Key,
  name: Text(200, 1),
  nameEn: Text(200),
  role: OneOf(STEP_ROLES),
  /** A rule, or `@` and the keys of units joined by `|`. */
  unit: Type.Unsafe<UnitRule>({ type: 'string', pattern: '^([A-Z_]{3,30}|@.{1,400})$' }),
  kind: OneOf(STEP_KINDS),
  share: Type.Number({ minimum: 0, maximum: 1 }),
  limit: Type.Optional(
    Type.Object({
      value: Type.Number({ exclusiveMinimum: 0, maximum: 1_000 }),
      unit: OneOf(['WORKING_HOUR', 'WORKING_DAY'] as const),
    }),
  ),
  needs: Data,
  makes: Data,
  after: Type.Optional(Type.Array(Type.Object({ step: Key, legalBasis: Text(300, 1) }), { maxItems: 20 })),
  form: Type.Optional(Text(80, 1)),
  paper: Type.Optional(Text(80, 1)),
  authority: Type.Optional(Text(120, 1)),
  legalBasis: Type.Optional(Text(300, 1)),
  silence: Type.Optional(Basis),
  system: Type.Optional(OneOf(EXTERNAL_SYSTEMS)),
  stands: Type.Optional(Basis),
  procedure: Type.Optional(Text(20, 1)),
});

const Fact = Text(120, 1);
const Condition = Type.Union([
  Type.Object({ fact: Fact, in: Type.Array(Text(200), { minItems: 1, maxItems: 40 }) }),
  Type.Object({ fact: Fact, atLeast: Type.Number() }),
  Type.Object({ fact: Fact, below: Type.Number() }),
]);

const Shape = Type.Object(
  {
    key: Key,
    name: Text(300, 1),
    nameEn: Type.Optional(Text(300)),
    steps: Type.Array(Step, { maxItems: 200 }),
    gateways: Type.Optional(
      Type.Array(Type.Object({ key: Key, kind: OneOf(GATEWAY_KINDS), name: Text(200) }), { maxItems: 200 }),
    ),
    flows: Type.Optional(
      Type.Array(
        Type.Object({
          key: Key,
          from: Key,
          to: Key,
          name: Type.Optional(Text(200)),
          when: Type.Optional(Condition),
        }),
        { maxItems: 800 },
      ),
    ),
  },
  { $id: 'ProcessDefinition' },
);

/** What the shape lets through is a definition, and no field of one is dropped on the way: the compiler compares both. */
type Shaped =
  Static<typeof Shape> extends Definition
    ? [keyof Definition, keyof ProcessStep] extends [keyof Static<typeof Shape>, keyof Static<typeof Step>]
      ? Definition
      : never
    : never;

/** A map of a process, as `rules/process` defines it; what is wrong with it beyond its shape is said by the checks. */
export const ProcessDefinition = Type.Unsafe<Shaped>(Shape);
