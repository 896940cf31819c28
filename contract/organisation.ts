import Type, { type Static } from 'typebox';
import { LEVELS } from './catalogue.ts';
import { operation } from './operation.ts';
import { Outage } from './outage.ts';
import { Id, Key, LocalDate, Nullable, OneOf, Text } from './shape.ts';

export const UnitView = Type.Object(
  {
    key: Key,
    code: Type.String(),
    name: Type.String(),
    shortName: Type.String(),
    kind: Type.String(),
    level: Type.String(),
    parent: Nullable(Key),
    address: Type.String(),
    phone: Type.String(),
    validFrom: LocalDate,
    validTo: Nullable(LocalDate),
    successors: Type.Array(Key),
    predecessors: Type.Array(Key),
  },
  { $id: 'UnitView' },
);
export type UnitView = Static<typeof UnitView>;

/** Office hours, HH:MM to HH:MM. */
export const Shift = Type.Object({
  from: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
  to: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
});

export const ShiftPeriod = Type.Object({
  validFrom: LocalDate,
  validTo: Nullable(LocalDate),
  shifts: Type.Array(Shift, { minItems: 1, maxItems: 6 }),
});

/** `announced`: a day off that is not decided yet and is worked until then; `regular`: as its weekday is. */
export const DayKind = OneOf([
  'statutory',
  'compensatory',
  'swap_off',
  'swap_work',
  'closure',
  'announced',
  'regular',
] as const);

export const Theme = Type.Object(
  {
    systemName: Type.String(),
    systemNameEn: Type.String(),
    provinceName: Type.String(),
    provinceNameEn: Type.String(),
    emblem: Type.String(),
    hotline: Type.String(),
    email: Type.String(),
    address: Type.String(),
    colours: Type.Record(Type.String(), Type.String()),
    regime: OneOf(['2018', '2025'] as const),
    today: LocalDate,
    /** Outages to tell on every page: those that are, and those that are announced. */
    outages: Type.Array(Outage),
  },
  { $id: 'Theme' },
);
export type Theme = Static<typeof Theme>;

export const organisationOperations = {
  listUnits: operation({
    method: 'GET',
    path: '/units',
    tag: 'organisation',
    caller: 'ANYONE',
    summary: 'Units in force on a date, with predecessors and successors',
    input: Type.Object({
      date: Type.Optional(LocalDate),
      level: Type.Optional(OneOf([...LEVELS, 'VERTICAL'] as const)),
      parent: Type.Optional(Key),
      q: Type.Optional(Text(100)),
    }),
    output: Type.Object({ date: LocalDate, items: Type.Array(UnitView) }),
  }),
  listColleagues: operation({
    method: 'GET',
    path: '/units/{key}/officers',
    tag: 'organisation',
    caller: 'OFFICER',
    summary: 'Officers who hold a role in a unit today, with their open tasks, for assignment',
    input: Type.Object({ key: Key, role: Type.Optional(Text(40)) }),
    output: Type.Object({
      items: Type.Array(
        Type.Object({
          accountId: Id,
          fullName: Type.String(),
          position: Type.String(),
          openTasks: Type.Integer(),
        }),
      ),
    }),
  }),
  getCalendar: operation({
    method: 'GET',
    path: '/calendar',
    tag: 'organisation',
    caller: 'ANYONE',
    summary: 'The working calendar of a year, of all units or of one: shifts, days off, swapped days',
    input: Type.Object({
      year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
      unit: Type.Optional(Key),
    }),
    output: Type.Object({
      id: Type.String(),
      year: Type.Integer(),
      unit: Nullable(Key),
      shifts: Type.Array(Shift),
      /** Office hours that differ for a time. */
      shiftPeriods: Type.Array(ShiftPeriod),
      days: Type.Array(
        Type.Object({
          date: LocalDate,
          kind: DayKind,
          name: Type.String(),
          /** False: announced or expected; a due date that crosses the day may still move. */
          confirmed: Type.Boolean(),
          /** The unit whose day it is; null: all units. */
          unit: Nullable(Key),
          /** Decided in the system, above the data files. */
          decidedHere: Type.Boolean(),
        }),
      ),
    }),
  }),
  getTheme: operation({
    method: 'GET',
    path: '/theme',
    tag: 'organisation',
    caller: 'ANYONE',
    summary: "Name, colours and contact of the province's system today",
    input: Type.Object({}),
    output: Theme,
  }),
};
