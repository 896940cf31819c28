import { LOOK_UPS } from '@motcua/rules/offline';
import Type, { type Static } from 'typebox';
import { Form, Limit, ProcedureView } from './catalogue.ts';
import { Shift } from './organisation.ts';
import { WhoAmI } from './session.ts';
import { Instant, Key, LocalDate, Nullable, OneOf, UnitRef } from './shape.ts';

/** `rules/offline` calendarOf() makes the calendar the clock counts with of it. */
export const PlainCalendar = Type.Object({
  id: Type.String(),
  utcOffsetMinutes: Type.Integer(),
  shifts: Type.Array(Shift),
  shiftPeriods: Type.Array(
    Type.Object({ from: LocalDate, to: Nullable(LocalDate), shifts: Type.Array(Shift) }),
  ),
  off: Type.Array(LocalDate),
  work: Type.Array(LocalDate),
  unconfirmed: Type.Array(LocalDate),
  names: Type.Record(Type.String(), Type.String()),
});

/** Terms of the clock of a procedure handed in at the counter; `rules/clock` clockInput() reckons with them. */
const ClockTerms = Type.Object({
  limit: Limit,
  granularity: OneOf(['HOUR', 'DAY'] as const),
  policy: OneOf(['RESTART', 'PAUSE', 'CONTINUE'] as const),
  sameDayCutoff: Nullable(Type.String()),
  lateHourMinutes: Type.Integer(),
});

export const OfflineProcedure = Type.Object({
  view: ProcedureView,
  /** The unit that decides what is taken in here; null: the place of the matter says which (view.place). */
  authority: Nullable(UnitRef),
  /** Key in `calendars`: whose working days count. */
  calendar: Key,
  terms: ClockTerms,
  /** What the counter looks up while it receives; absent: nothing (also in a snapshot of the version before). */
  lookUps: Type.Optional(Type.Array(OneOf(LOOK_UPS))),
});
export type OfflineProcedure = Static<typeof OfflineProcedure>;

export const OfflineContent = Type.Object({
  unit: Type.Object({ ...UnitRef.properties, address: Type.String(), phone: Type.String() }),
  /** For the numbers of slips: documentNumber(n, 'GTN', issuer). */
  issuer: Type.String(),
  /** For the dossier code: dossierCode({ regime, unitCode, date, sequence }). */
  unitCode: Type.String(),
  regime: OneOf(['2018', '2025'] as const),
  /** Head of a slip printed here: committee, one-stop, place. */
  header: Type.Object({ governingUnit: Type.String(), issuingUnit: Type.String(), place: Type.String() }),
  hotline: Type.String(),
  /** Where a code is looked up, followed by the code; absent in a snapshot of the version before. */
  lookUpAt: Type.Optional(Type.String()),
  officer: WhoAmI,
  /** Received here at the counter today. */
  procedures: Type.Array(OfflineProcedure),
  /** By their code (view.formCode). */
  forms: Type.Array(Form),
  calendars: Type.Record(Type.String(), PlainCalendar),
  /** Units a place of the matter may name. */
  authorities: Type.Array(UnitRef),
  parameters: Type.Object({
    maxHours: Type.Number(),
    leaseNumbers: Type.Integer(),
    driftMinutes: Type.Number(),
    transferCutoff: Type.String(),
  }),
  /** Invented people, whose numbers begin with 999, are received. */
  demo: Type.Boolean(),
});
export type OfflineContent = Static<typeof OfflineContent>;

export const OfflineSnapshot = Type.Object(
  {
    /** Give it with the next call: where nothing has changed the content is null. */
    stamp: Type.String(),
    now: Instant,
    /** Until when the snapshot may be used for acceptance: the end of the lease. */
    validUntil: Nullable(Instant),
    content: Nullable(OfflineContent),
  },
  { $id: 'OfflineSnapshot' },
);
export type OfflineSnapshot = Static<typeof OfflineSnapshot>;
