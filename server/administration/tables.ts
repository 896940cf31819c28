import type { DayKind, ParameterScalar } from '../organisation/index.ts';
import type { ParameterKey } from '@motcua/rules/regime';
import type { Shift } from '@motcua/rules/calendar';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type NullableJson<T> = JSONColumnType<(T & object) | null, string | null, string | null>;

/** A day as it is decided here; `decided` false: what is decided here goes, so that the data files count again. */
export interface DecidedDay {
  date: string;
  kind: DayKind;
  name: string;
  confirmed: boolean;
  decided: boolean;
}

export interface DecidedShifts {
  validFrom: string;
  validTo: string | null;
  shifts: Shift[];
}

/** What a change writes. */
export interface CalendarContent {
  days: DecidedDay[];
  shifts: DecidedShifts | null;
}

/** A row of `parameter` as it is decided here. */
export interface DecidedParameter {
  value: ParameterScalar;
  valid_from: string;
  valid_to: string | null;
  basis: string;
  certain: boolean;
}

interface Decision {
  proposed_by: string;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  approved: boolean | null;
  comment: string | null;
  applied_at: Date | null;
}

export interface CalendarChangeTable extends Decision {
  id: string;
  number: Generated<number>;
  calendar_id: string;
  unit_key: string | null;
  content: JSONColumnType<CalendarContent, string, string>;
  past_too: boolean;
  reason: string;
  legal_basis: string;
  reverses: string | null;
  rolled_back_at: Date | null;
  before: NullableJson<DecidedDay[]>;
  after: NullableJson<DecidedDay[]>;
  recomputed_from: string | null;
  recomputed_to: string | null;
  moved: number | null;
}

export interface ParameterChangeTable extends Decision {
  id: string;
  number: Generated<number>;
  key: ParameterKey;
  procedure_code: string | null;
  value: ColumnType<ParameterScalar, string, string>;
  valid_from: string;
  valid_to: string | null;
  basis: string;
  certain: boolean;
  past_too: boolean;
  reason: string;
  before: NullableJson<DecidedParameter[]>;
  after: NullableJson<DecidedParameter[]>;
}

declare module '../platform/database.ts' {
  interface Schema {
    calendar_change: CalendarChangeTable;
    calendar_move: {
      change_id: string;
      dossier_id: string;
      code: string;
      unit_key: string;
      due_before: Date;
      due_after: Date;
      rescheduled_before: Date | null;
      rescheduled_after: Date | null;
      finished: boolean;
    };
    /** A limit beside the due date that a change has moved. */
    calendar_limit_move: {
      change_id: string;
      kind: 'INTAKE' | 'SUPPLEMENT' | 'CONSULTATION';
      dossier_id: string;
      task_id: string | null;
      unit_key: string;
      before: Date;
      after: Date;
    };
    parameter_change: ParameterChangeTable;
  }
}
