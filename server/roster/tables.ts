import type { Half } from '@motcua/rules/roster';
import type { StepRole } from '@motcua/rules/process';

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
  }
}
