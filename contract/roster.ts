import { STEP_ROLES } from '@motcua/rules/process';
import { HALVES } from '@motcua/rules/roster';
import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

const Half = OneOf(HALVES);
const DutyRole = OneOf(STEP_ROLES);

/** Somebody is on duty on a half-day, for steps of one role. */
export const Duty = Type.Object({ accountId: Id, role: DutyRole, date: LocalDate, half: Half });
export type Duty = Static<typeof Duty>;

const Publication = Type.Object({
  /** 1, 2, 3 … of the week; the last one counts. */
  number: Type.Integer(),
  at: Instant,
  by: PersonRef,
  /** Half-days of duty that came and went with it. */
  added: Type.Integer(),
  removed: Type.Integer(),
});

export const RosterView = Type.Object(
  {
    unit: UnitRef,
    monday: LocalDate,
    /** Days before it stay as they were published. */
    today: LocalDate,
    /** Monday to Sunday, each with the halves in which the unit works. */
    days: Type.Array(
      Type.Object({ date: LocalDate, halves: Type.Array(Half), holiday: Nullable(Type.String()) }),
    ),
    /** Who may be on duty: one line for each role an officer holds there. */
    lines: Type.Array(
      Type.Object({
        officer: PersonRef,
        position: Type.String(),
        role: DutyRole,
        /** Days of the week on which he holds it. */
        serves: Type.Array(LocalDate),
      }),
    ),
    duties: Type.Array(Duty),
    /** The publication shown; null: none, everybody is given work as without a roster. */
    published: Nullable(Publication),
    /** All of the week, the newest first. */
    history: Type.Array(Publication),
    mayPublish: Type.Boolean(),
  },
  { $id: 'RosterView' },
);
export type RosterView = Static<typeof RosterView>;

export const SectorAssignmentView = Type.Object(
  {
    unit: UnitRef,
    /** Who does the steps of a sector, in order. */
    rules: Type.Array(Type.Object({ sector: Type.String(), people: Type.Array(PersonRef) })),
    /** The change that counts; null: none was ever made. */
    changed: Nullable(Type.Object({ number: Type.Integer(), at: Instant, by: PersonRef })),
    /** Sectors of the procedures in force, for the choice. */
    sectors: Type.Array(Type.String()),
    /** Who does steps there today. */
    people: Type.Array(PersonRef),
    maySet: Type.Boolean(),
  },
  { $id: 'SectorAssignmentView' },
);
export type SectorAssignmentView = Static<typeof SectorAssignmentView>;

const tag = 'roster';
const caller = 'OFFICER';

/** Operations of the roster room: who of a unit is on duty on which half-day. */
export const rosterOperations = {
  getRoster: operation({
    method: 'GET',
    path: '/rosters/{unit}',
    tag,
    caller,
    summary: 'The roster of a unit for a week, with what was published before',
    input: Type.Object({
      unit: Key,
      /** Any day of the week; absent: this week. */
      date: Type.Optional(LocalDate),
      /** A publication of the week; absent: the last one. */
      number: Type.Optional(Type.Integer({ minimum: 1 })),
    }),
    output: RosterView,
  }),
  getOnDuty: operation({
    method: 'GET',
    path: '/rosters/{unit}/on-duty',
    tag,
    caller,
    summary: 'Who is on duty for a role now; while the unit is closed, when it opens next',
    input: Type.Object({ unit: Key, role: Text(40) }),
    output: Type.Object({
      date: LocalDate,
      half: Half,
      /** None where nobody is, and where no roster is published for the week. */
      accountIds: Type.Array(Id),
    }),
  }),
  publishRoster: operation({
    method: 'POST',
    path: '/rosters/{unit}',
    tag,
    caller,
    summary:
      'The head of a unit publishes its week: what opens goes to those on duty, as long as one of them may do it',
    input: Type.Object({
      unit: Key,
      monday: LocalDate,
      /** The publication that was seen; 0: none. */
      after: Type.Integer({ minimum: 0 }),
      /** From today on; days past stay as they were published. */
      duties: Type.Array(Duty, { maxItems: 5000 }),
    }),
    output: RosterView,
  }),
  getSectorAssignment: operation({
    method: 'GET',
    path: '/rosters/{unit}/sectors',
    tag,
    caller,
    summary: 'Who of a unit does the steps of which sector, in order',
    input: Type.Object({ unit: Key }),
    output: SectorAssignmentView,
  }),
  setSectorAssignment: operation({
    method: 'POST',
    path: '/rosters/{unit}/sectors',
    tag,
    caller,
    summary:
      'The head of a unit says who does the steps of which sector: what opens goes to the least burdened of them who is on duty',
    input: Type.Object({
      unit: Key,
      /** The change that was seen; 0: none. */
      after: Type.Integer({ minimum: 0 }),
      rules: Type.Array(
        Type.Object({ sector: Text(200, 1), people: Type.Array(Id, { minItems: 1, maxItems: 30 }) }),
        { maxItems: 200 },
      ),
    }),
    output: SectorAssignmentView,
  }),
};
