import type { RecoveryView } from '@motcua/contract/recovery';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { recoveryStanding, type RecoveryPaper } from '@motcua/rules/recovery';
import { unitName } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';

interface Row {
  id: string;
  unit_key: string;
  issued_at: Date;
  paper: RecoveryPaper;
  expires_at: Date;
  used_at: Date | null;
  replaced_at: Date | null;
  cancelled_at: Date | null;
  officer: string;
}

/** Newest first, with the names of the officer and the owner. */
export const recoveryRows = (db: Db) =>
  db
    .selectFrom('account_recovery as r')
    .innerJoin('account as o', 'o.id', 'r.issued_by')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .select([
      'r.id',
      'r.unit_key',
      'r.issued_at',
      'r.paper',
      'r.expires_at',
      'r.used_at',
      'r.replaced_at',
      'r.cancelled_at',
      'o.full_name as officer',
      'a.full_name as owner',
    ])
    .orderBy('r.issued_at', 'desc')
    .orderBy('r.id');

export function recoveryView({ reference, now }: Context, row: Row): RecoveryView {
  const held = reference.current();
  const { calendar } = held;
  return {
    id: row.id,
    issuedAt: isoInstant(calendar, row.issued_at),
    unit: unitName(held, row.unit_key, localDate(calendar, row.issued_at)),
    officer: row.officer,
    paper: row.paper,
    standing: recoveryStanding(
      {
        usedAt: row.used_at,
        replacedAt: row.replaced_at,
        cancelledAt: row.cancelled_at,
        expiresAt: row.expires_at,
      },
      now,
    ),
    until: isoInstant(calendar, row.expires_at),
    usedAt: row.used_at === null ? null : isoInstant(calendar, row.used_at),
  };
}
