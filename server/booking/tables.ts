import type { ColumnType, Generated, Selectable } from 'kysely';

/** Added once; absent as long as it has not happened. */
type Once<T> = ColumnType<T | null, T | null | undefined, T>;

export interface BookingTable {
  id: string;
  code: string;
  account_id: string;
  unit_key: string;
  procedure_code: string;
  procedure_name: string;
  /** Local day, YYYY-MM-DD. */
  day: string;
  starts_at: Date;
  ends_at: Date;
  place: number;
  booked_at: Date;
  moved_at: Once<Date>;
  cancelled_at: Once<Date>;
  arrived_at: Once<Date>;
  arrived_by: Once<string>;
  missed_at: Once<Date>;
  missed_by: Once<string>;
  told_at: Once<Date>;
}
export type BookingRow = Selectable<BookingTable>;

declare module '../platform/database.ts' {
  interface Schema {
    booking: BookingTable;
    booking_offer: {
      id: Generated<number>;
      unit_key: string;
      valid_from: string;
      slot_minutes: number;
      places: number;
      set_by: string;
      set_at: Date;
    };
  }
}
