import { STEP_KINDS, STEP_ROLES, UNIT_RULES } from '@motcua/rules/process';
import Type, { type Static } from 'typebox';
import { Key, Text, Validity } from './scalars.ts';

export const ProcessStep = Type.Object(
  {
    key: Key,
    name: Text,
    nameEn: Text,
    role: Type.Enum([...STEP_ROLES]),
    unit: Type.Enum([...UNIT_RULES]),
    kind: Type.Enum([...STEP_KINDS]),
    /** Part of the legal time limit planned for the step; the shares of a process sum to 1. */
    share: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
  },
  { additionalProperties: false },
);
export type ProcessStep = Static<typeof ProcessStep>;

/** Quy trình nội bộ: the usual way of a dossier through the units (NĐ 61/2018, NĐ 118/2025). */
export const ProcessPattern = Type.Object(
  {
    key: Key,
    name: Text,
    nameEn: Text,
    ...Validity,
    legalBasis: Text,
    steps: Type.Array(ProcessStep, { minItems: 2 }),
  },
  { additionalProperties: false },
);
export type ProcessPattern = Static<typeof ProcessPattern>;

export const ProcessFile = Type.Object(
  { patterns: Type.Array(ProcessPattern, { minItems: 1 }) },
  { additionalProperties: false },
);
