import { FeeSchedule } from '@motcua/contract/fees';
import Type, { type Static } from 'typebox';
import { Key } from './scalars.ts';

/** Biểu phí of a procedure with all its versions; of no procedure: the postage (`BCCI`). */
export const FeeEntry = Type.Object(
  { procedure: Key, versions: Type.Array(FeeSchedule, { minItems: 1 }) },
  { additionalProperties: false },
);
export type FeeEntry = Static<typeof FeeEntry>;

export const FeeFile = Type.Object(
  { schedules: Type.Array(FeeEntry, { minItems: 1 }) },
  { additionalProperties: false },
);
