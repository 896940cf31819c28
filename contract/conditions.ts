import Type, { type Static } from 'typebox';
import { CONDITIONS } from './offline-item.ts';
import { operation } from './operation.ts';
import { Id, Instant, Nullable, OneOf, PersonRef, Text } from './shape.ts';

export const ConditionView = Type.Object(
  {
    id: Id,
    kind: OneOf(CONDITIONS),
    /** Vietnamese, as the slip says it. */
    text: Type.String(),
    madeAt: Instant,
    /** Null: still to be checked. */
    confirmed: Nullable(Type.Boolean()),
    comment: Nullable(Type.String()),
    by: Nullable(PersonRef),
    answeredAt: Nullable(Instant),
    mayAnswer: Type.Boolean(),
  },
  { $id: 'ConditionView' },
);
export type ConditionView = Static<typeof ConditionView>;

const tag = 'devices';
const caller = 'OFFICER';

/** What was left to be checked when something was accepted without network. */
export const conditionsOperations = {
  listConditions: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}/conditions',
    tag,
    caller,
    summary: 'On which conditions a dossier was accepted without network, and what came of each',
    input: Type.Object({ dossierId: Id }),
    output: Type.Object({ items: Type.Array(ConditionView) }),
  }),
  answerCondition: operation({
    method: 'POST',
    path: '/conditions/{conditionId}/answer',
    tag,
    caller,
    summary: 'The counter has checked: it holds, or it does not and why; whoever handles the dossier is told',
    input: Type.Object({ conditionId: Id, confirmed: Type.Boolean(), comment: Text(500) }),
    output: ConditionView,
  }),
};
