import {
  AUTHORITY_KIND_NAMES,
  GRANTED_FORMS,
  OFFICES,
  SIGNATURE_FORMS,
  STANDINGS,
  type SignatureForm,
} from '@motcua/rules/authority';
import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

const Kinds = Type.Array(OneOf(AUTHORITY_KIND_NAMES), { minItems: 1, maxItems: 4, uniqueItems: true });
const Form = OneOf(Object.keys(SIGNATURE_FORMS) as [SignatureForm, ...SignatureForm[]]);

/** By which document somebody decides; number, date and issuer are null where only its sort is known. */
export const AuthorityDocument = Type.Object({
  name: Type.String(),
  number: Nullable(Type.String()),
  date: Nullable(LocalDate),
  issuer: Nullable(Type.String()),
  legalBasis: Type.String(),
});

/** Who did something with it, when, and why where a reason is asked for. */
const Deed = Nullable(Type.Object({ by: PersonRef, at: Instant, why: Type.String() }));

/** Who may decide what, where, from when to when, by what, and how he signs. */
export const AuthorityView = Type.Object(
  {
    /** Null: it comes with the office, and nobody granted it. */
    id: Nullable(Id),
    holder: PersonRef,
    position: Type.String(),
    office: Nullable(OneOf(OFFICES)),
    unit: UnitRef,
    kinds: Type.Array(OneOf(AUTHORITY_KIND_NAMES)),
    /** Codes of procedures, sectors, matters of processes; `*` stands for every matter. */
    matters: Type.Array(Type.String()),
    form: Form,
    from: Instant,
    /** The first moment at which it no longer holds. */
    to: Nullable(Instant),
    /** At the moment asked for. */
    standing: OneOf(STANDINGS),
    document: AuthorityDocument,
    /** Whose seal or digital signature stands on what is signed. */
    seal: UnitRef,
    note: Type.String(),
    grantor: Nullable(PersonRef),
    written: Deed,
    granted: Deed,
    accepted: Deed,
    declined: Deed,
    revoked: Deed,
    /** What the caller may do with it now. */
    may: Type.Array(OneOf(['CONFIRM', 'ACCEPT', 'DECLINE', 'REVOKE'] as const)),
  },
  { $id: 'AuthorityView' },
);
export type AuthorityView = Static<typeof AuthorityView>;

const tag = 'authority';
const caller = 'OFFICER';
const one = { authorityId: Id };

/** Operations of the authority room: the calendar of who may decide, and delegation with acceptance and history. */
export const authorityOperations = {
  listAuthorities: operation({
    method: 'GET',
    path: '/authorities',
    tag,
    caller,
    summary:
      'The authority calendar of a unit: everything that holds at some time in the year of a date, with how it stands on that date, and every grant of that year',
    input: Type.Object({ unit: Type.Optional(Key), date: Type.Optional(LocalDate) }),
    output: Type.Object({
      unit: UnitRef,
      date: LocalDate,
      /** The moment the standing is of: now on the present day, else the end of the day before midnight. */
      at: Instant,
      mayGrant: Type.Boolean(),
      mayPrepare: Type.Boolean(),
      items: Type.Array(AuthorityView),
    }),
  }),
  myAuthorities: operation({
    method: 'GET',
    path: '/authorities/mine',
    tag,
    caller,
    summary: 'What the caller may decide, what waits for his word, and what he has given to others',
    input: Type.Object({}),
    output: Type.Object({
      held: Type.Array(AuthorityView),
      waiting: Type.Array(AuthorityView),
      given: Type.Array(AuthorityView),
    }),
  }),
  listGrantees: operation({
    method: 'GET',
    path: '/units/{unit}/grantees',
    tag,
    caller,
    summary: 'Officers of a unit, its own or another, to whom an authority may be given; and who may give it',
    input: Type.Object({ unit: Key, of: Type.Optional(Key) }),
    output: Type.Object({
      officers: Type.Array(
        Type.Object({ ...PersonRef.properties, position: Type.String(), office: Nullable(OneOf(OFFICES)) }),
      ),
      grantors: Type.Array(
        Type.Object({
          ...PersonRef.properties,
          position: Type.String(),
          kinds: Type.Array(OneOf(AUTHORITY_KIND_NAMES)),
        }),
      ),
    }),
  }),
  grantAuthority: operation({
    method: 'POST',
    path: '/authorities',
    tag,
    caller,
    summary:
      'Give an authority to somebody by a document, for a scope and a time; it counts when he has accepted. An administrator prepares it for the holder to confirm',
    input: Type.Object({
      unit: Key,
      holder: Id,
      /** Whose authority it is; absent: the caller's own. */
      grantor: Type.Optional(Id),
      form: OneOf(GRANTED_FORMS),
      kinds: Kinds,
      matters: Type.Array(Text(80, 1), { minItems: 1, maxItems: 60, uniqueItems: true }),
      from: Instant,
      to: Type.Optional(Instant),
      document: Type.Object({
        name: Text(120, 3),
        number: Text(60, 1),
        date: LocalDate,
        issuer: Text(200, 3),
        legalBasis: Text(300, 3),
      }),
      /** Absent: of the unit itself. */
      seal: Type.Optional(Key),
      note: Type.Optional(Text(500)),
    }),
    output: AuthorityView,
  }),
  confirmAuthority: operation({
    method: 'POST',
    path: '/authorities/{authorityId}/confirm',
    tag,
    caller,
    summary: 'Whoever holds the authority grants what an administrator has prepared',
    input: Type.Object(one),
    output: AuthorityView,
  }),
  acceptAuthority: operation({
    method: 'POST',
    path: '/authorities/{authorityId}/accept',
    tag,
    caller,
    summary: 'The one who gets the authority accepts it; before that it does not count',
    input: Type.Object(one),
    output: AuthorityView,
  }),
  declineAuthority: operation({
    method: 'POST',
    path: '/authorities/{authorityId}/decline',
    tag,
    caller,
    summary: 'The one who was to get the authority declines it, with a reason',
    input: Type.Object({ ...one, reason: Text(500, 3) }),
    output: AuthorityView,
  }),
  revokeAuthority: operation({
    method: 'POST',
    path: '/authorities/{authorityId}/revoke',
    tag,
    caller,
    summary: 'End an authority from now on, with a reason; what was signed before stands',
    input: Type.Object({ ...one, reason: Text(500, 3) }),
    output: AuthorityView,
  }),
};
