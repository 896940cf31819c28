import type { RecoveryPaper } from '@motcua/rules/recovery';
import type { ColumnType, Generated } from 'kysely';

/** Added once; absent as long as it has not happened. */
type Once = ColumnType<Date | null, Date | null | undefined, Date>;

declare module '../platform/database.ts' {
  interface Schema {
    account_recovery: {
      id: string;
      account_id: string;
      unit_key: string;
      issued_by: string;
      issued_at: Date;
      paper: RecoveryPaper;
      code_hash: Buffer;
      expires_at: Date;
      failures: Generated<number>;
      failed_at: Once;
      used_at: Once;
      replaced_at: Once;
      cancelled_at: Once;
    };
  }
}
