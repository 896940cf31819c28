import Type, { type Static } from 'typebox';
import { Day, Key, Text } from './scalars.ts';

export const DayKind = Type.Enum([
  'statutory', // ngày lễ, tết (BLLĐ Đ.112)
  'compensatory', // nghỉ bù (BLLĐ Đ.111.3)
  'swap_off', // nghỉ do hoán đổi
  'swap_work', // làm bù do hoán đổi
]);

/** A day on which the office does not follow the ordinary week. */
export const CalendarDay = Type.Object(
  { date: Day, kind: DayKind, name: Text, sourceStatus: Text, confirmed: Type.Boolean() },
  { additionalProperties: false },
);
export type CalendarDay = Static<typeof CalendarDay>;

const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });

/** Lịch làm việc: the week, the hours of a working day and the exceptions. */
export const CalendarFile = Type.Object(
  {
    id: Key,
    name: Text,
    /** Offset from UTC, e.g. `+07:00`; Viet Nam has no summer time. */
    utcOffset: Type.String({ pattern: '^[+-]\\d{2}:\\d{2}$' }),
    /** ISO weekdays worked, Monday = 1. */
    workingWeekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 })),
    shifts: Type.Array(Type.Object({ from: TimeOfDay, to: TimeOfDay }, { additionalProperties: false }), {
      minItems: 1,
    }),
    validFrom: Day,
    validTo: Day,
    days: Type.Array(CalendarDay),
  },
  { additionalProperties: false },
);
export type CalendarFile = Static<typeof CalendarFile>;
