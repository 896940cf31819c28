import { sql } from 'kysely';
import { demand, type MonthOfUse } from '@motcua/rules/procedure';
import { eachNight } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import type { Recurring } from '../platform/schedule.ts';
import type { Tx } from '../platform/transaction.ts';

/** As far back as a count says anything about today. */
const MONTHS = 14;

/** Counts what people came for, from what was received; parts of a bundle and what is tried in vain count nothing. */
export async function countUse(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('procedure_use').execute();
  await sql`
    insert into procedure_use (month, procedure_code, authority, subject, count)
    select to_char(accepted_at, 'YYYY-MM'), procedure_code, authority,
      applicant ->> 'kind', count(*)
    from dossier
    where accepted_at > ${at}::timestamptz - ${MONTHS} * interval '1 month' and parent_id is null
    group by 1, 2, 3, 4`.execute(tx);
}

/** What is asked for is counted anew every night. */
export const CATALOGUE_JOBS: readonly Recurring[] = [
  {
    name: 'catalogue.use',
    first: eachNight('02:10'),
    next: eachNight('02:10'),
    catchUp: 'LATEST',
    async run(_, tx, at) {
      await countUse(tx, at);
    },
  },
];

/** Whose question it is, as far as that is known. */
export interface Asker {
  /** The authority that decides for where he lives. */
  place?: string;
  subject?: 'PERSON' | 'ORGANISATION';
}

/** How much each procedure is asked for by people like him, there and at this time of the year; none: nobody came. */
export async function demands(
  db: Db,
  { place = '', subject }: Asker,
  today: string,
): Promise<Map<string, number>> {
  const { rows } = await sql<MonthOfUse & { procedure_code: string }>`
    select procedure_code, month, authority = ${place} as here,
      ${subject === undefined ? sql`true` : sql`subject = ${subject}`} as alike, sum(count)::int as count
    from procedure_use group by 1, 2, 3, 4`.execute(db);
  return new Map(
    [...Map.groupBy(rows, (row) => row.procedure_code)].map(([code, uses]) => [
      code,
      demand(uses, today.slice(0, 7)),
    ]),
  );
}
