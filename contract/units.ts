import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

export const UNIT_CHANGE_KINDS = ['NEW', 'CHANGE', 'END'] as const;

/** Kinds of units that may be asked for; a people's committee is refused with the reason. */
export const NEW_UNIT_KINDS = ['ONE_STOP', 'DEPARTMENT', 'SERVICE_UNIT', 'PEOPLES_COMMITTEE'] as const;

/** What a unit is called and where it is found. */
export const UNIT_FACTS = ['name', 'shortName', 'address', 'phone'] as const;

/** A change as it is typed in. Absent facts stay as they are. */
export const UnitChangeInput = Type.Object({
  kind: OneOf(UNIT_CHANGE_KINDS),
  /** The unit that changes or ends. */
  unit: Type.Optional(Key),
  /** The first day it holds; of an end, the first day without the unit. */
  validFrom: LocalDate,
  name: Type.Optional(Text(200, 1)),
  shortName: Type.Optional(Text(80, 1)),
  address: Type.Optional(Text(300)),
  phone: Type.Optional(Text(40)),
  /** Of a new unit: the one it stands under. */
  parent: Type.Optional(Key),
  unitKind: Type.Optional(OneOf(NEW_UNIT_KINDS)),
  /** Of a new unit: its electronic identifier (mã định danh, QĐ 20/2020/QĐ-TTg). */
  code: Type.Optional(Text(35, 1)),
  /** Of a new unit: as it stands in numbers of documents (chữ viết tắt). */
  abbreviation: Type.Optional(Text(12, 1)),
});
export type UnitChangeInput = Static<typeof UnitChangeInput>;

const Facts = Type.Object({
  name: Type.String(),
  shortName: Type.String(),
  address: Type.String(),
  phone: Type.String(),
});

export const UnitChangeView = Type.Object(
  {
    id: Id,
    number: Type.Integer(),
    kind: OneOf(UNIT_CHANGE_KINDS),
    status: OneOf(['WAITING', 'REJECTED', 'APPLIED'] as const),
    /** Null: of a new unit that was not approved. */
    unit: Nullable(UnitRef),
    parent: Nullable(UnitRef),
    unitKind: Nullable(OneOf(NEW_UNIT_KINDS)),
    code: Nullable(Type.String()),
    validFrom: LocalDate,
    /** As it stood when it was applied, or while it waits as it stands; null of a new unit. */
    before: Nullable(Facts),
    /** Null of an end. */
    after: Nullable(Facts),
    reason: Type.String(),
    basis: Type.String(),
    proposedBy: PersonRef,
    proposedAt: Instant,
    decidedBy: Nullable(PersonRef),
    decidedAt: Nullable(Instant),
    comment: Nullable(Type.String()),
    mayDecide: Type.Boolean(),
  },
  { $id: 'UnitChangeView' },
);
export type UnitChangeView = Static<typeof UnitChangeView>;

/** What a change of a unit touches. */
export const UNIT_TOUCHED = [
  'OPEN_DOSSIERS',
  'OPEN_STEPS',
  'PEOPLE',
  'UNITS_BELOW',
  'RECEPTION',
  'PROCEDURES',
  'MAPS',
  'DEVICES',
  'AUTHORITIES',
] as const;

export const UnitTouched = Type.Object({
  what: OneOf(UNIT_TOUCHED),
  count: Type.Integer(),
  /** The first five by name or code. */
  names: Type.Array(Type.String()),
  /** An end waits until this is none. */
  blocks: Type.Boolean(),
});
export type UnitTouched = Static<typeof UnitTouched>;

const tag = 'organisation';
const caller = 'OFFICER';

/** Units founded, renamed, moved and ended from a date on; a second person decides. */
export const unitsOperations = {
  listUnitChanges: operation({
    method: 'GET',
    path: '/units/changes',
    tag,
    caller,
    summary: 'Changes of units, those that wait first, then the newest: who, what, when, by which decision',
    input: Type.Object({ unit: Type.Optional(Key) }),
    output: Type.Object({
      items: Type.Array(UnitChangeView),
      /** The caller may propose here: for the unit asked for, or anywhere. */
      mayPropose: Type.Boolean(),
    }),
  }),
  previewUnitChange: operation({
    method: 'POST',
    path: '/units/changes/preview',
    tag,
    caller,
    summary: 'Dry run: what a change of a unit touches, of a proposal or of what is typed in; writes nothing',
    input: Type.Object({ changeId: Type.Optional(Id), change: Type.Optional(UnitChangeInput) }),
    output: Type.Object({ validFrom: LocalDate, touched: Type.Array(UnitTouched) }),
  }),
  proposeUnitChange: operation({
    method: 'POST',
    path: '/units/changes',
    tag,
    caller,
    summary:
      'Propose a new unit, other facts of one, or its end; nothing changes before a second person decides',
    input: Type.Object({ ...UnitChangeInput.properties, reason: Text(1_000, 1), basis: Text(300, 1) }),
    output: UnitChangeView,
  }),
  decideUnitChange: operation({
    method: 'POST',
    path: '/units/changes/{changeId}/decision',
    tag,
    caller,
    summary: 'The second person lets a change of a unit hold from its date on, or rejects it',
    input: Type.Object({ changeId: Id, approve: Type.Boolean(), comment: Text(1_000) }),
    output: UnitChangeView,
  }),
};
