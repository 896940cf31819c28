import type { Half } from '@motcua/rules/roster';
import type { StepRole } from '@motcua/rules/process';
import type { JSONColumnType } from 'kysely';

/** Accounts that do the steps of a sector, in order. */
export interface SectorRow {
  sector: string;
  people: string[];
}

declare module '../platform/database.ts' {
  interface Schema {
    /** Only added to: the last number of a week counts. */
    roster_publication: {
      id: string;
      unit_key: string;
      monday: string;
      number: number;
      at: Date;
      by_account: string;
    };
    roster_duty: {
      publication_id: string;
      account_id: string;
      role: StepRole;
      day: string;
      half: Half;
    };
    /** Only added to: the last number of a unit counts. */
    sector_assignment: {
      unit_key: string;
      number: number;
      at: Date;
      by_account: string;
      rules: JSONColumnType<SectorRow[], string, string>;
    };
  }
}
