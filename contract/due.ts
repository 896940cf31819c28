import Type, { type Static } from 'typebox';
import { DueView } from './catalogue.ts';
import { Instant, Nullable, OneOf } from './shape.ts';

const Policy = OneOf(['PAUSE', 'RESTART', 'CONTINUE'] as const);

/** A due date with its whole proof: the ledger as data, the sentence rendered from it, and the views of rules.md §1.9. */
export const DueExplanation = Type.Object(
  {
    ...DueView.properties,
    /** One sentence, the same for citizen and officer. */
    sentence: Type.String(),
    sentenceEn: Type.String(),
    ledger: Type.Array(
      Type.Object({
        kind: Type.String(),
        from: Nullable(Instant),
        to: Nullable(Instant),
        /** Working minutes this line counts, where it counts any. */
        minutes: Nullable(Type.Number()),
      }),
    ),
    /** Times the dossier waited, each with legal basis and paper. */
    intervals: Type.Array(
      Type.Object({
        kind: OneOf(['SUPPLEMENT', 'FINANCIAL_OBLIGATION'] as const),
        from: Instant,
        to: Nullable(Instant),
        policy: Policy,
        legalBasis: Type.String(),
        document: Type.String(),
        proposedBy: Type.String(),
        approvedBy: Type.String(),
      }),
    ),
    /** What waiting would do to the time limit from now on; null before acceptance. */
    waiting: Nullable(Type.Object({ SUPPLEMENT: Policy, FINANCIAL_OBLIGATION: Policy })),
    /** Days of the calendar and working hours that count, from acceptance to the end or to now; absent in proofs kept before it was reckoned. */
    spent: Type.Optional(
      Type.Object({ calendarDays: Type.Integer(), workingHours: Type.Number(), ended: Type.Boolean() }),
    ),
    views: Type.Object({
      atAcceptance: Nullable(Instant),
      legal: Nullable(Instant),
      /** The re-appointment where there is one. */
      current: Nullable(Instant),
      national: Type.Object({
        dueAt: Nullable(Instant),
        class: OneOf(['EARLY', 'ON_TIME', 'LATE', 'OPEN', 'OVERDUE'] as const),
        reason: Nullable(Type.String()),
      }),
      /** Working hours late against the legal due date; null while in time. */
      hoursLate: Nullable(Type.Number()),
    }),
  },
  { $id: 'DueExplanation' },
);
export type DueExplanation = Static<typeof DueExplanation>;
