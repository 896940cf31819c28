import { OFFICER_ROLES } from '@motcua/rules/authority';
import Type, { type Static } from 'typebox';
import { Nothing, operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

/** Most lines of one proposal or spreadsheet. */
export const MOST_STAFF_LINES = 1_000;
/** Most bytes of a spreadsheet. */
export const MOST_STAFF_BYTES = 1_000_000;

/** A post as it is given to somebody (bố trí vào chức vụ); for a name that is free also the account is made. */
export const StaffLine = Type.Object({
  username: Text(40, 1),
  fullName: Text(120, 1),
  unit: Key,
  /** Key of the division (phòng); null: the unit itself. */
  division: Nullable(Key),
  position: Text(200, 1),
  roles: Type.Array(OneOf(OFFICER_ROLES), { minItems: 1, maxItems: OFFICER_ROLES.length }),
  from: LocalDate,
  /** Last day; null: until further notice. */
  to: Nullable(LocalDate),
});
export type StaffLine = Static<typeof StaffLine>;

/** What a line would do. */
export const StaffVerdict = OneOf(['NEW_PERSON', 'NEW_POST', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const);
export type StaffVerdict = Static<typeof StaffVerdict>;

export const STAFF_COLUMNS = [
  'username',
  'fullName',
  'unit',
  'division',
  'position',
  'roles',
  'from',
  'to',
] as const;

/** A fault of a line: the column it stands in, and what cures it. */
export const StaffFault = Type.Object({ column: OneOf(STAFF_COLUMNS), message: Type.String() });
export type StaffFault = Static<typeof StaffFault>;

/** A line of a spreadsheet, counted as the spreadsheet counts; `given` is null where a cell could not be read. */
export const StaffFileLine = Type.Object(
  {
    line: Type.Integer(),
    /** As the cells read, to find the line again. */
    shown: Type.Object({ username: Type.String(), fullName: Type.String(), unit: Type.String() }),
    verdict: StaffVerdict,
    faults: Type.Array(StaffFault),
    given: Nullable(StaffLine),
  },
  { $id: 'StaffFileLine' },
);
export type StaffFileLine = Static<typeof StaffFileLine>;

export const StaffChangeView = Type.Object(
  {
    id: Id,
    number: Type.Integer(),
    /** END and PASSWORD count at once; an APPOINT waits for a second person. */
    kind: OneOf(['APPOINT', 'END', 'PASSWORD'] as const),
    status: OneOf(['WAITING', 'REJECTED', 'APPLIED'] as const),
    /** The first twenty in a list. */
    lines: Type.Array(
      Type.Object({
        username: Type.String(),
        fullName: Type.String(),
        unit: Nullable(UnitRef),
        position: Type.String(),
        roles: Type.Array(OneOf(OFFICER_ROLES)),
        from: Nullable(LocalDate),
        to: Nullable(LocalDate),
        verdict: Nullable(StaffVerdict),
      }),
    ),
    total: Type.Integer(),
    reason: Type.String(),
    basis: Type.String(),
    file: Nullable(Type.String()),
    proposedBy: PersonRef,
    proposedAt: Instant,
    decidedBy: Nullable(PersonRef),
    decidedAt: Nullable(Instant),
    comment: Nullable(Type.String()),
    mayDecide: Type.Boolean(),
  },
  { $id: 'StaffChangeView' },
);
export type StaffChangeView = Static<typeof StaffChangeView>;

export const StaffPost = Type.Object({
  postId: Type.Integer(),
  division: Nullable(Type.Object({ key: Key, name: Type.String() })),
  position: Type.String(),
  roles: Type.Array(OneOf(OFFICER_ROLES)),
  validFrom: LocalDate,
  validTo: Nullable(LocalDate),
  standing: OneOf(['IN_FORCE', 'COMING', 'ENDED'] as const),
  /** Decided in the system, above the data files. */
  decidedHere: Type.Boolean(),
});

/** An officer of a unit as its administrator sees him. */
export const StaffMember = Type.Object(
  {
    accountId: Id,
    username: Type.String(),
    fullName: Type.String(),
    closed: Type.Boolean(),
    lastSignInAt: Nullable(Instant),
    /** ONCE: one that somebody else has set and that has to be changed. */
    password: OneOf(['OWN', 'ONCE', 'NONE'] as const),
    openSteps: Type.Integer(),
    posts: Type.Array(StaffPost),
    /** All his posts lie where the caller administers, and he is not the caller. */
    mayReset: Type.Boolean(),
  },
  { $id: 'StaffMember' },
);
export type StaffMember = Static<typeof StaffMember>;

const tag = 'staff';
const caller = 'OFFICER';
const why = { reason: Text(1_000, 1), basis: Text(300, 1) };

/** People, their posts and passwords. Whoever proposes rights does not decide them, nor does whoever would get them. */
export const staffOperations = {
  listStaff: operation({
    method: 'GET',
    path: '/staff',
    tag,
    caller,
    summary:
      'Officers of a unit: posts past, present and to come, roles, last sign-in; for its administrator',
    input: Type.Object({ unit: Key }),
    output: Type.Object({
      unit: UnitRef,
      today: LocalDate,
      items: Type.Array(StaffMember),
      divisions: Type.Array(Type.Object({ key: Key, name: Type.String() })),
      /** The caller proposes and ends posts here. */
      mayChange: Type.Boolean(),
    }),
  }),
  listStaffChanges: operation({
    method: 'GET',
    path: '/staff/changes',
    tag,
    caller,
    summary: 'Changes of people and posts, newest first: who did what, when, by which decision',
    input: Type.Object({ unit: Type.Optional(Key) }),
    output: Type.Object({ items: Type.Array(StaffChangeView) }),
  }),
  getStaffChange: operation({
    method: 'GET',
    path: '/staff/changes/{changeId}',
    tag,
    caller,
    summary: 'One change with all its lines',
    input: Type.Object({ changeId: Id }),
    output: StaffChangeView,
  }),
  getStaffTemplate: operation({
    method: 'GET',
    path: '/staff/template',
    tag,
    caller,
    summary:
      'A spreadsheet to fill in: columns, roles, units; with the officers of a unit where one is named',
    bytes: 'OUT',
    input: Type.Object({ unit: Type.Optional(Key) }),
    output: Type.Any(),
  }),
  readStaffFile: operation({
    method: 'PUT',
    path: '/staff/file',
    tag,
    caller,
    summary:
      'Dry run of a spreadsheet (xlsx or CSV): what each line would do, or line, column and cure; writes nothing',
    bytes: 'IN',
    input: Type.Object({ name: Text(200, 1) }),
    output: Type.Object({ lines: Type.Array(StaffFileLine) }),
  }),
  proposeStaff: operation({
    method: 'POST',
    path: '/staff/changes',
    tag,
    caller,
    summary: 'Propose people and posts; nobody gets a right before a second person decides',
    input: Type.Object({
      lines: Type.Array(StaffLine, { minItems: 1, maxItems: MOST_STAFF_LINES }),
      ...why,
      file: Type.Optional(Text(200, 1)),
    }),
    output: StaffChangeView,
  }),
  decideStaff: operation({
    method: 'POST',
    path: '/staff/changes/{changeId}/decision',
    tag,
    caller,
    summary: 'The second person puts all lines of a proposal into force in one transaction, or rejects it',
    input: Type.Object({ changeId: Id, approve: Type.Boolean(), comment: Text(1_000) }),
    output: StaffChangeView,
  }),
  endPost: operation({
    method: 'POST',
    path: '/staff/posts/{postId}/end',
    tag,
    caller,
    summary: 'End a post at once or after a day: rights and sessions end, open steps go to a cover',
    input: Type.Object({
      postId: Type.Integer(),
      /** The last day it is held; absent: it ends at once. */
      lastDay: Type.Optional(LocalDate),
      ...why,
    }),
    output: StaffChangeView,
  }),
  resetPassword: operation({
    method: 'POST',
    path: '/staff/accounts/{accountId}/password',
    tag,
    caller,
    summary: 'A password for one sign-in, which has to be changed then; shown this once, sessions end',
    input: Type.Object({ accountId: Id, reason: Text(1_000, 1) }),
    output: Type.Object({ password: Type.String(), until: Instant }),
  }),
  changePassword: operation({
    method: 'POST',
    path: '/session/password',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'Change the own password; other sessions of the account end',
    input: Type.Object({ current: Text(200, 1), next: Text(200, 1) }),
    output: Nothing,
    withOncePassword: true,
  }),
};
