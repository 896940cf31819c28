import type { OUTAGE_KINDS } from '@motcua/contract/outage';
import type { Shift } from '@motcua/rules/calendar';
import type { ParameterKey } from '@motcua/rules/regime';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Theme } from '../province/index.ts';

export interface UnitTable {
  key: string;
  code: string;
  old_codes: string[];
  name: string;
  short_name: string;
  kind: string;
  level: string;
  parent: string | null;
  admin_code: string | null;
  valid_from: string;
  valid_to: string | null;
  successors: string[];
  address: string;
  phone: string;
  code_status: string;
  /** The last day by a decision made here; held in memory, `valid_to` is the earlier of both. */
  last_day: string | null;
}

/** What a unit is called and where it is found from a day on, by a decision made here; null: as before. */
export interface UnitFactTable {
  unit_key: string;
  valid_from: string;
  name: string | null;
  short_name: string | null;
  address: string | null;
  phone: string | null;
}

/** A further door of a one-stop unit. */
export interface ReceptionPointTable {
  key: string;
  unit_key: string;
  name: string;
  address: string;
  phone: string;
  valid_from: string;
  valid_to: string | null;
}

export interface OutageTable {
  id: string;
  kind: (typeof OUTAGE_KINDS)[number];
  what: string;
  what_en: string;
  instead: string;
  instead_en: string;
  from_at: Date;
  until_at: Date | null;
  announced_by: string;
  announced_at: Date;
  ended_by: ColumnType<string | null, undefined, string>;
  ended_at: ColumnType<Date | null, undefined, Date>;
}

/** Where a row comes from: the data files, or a decision made in the system, which stands above them. */
export type Source = 'DATA' | 'LOCAL';

export type ParameterScalar = string | number | boolean;

export interface ParameterTable {
  key: ParameterKey;
  /** The procedure it is for; null: the province. */
  procedure_code: string | null;
  valid_from: string;
  valid_to: string | null;
  value: ColumnType<ParameterScalar, string, string>;
  basis: string;
  certain: boolean;
  source: Source;
  note: string;
}

/**
 * What a day is. `announced` is a day off that is not decided yet: worked until then, and marked as unconfirmed.
 * `regular` is as its weekday is, whatever the data files say.
 */
export type DayKind =
  'statutory' | 'compensatory' | 'swap_off' | 'swap_work' | 'closure' | 'announced' | 'regular';

declare module '../platform/database.ts' {
  interface Schema {
    unit: UnitTable & { source: Generated<Source> };
    unit_fact: UnitFactTable;
    reception_point: ReceptionPointTable;
    /** Written by `administration/`. */
    outage: OutageTable;
    unit_name: { unit_key: string; valid_from: string; name: string; legal_basis: string };
    division: { key: string; unit_key: string; name: string; valid_from: string; valid_to: string | null };
    calendar: { id: string; utc_offset_minutes: number; shifts: JSONColumnType<Shift[], string, string> };
    calendar_day: {
      calendar_id: string;
      /** With the units below it; null: all units. */
      unit_key: string | null;
      date: string;
      kind: DayKind;
      name: string;
      confirmed: boolean;
      source: Generated<Source>;
    };
    /** Office hours that differ for a time. */
    calendar_shift: {
      id: string;
      calendar_id: string;
      unit_key: string | null;
      valid_from: string;
      valid_to: string | null;
      shifts: JSONColumnType<Shift[], string, string>;
      decided_at: Date;
    };
    theme: { valid_from: string; valid_to: string | null; content: JSONColumnType<Theme, string, string> };
    parameter: ParameterTable;
    data_load: { name: string; sha256: string; loaded_at: Date };
  }
}
