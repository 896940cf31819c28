import type { ColumnType, JSONColumnType } from 'kysely';
import type { Shift } from '@motcua/rules/calendar';
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
}

export interface ParameterTable {
  key: string;
  valid_from: string;
  valid_to: string | null;
  value: ColumnType<string | number | boolean, string, string>;
  basis: string;
  certain: boolean;
}

declare module '../platform/database.ts' {
  interface Schema {
    unit: UnitTable;
    unit_name: { unit_key: string; valid_from: string; name: string; legal_basis: string };
    division: { key: string; unit_key: string; name: string; valid_from: string; valid_to: string | null };
    calendar: { id: string; utc_offset_minutes: number; shifts: JSONColumnType<Shift[], string, string> };
    calendar_day: {
      calendar_id: string;
      date: string;
      kind: 'statutory' | 'compensatory' | 'swap_off' | 'swap_work';
      name: string;
      confirmed: boolean;
    };
    theme: { valid_from: string; valid_to: string | null; content: JSONColumnType<Theme, string, string> };
    parameter: ParameterTable;
    data_load: { name: string; sha256: string; loaded_at: Date };
  }
}
