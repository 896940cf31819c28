import type { ColumnType, JSONColumnType } from 'kysely';

export type RatingAnswers = Readonly<Record<string, string>>;

declare module '../platform/database.ts' {
  interface Schema {
    rating: {
      dossier_id: string;
      intake_unit: string;
      authority: string;
      answers: JSONColumnType<RatingAnswers, string, string>;
      text: string;
      /** Said with the code on a receipt, without an account. */
      by_code: ColumnType<boolean, boolean | undefined, never>;
      rated_at: Date;
      /** Local date. */
      rated_on: string;
      changed_at: ColumnType<Date | null, undefined, Date>;
    };
  }
}
