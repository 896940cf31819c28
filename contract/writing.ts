import { WRITING_RULES, WRITTEN_PARTS } from '@motcua/rules/procedure';
import Type, { type Static } from 'typebox';
import { OneOf } from './shape.ts';

/** One thing about a published text that could be written better: where, and how; advice, never a bar. */
export const WritingFindingView = Type.Object(
  {
    rule: OneOf(WRITING_RULES),
    part: OneOf(WRITTEN_PARTS),
    /** Which line of the part, from 1; 0: the part as a whole. */
    line: Type.Integer(),
    /** The words it is about; '' where there are none. */
    quote: Type.String(),
    advice: Type.Object({ vi: Type.String(), en: Type.String() }),
  },
  { $id: 'WritingFinding' },
);
export type WritingFindingView = Static<typeof WritingFindingView>;
