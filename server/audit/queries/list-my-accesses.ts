import { PURPOSE_NAMES, UNUSUAL_FACTS, type Purpose, type Unusual } from '@motcua/rules/access';
import { ROLE_NAMES, type OfficerRole } from '@motcua/rules/authority';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { sql, type RawBuilder } from 'kysely';
import { parameter, unitName } from '../../organisation/index.ts';
import type { Caller, Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { personHash } from '../access.ts';
import { signedIn } from '../rights.ts';

const PAGE = 50;
/** How long something unusual is pointed at where one does not look for it. */
const DAY_MS = 86_400_000;
const LATELY_MS = 30 * DAY_MS;

interface Row {
  id: number;
  at: Date;
  unit_key: string | null;
  role: OfficerRole | null;
  purpose: Purpose | null;
  dossierId: string | null;
  code: string | null;
  own: boolean;
  reasons: Unusual[] | null;
}

/**
 * Looks of officers at the caller's data: at dossiers he follows or applies in, and at him by his number (NĐ 13/2023/NĐ-CP
 * Đ.9). He is told the unit and the post, which answer for it; the officer's name is the officer's own data, and whoever
 * settles a complaint finds it in the log.
 */
export const listMyAccesses: Act<'listMyAccesses'> = async (context, { before, limit = PAGE }) => {
  const caller = signedIn(context);
  const mine = await looksAt(context, caller);
  const [{ rows }, lately] = await Promise.all([
    // ids first, so that a person's few looks are never searched through everybody's
    sql<Row>`
      with mine as materialized (${mine}),
        page as materialized (select id from mine
          where ${before === undefined ? sql`true` : sql`id < ${before}`} order by id desc limit ${limit + 1})
      select a.id, a.at, a.unit_key, a.role, a.purpose, a.dossier_id as "dossierId",
        coalesce(d.code, d.submission_code) as code, coalesce(d.owner_account = ${caller.accountId}, false) as own, u.reasons
      from page join access_log a on a.id = page.id
        left join dossier d on d.id = a.dossier_id left join unusual_access u on u.access_id = a.id
      order by page.id desc`.execute(context.db),
    sql<{ count: number }>`
      with mine as materialized (${mine})
      select count(*)::int as count
      from mine join unusual_access u on u.access_id = mine.id join access_log a on a.id = mine.id
      where a.at >= ${new Date(context.now.getTime() - LATELY_MS)}`.execute(context.db),
  ]);
  const items = rows.slice(0, limit);
  return {
    items: items.map((row) => view(context, row)),
    next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    unusualLately: lately.rows[0]?.count ?? 0,
  };
};

/** Ids of the looks at whatever is his. */
async function looksAt(context: Context, { accountId, personId }: Caller): Promise<RawBuilder<unknown>> {
  const { db } = context;
  const person =
    personId === null
      ? undefined
      : await db.selectFrom('person').select('id_number').where('id', '=', personId).executeTakeFirst();
  const number = person?.id_number ?? null;
  const hash = number === null ? null : personHash(number);
  // an inspection may be told of later, so that nobody is warned of it
  const shown = sql`(role is distinct from 'INSPECTOR' or at <= ${toldUntil(context)})`;
  return sql`
    select look.id from (
      select id from dossier where owner_account = ${accountId}
      union select id from dossier where applicant_id_number = ${number}) own
      join access_log look on look.dossier_id = own.id where ${shown}
    union select id from access_log where subject = ${accountId} and ${shown}
    union select id from access_log where dossier_id is null and detail ->> 'person' = ${hash} and ${shown}`;
}

/** Looks of inspectors up to here are told; the delay is the province's (`access.inspectionDelayDays`), none unless it decides one. */
function toldUntil({ reference, now }: Context): Date {
  const held = reference.current();
  const days = parameter(held, 'access.inspectionDelayDays', localDate(held.calendar, now));
  return new Date(now.getTime() - days * DAY_MS);
}

function view({ reference }: Context, row: Row) {
  const held = reference.current();
  // what was kept before there were purposes was read from outside
  const purpose = PURPOSE_NAMES[row.purpose ?? 'OVERSIGHT'];
  return {
    id: row.id,
    at: isoInstant(held.calendar, row.at),
    unit: row.unit_key === null ? null : unitName(held, row.unit_key, localDate(held.calendar, row.at)),
    role: row.role === null ? null : ROLE_NAMES[row.role].vi,
    roleEn: row.role === null ? null : ROLE_NAMES[row.role].en,
    purpose: purpose.vi,
    purposeEn: purpose.en,
    dossier: row.dossierId === null ? null : { dossierId: row.dossierId, code: row.code ?? '', own: row.own },
    unusual: (row.reasons ?? []).map((sign) => {
      const { vi, en } = UNUSUAL_FACTS[sign].says;
      return { sign, text: vi, textEn: en };
    }),
  };
}
