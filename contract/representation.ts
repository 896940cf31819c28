import {
  ACTS_OF_ANOTHER,
  ALL_STANDINGS,
  DECLARED_KINDS,
  KINDS,
  PROOFS_OF_IT,
  type RepresentationKind,
} from '@motcua/rules/representation';
import Type, { type Static } from 'typebox';
import { Nothing, operation } from './operation.ts';
import { Applicant, Id, Instant, Key, LocalDate, Nullable, OneOf, Text } from './shape.ts';

/** What proves it: kind, number, date, issuer. */
export const RepresentationPaper = Type.Object({
  kind: OneOf(PROOFS_OF_IT),
  number: Text(80, 1),
  date: LocalDate,
  issuer: Text(200, 2),
});

/** One side, as the other sees it: of the number its last three digits, to tell namesakes apart. */
const Side = Type.Object({ fullName: Type.String(), idEnding: Type.String() });

/** Somebody who acts for another with the one-stop units, or is to. */
export const RepresentationView = Type.Object(
  {
    id: Id,
    /** Read aloud at the counter. */
    code: Type.String(),
    kind: OneOf(Object.keys(KINDS) as [RepresentationKind, ...RepresentationKind[]]),
    /** Today; only VALID gives rights. */
    standing: OneOf(ALL_STANDINGS),
    principal: Type.Object({ ...Side.properties, kind: OneOf(['PERSON', 'ORGANISATION'] as const) }),
    agent: Side,
    /** Empty: all of them. */
    procedures: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
    acts: Type.Array(OneOf(ACTS_OF_ANOTHER)),
    from: LocalDate,
    /** By law or as agreed; null: until somebody ends it. */
    lastDay: Nullable(LocalDate),
    paper: Nullable(RepresentationPaper),
    history: Type.Array(
      Type.Object({
        at: Instant,
        what: OneOf(['MADE', 'ACCEPTED', 'DECLINED', 'VERIFIED', 'NOT_CONFIRMED', 'ENDED'] as const),
        by: Type.String(),
        /** Where an officer did it. */
        unit: Nullable(Type.String()),
        reason: Nullable(Type.String()),
      }),
    ),
    /** What the caller may do with it now. */
    mayAnswer: Type.Boolean(),
    mayEnd: Type.Boolean(),
  },
  { $id: 'RepresentationView' },
);
export type RepresentationView = Static<typeof RepresentationView>;

/** As the officer compares it with the paper before him. */
export const DeclaredRepresentation = Type.Object({
  representation: RepresentationView,
  principal: Applicant,
  agentIdNumber: Type.String(),
});
export type DeclaredRepresentation = Static<typeof DeclaredRepresentation>;

const tag = 'representation';
const one = { representationId: Id };
const act = { method: 'POST', tag, output: RepresentationView } as const;

/** Acting for others: children, wards, organisations, and by authorisation (Bộ luật Dân sự 2015 Đ.134 to 141, 562 to 569). */
export const representationOperations = {
  listMyRepresentations: operation({
    method: 'GET',
    path: '/my/representations',
    tag,
    caller: 'SIGNED_IN',
    summary: 'Who acts for me and for whom I act, newest first, with what waits for an answer',
    input: Nothing,
    output: Type.Object({
      asPrincipal: Type.Array(RepresentationView),
      asAgent: Type.Array(RepresentationView),
    }),
  }),
  proposeAuthorisation: operation({
    ...act,
    path: '/my/representations/authorise',
    caller: 'SIGNED_IN',
    summary: 'Authorise somebody, named by number and name, to act for me; it counts once he accepts',
    input: Type.Object({
      agent: Type.Object({ idNumber: Text(20, 9), fullName: Text(200, 2) }),
      /** Empty: all procedures. */
      procedures: Type.Array(Text(40, 1), { maxItems: 30 }),
      acts: Type.Array(OneOf(ACTS_OF_ANOTHER), { maxItems: ACTS_OF_ANOTHER.length, uniqueItems: true }),
      from: LocalDate,
      /** Absent: as long as the law says. */
      to: Type.Optional(LocalDate),
      paper: Type.Optional(RepresentationPaper),
    }),
  }),
  declareRepresentation: operation({
    ...act,
    path: '/my/representations/declare',
    caller: 'SIGNED_IN',
    summary:
      'Say that I represent a child, a ward or an organisation; it counts once a counter has seen the paper',
    input: Type.Object({
      kind: OneOf(DECLARED_KINDS),
      principal: Type.Omit(Applicant, ['phone', 'email']),
      /** As the paper says; absent: it names no last day. */
      to: Type.Optional(LocalDate),
      paper: RepresentationPaper,
    }),
  }),
  answerAuthorisation: operation({
    ...act,
    path: '/my/representations/{representationId}/answer',
    caller: 'SIGNED_IN',
    summary: 'Accept to act for whoever has authorised me, or decline with a reason',
    input: Type.Object({ ...one, accepts: Type.Boolean(), reason: Type.Optional(Text(500, 3)) }),
  }),
  endRepresentation: operation({
    ...act,
    path: '/representations/{representationId}/end',
    caller: 'SIGNED_IN',
    summary: 'End it at once: either side, or a counter on paper; what was filed stays as it is',
    input: Type.Object({
      ...one,
      reason: Text(500, 3),
      /** Only of an officer: the counter that has seen the paper. */
      unit: Type.Optional(Key),
    }),
  }),
  findDeclared: operation({
    method: 'POST',
    path: '/representations/find',
    tag,
    caller: 'OFFICER',
    summary: 'What the person before the counter has declared, by his number or its code; each look is kept',
    input: Type.Object({
      unit: Key,
      /** One of both. */
      idNumber: Type.Optional(Text(20, 9)),
      code: Type.Optional(Text(20, 8)),
    }),
    output: Type.Object({ items: Type.Array(DeclaredRepresentation) }),
  }),
  verifyRepresentation: operation({
    ...act,
    path: '/representations/{representationId}/verify',
    caller: 'OFFICER',
    summary: 'A counter confirms what was declared against the paper, or says why it does not',
    input: Type.Object({
      ...one,
      unit: Key,
      confirmed: Type.Boolean(),
      reason: Type.Optional(Text(500, 3)),
    }),
  }),
};
