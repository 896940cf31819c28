import { answersOf, RATING_ITEM_KEYS, RATING_PERIOD, type RatingItem } from '@motcua/rules/quality';
import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Key, LocalDate, Nullable, OneOf, Text, UnitRef } from './shape.ts';

/** Longest text beside the answers. */
export const RATING_TEXT_MAX = 1000;

const one = <I extends RatingItem>(item: I) => OneOf(answersOf(item));

/** Items of NĐ 61/2018/NĐ-CP Điều 31; only the first has to be answered. */
export const RatingAnswers = Type.Object({
  OVERALL: one('OVERALL'),
  TIME: Type.Optional(one('TIME')),
  AGENCIES: Type.Optional(one('AGENCIES')),
  CONTACTS: Type.Optional(one('CONTACTS')),
  INFORMATION: Type.Optional(one('INFORMATION')),
  ATTITUDE: Type.Optional(one('ATTITUDE')),
  RESULT: Type.Optional(one('RESULT')),
  EXPLANATION: Type.Optional(one('EXPLANATION')),
  ONLINE: Type.Optional(one('ONLINE')),
} satisfies Record<RatingItem, unknown>);
export type RatingAnswers = Static<typeof RatingAnswers>;

export const RatingView = Type.Object({
  dossierId: Id,
  standing: OneOf(['EARLY', 'PART', 'OPEN', 'CHANGEABLE', 'CLOSED'] as const),
  /** Null: not rated yet. */
  rating: Nullable(Type.Object({ answers: RatingAnswers, text: Type.String() })),
  /** Last day on which it may be changed; null: not rated yet. */
  changeableUntil: Nullable(LocalDate),
});
export type RatingView = Static<typeof RatingView>;

/** What the code on a receipt opens: no more than whether the questions may be answered. */
export const CodeRating = Type.Object({
  /** Of the dossier. */
  code: Type.String(),
  standing: OneOf(['EARLY', 'PART', 'OPEN', 'CLOSED'] as const),
});

export const RatingFigures = Type.Object({
  /** Ratings. */
  count: Type.Integer(),
  items: Type.Array(
    Type.Object({
      item: OneOf(RATING_ITEM_KEYS),
      answers: Type.Array(Type.Object({ answer: Type.String(), count: Type.Integer() })),
      /** Of `counted`, those that speak well of the office. */
      good: Type.Integer(),
      /** Answers but “not used”, “not known”. */
      counted: Type.Integer(),
    }),
  ),
});
export type RatingFigures = Static<typeof RatingFigures>;

const Period = Type.String({ pattern: RATING_PERIOD, description: 'YYYY, YYYY-Q1 … YYYY-Q4 or YYYY-MM' });
/** Whom a rating is counted with: where the dossier was taken in, or who decided. */
const Place = OneOf(['RECEPTION', 'AUTHORITY'] as const);
/** As it was typed; read by `parseSubmissionCode`. */
const SlipCode = Type.String({ minLength: 1, maxLength: 60 });
const asked = { period: Type.Optional(Period), place: Type.Optional(Place) };
const answered = { period: Period, from: LocalDate, to: LocalDate, place: Place, minimum: Type.Integer() };

export const ratingOperations = {
  getRating: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}/rating',
    tag: 'quality',
    caller: 'SIGNED_IN',
    summary: 'What the applicant has said of how his dossier was handled, for himself only',
    input: Type.Object({ dossierId: Id }),
    output: RatingView,
  }),
  rateDossier: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/rating',
    tag: 'quality',
    caller: 'SIGNED_IN',
    summary: 'The applicant says how his dossier was handled, once it is done; he may change it for a time',
    input: Type.Object({
      dossierId: Id,
      answers: RatingAnswers,
      text: Type.Optional(Text(RATING_TEXT_MAX)),
    }),
    output: RatingView,
  }),
  getRatingByCode: operation({
    method: 'GET',
    path: '/rating-codes/{code}',
    tag: 'quality',
    caller: 'ANYONE',
    summary: 'Whether who holds the receipt of a result may still say how the dossier was handled',
    input: Type.Object({ code: SlipCode }),
    output: CodeRating,
  }),
  rateByCode: operation({
    method: 'POST',
    path: '/rating-codes/{code}',
    tag: 'quality',
    caller: 'ANYONE',
    summary:
      'Who holds the receipt says how the dossier was handled, once, without an account; never an officer',
    input: Type.Object({
      code: SlipCode,
      answers: RatingAnswers,
      text: Type.Optional(Text(RATING_TEXT_MAX)),
    }),
    output: CodeRating,
  }),
  ratingFigures: operation({
    method: 'GET',
    path: '/ratings',
    tag: 'quality',
    caller: 'ANYONE',
    summary: 'Public figures of what applicants say, of the province and of each unit with enough ratings',
    input: Type.Object(asked),
    output: Type.Object({
      ...answered,
      /** Null: too few in the whole province. */
      province: Nullable(RatingFigures),
      units: Type.Array(Type.Object({ unit: UnitRef, figures: RatingFigures })),
    }),
  }),
  unitRatings: operation({
    method: 'GET',
    path: '/ratings/texts',
    tag: 'quality',
    caller: 'OFFICER',
    summary:
      'Figures of a unit, or of the province, with what applicants wrote, without names; for the control office and heads',
    input: Type.Object({ ...asked, unit: Type.Optional(Key) }),
    output: Type.Object({
      ...answered,
      unit: Nullable(UnitRef),
      /** Null: too few; then there are no texts either. */
      figures: Nullable(RatingFigures),
      /** In no order that tells when they were written. */
      texts: Type.Array(Type.String()),
    }),
  }),
};
