import { RESULT_CHANNELS, RETURN_COUNTERS, SUBMITTER_ROLES, VISIT_KINDS } from '@motcua/rules/dossier';
import Type, { type Static } from 'typebox';
import { Answers } from './catalogue.ts';
import { DossierReceipt, ReceivedComponent } from './dossier-view.ts';
import { FeeFacts } from './fees.ts';
import { operation } from './operation.ts';
import { Applicant, Id, Instant, Key, LocalDate, Nullable, OneOf, Text, UnitRef } from './shape.ts';

/** Where something known comes from: the dossier it was given in, or the account the person registered. */
const Source = Type.Object({
  dossierCode: Nullable(Type.String()),
  /** Unit that took the dossier in; null: the account. */
  unit: Nullable(Type.String()),
  /** Day it was given, or the paper was issued. */
  date: LocalDate,
});

/** A datum of the applicant as he gave it before. */
export const EarlierDatum = Type.Object({
  field: OneOf(['address', 'phone', 'email'] as const),
  value: Type.String(),
  source: Source,
});
export type EarlierDatum = Static<typeof EarlierDatum>;

/** A paper the offices hold of the applicant that stands for a component of the procedure at hand. */
export const EarlierPaper = Type.Object({
  /** Component it stands for. */
  component: Type.String(),
  kind: OneOf(['FILE', 'RESULT', 'CERTIFIED_COPY'] as const),
  name: Type.String(),
  /** Number of a result, or of a certification. */
  number: Nullable(Type.String()),
  fromDossier: Id,
  /** Component it was handed in as, or the id of its certification; null: it is the result. */
  fromComponent: Nullable(Type.String()),
  source: Source,
  /** Last day it may be used; null: without limit. */
  validTo: Nullable(LocalDate),
});
export type EarlierPaper = Static<typeof EarlierPaper>;

/** One contact of the applicant with a counter. */
export const VisitView = Type.Object({
  at: Instant,
  kind: OneOf(VISIT_KINDS),
  unit: Type.String(),
  officer: Type.String(),
  /** Code of the dossier it belongs to: this one, or an earlier attempt at the same matter. */
  code: Type.String(),
});
export type VisitView = Static<typeof VisitView>;

/** Not opened to every counter by the publication decision; or opened, but nothing says which authority it belongs to. */
export const NOT_ELIGIBLE = ['NOT_LISTED', 'NO_PLACE'] as const;

/** A paper the offices hold already, put into a draft. */
const paperTaken = {
  component: Text(40, 1),
  fromDossier: Id,
  fromComponent: Type.Optional(Text(40, 1)),
};

export const counterOperations = {
  acceptVisit: operation({
    method: 'POST',
    path: '/visits/accepted',
    tag: 'counter',
    caller: 'OFFICER',
    summary:
      'Accept what the person at the counter brings: draft, papers held already, answers and acceptance, all or nothing',
    input: Type.Object({
      procedureCode: Text(40, 1),
      intakeUnit: Key,
      authority: Type.Optional(Key),
      case: Type.Optional(Text(40)),
      applicant: Applicant,
      submitterRole: OneOf(SUBMITTER_ROLES),
      submitterName: Type.Optional(Text(200)),
      answers: Answers,
      resultChannel: OneOf(RESULT_CHANNELS),
      returnAt: OneOf(RETURN_COUNTERS),
      received: Type.Array(ReceivedComponent),
      papers: Type.Array(Type.Object(paperTaken), { maxItems: 50 }),
      /** As `acceptDossier`. */
      receipt: Type.Boolean(),
      /** As `acceptDossier`. */
      sent: Type.Boolean(),
      /** As `acceptDossier`. */
      feeFacts: Type.Optional(FeeFacts),
    }),
    output: DossierReceipt,
  }),
  findEarlier: operation({
    method: 'POST',
    path: '/applicants/earlier',
    tag: 'counter',
    caller: 'OFFICER',
    summary:
      'What the offices hold already of the person at the counter for the procedure he came for; every look is kept with its purpose',
    input: Type.Object({
      idNumber: Text(20, 9),
      /** As the identity paper says: a number that belongs to somebody else shows nothing. */
      fullName: Text(200, 1),
      procedureCode: Text(40, 1),
      unit: Key,
      case: Type.Optional(Text(40)),
    }),
    output: Type.Object({ data: Type.Array(EarlierDatum), papers: Type.Array(EarlierPaper) }),
  }),
  takePaper: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/papers',
    tag: 'counter',
    caller: 'SIGNED_IN',
    summary:
      'Put a paper the offices hold already into a draft, with its source, instead of asking for it again; a citizen takes his own, and agrees by that to its being read for this dossier',
    input: Type.Object({
      dossierId: Id,
      ...paperTaken,
    }),
    output: DossierReceipt,
  }),
  listVisits: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}/visits',
    tag: 'counter',
    caller: 'OFFICER',
    summary: 'How often the applicant came for this matter, attempts before it included',
    input: Type.Object({ dossierId: Id }),
    output: Type.Object({
      /** Days on which he stood at a counter, each counter counted apart. */
      trips: Type.Integer(),
      items: Type.Array(VisitView),
    }),
  }),
  visitStatistics: operation({
    method: 'GET',
    path: '/visits/statistics',
    tag: 'counter',
    caller: 'OFFICER',
    summary: 'Trips per dossier accepted at the counters in a period, by procedure',
    input: Type.Object({ from: LocalDate, to: LocalDate, unit: Type.Optional(Key) }),
    output: Type.Object({
      items: Type.Array(
        Type.Object({
          procedureCode: Type.String(),
          procedureName: Type.String(),
          dossiers: Type.Integer(),
          trips: Type.Integer(),
          /** Median of trips a dossier. */
          median: Type.Number(),
          /** Dossiers that took three trips or more. */
          threeOrMore: Type.Integer(),
        }),
      ),
    }),
  }),
  listEligible: operation({
    method: 'GET',
    path: '/units/{unit}/eligible',
    tag: 'counter',
    caller: 'OFFICER',
    summary: 'Which procedures of an authority this one-stop unit may receive, and why not the others',
    input: Type.Object({ unit: Key, authority: Key, q: Type.Optional(Text(200)) }),
    output: Type.Object({
      eligible: Type.Array(
        Type.Object({ code: Type.String(), name: Type.String(), decision: Nullable(Type.String()) }),
      ),
      refused: Type.Array(
        Type.Object({ code: Type.String(), name: Type.String(), reason: OneOf(NOT_ELIGIBLE) }),
      ),
      /** Counters that receive what is refused here. */
      instead: Type.Array(Type.Object({ unit: UnitRef, address: Type.String(), phone: Type.String() })),
    }),
  }),
};
