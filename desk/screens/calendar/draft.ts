import type { CalendarDayInput } from '@motcua/contract/administration';
import type { Input } from '@motcua/contract/operations';

export type DayKind = CalendarDayInput['kind'];
export type Shift = { from: string; to: string };

/** Kinds of days in the order they are offered. */
export const DAY_KINDS = [
  'statutory',
  'compensatory',
  'swap_off',
  'swap_work',
  'closure',
  'announced',
  'regular',
] as const satisfies readonly DayKind[];

export interface DraftDay {
  /** Tells rows apart while they are typed. */
  row: number;
  date: string | undefined;
  kind: DayKind;
  name: string;
  confirmed: boolean;
}

export interface DraftShifts {
  validFrom: string | undefined;
  validTo: string | undefined;
  shifts: readonly Shift[];
}

/** A change of the calendar while it is typed. */
export interface Draft {
  unit: string | undefined;
  days: readonly DraftDay[];
  shifts: DraftShifts | undefined;
  reason: string;
  legalBasis: string;
  pastToo: boolean;
}

export const emptyDay = (row: number): DraftDay => ({
  row,
  date: undefined,
  kind: 'statutory',
  name: '',
  confirmed: true,
});

export const emptyDraft = (): Draft => ({
  unit: undefined,
  days: [emptyDay(1)],
  shifts: undefined,
  reason: '',
  legalBasis: '',
  pastToo: false,
});

/** Whether "decided officially" is asked: an expected day never is, a regular one always. */
export const asksConfirmed = (kind: DayKind): boolean => kind !== 'announced' && kind !== 'regular';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

type Content = Omit<Input<'proposeCalendarChange'>, 'reason' | 'legalBasis'>;

/** What the draft changes, apart from the words about it; undefined while something in it is not filled in. */
export function contentOf({ unit, days, shifts, pastToo }: Draft): Content | undefined {
  const full = days.flatMap(({ date, kind, name, confirmed }) => {
    if (date === undefined || (name.trim() === '' && kind !== 'regular')) return [];
    return [
      { date, kind, name: name.trim(), confirmed: asksConfirmed(kind) ? confirmed : kind === 'regular' },
    ];
  });
  const hours = shiftsOf(shifts);
  const nothing = full.length === 0 && shifts === undefined;
  if (nothing || full.length < days.length || (shifts !== undefined && hours === undefined)) return undefined;
  return {
    ...(unit === undefined ? {} : { unit }),
    days: full,
    ...(hours === undefined ? {} : { shifts: hours }),
    ...(pastToo ? { pastToo } : {}),
  };
}

function shiftsOf(draft: DraftShifts | undefined): Content['shifts'] {
  if (draft?.validFrom === undefined) return undefined;
  const { validFrom, validTo = null, shifts } = draft;
  const whole = shifts.length > 0 && shifts.every(({ from, to }) => TIME.test(from) && TIME.test(to));
  return whole ? { validFrom, validTo, shifts: [...shifts] } : undefined;
}
