import type { UnitTouched } from '@motcua/contract/units';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';

type Stored = Exclude<UnitTouched['what'], 'UNITS_BELOW' | 'RECEPTION'>;

/** In one statement: what stands on a unit from a day on, by name or code. */
export async function storedAt(db: Db | Tx, unit: string, from: string): Promise<Record<Stored, string[]>> {
  const still = sql`(valid_to is null or valid_to >= ${from})`;
  const { rows } = await sql<{ what: Stored; names: string[] }>`
    select what, array_agg(distinct name order by name) as names
    from (
      select 'OPEN_DOSSIERS' as what, coalesce(code, submission_code) as name from dossier
      where (intake_unit = ${unit} or authority = ${unit} or ${unit} = any(consulted))
        and submitted_at is not null and closed_at is null and (finished_at is null or returned_at is null)
      union all
      select 'OPEN_STEPS', coalesce(d.code, d.submission_code) || ' – ' || t.name
      from task t join dossier d on d.id = t.dossier_id
      where t.unit_key = ${unit} and t.done_at is null
      union all
      select 'PEOPLE', a.full_name || ' (' || a.username || ')' from post p join account a on a.id = p.account_id
      where p.unit_key = ${unit} and a.closed_at is null and ${still}
        and (p.valid_to is null or p.valid_to >= p.valid_from)
      union all
      select 'PROCEDURES', code from procedure_version
      where ${still} and (content ->> 'authority' = ${unit} or content -> 'consulted' @> to_jsonb(${unit}::text))
      union all
      select 'MAPS', key from process_version
      where ${still} and content::text ~ ('"@([^"]*\\|)?' || ${unit}::text || '(\\|[^"]*)?"')
      union all
      select 'DEVICES', name from device
      where unit_key = ${unit} and revoked_at is null and approved is distinct from false
      union all
      select 'AUTHORITIES', document_number from authority_grant
      where unit_key = ${unit} and revoked_at is null and declined_at is null
        and (to_at is null or to_at > ${from}::date)
    ) as found
    group by what`.execute(db);
  const of = new Map(rows.map(({ what, names }) => [what, names]));
  const named = (what: Stored): string[] => of.get(what) ?? [];
  return {
    OPEN_DOSSIERS: named('OPEN_DOSSIERS'),
    OPEN_STEPS: named('OPEN_STEPS'),
    PEOPLE: named('PEOPLE'),
    PROCEDURES: named('PROCEDURES'),
    MAPS: named('MAPS'),
    DEVICES: named('DEVICES'),
    AUTHORITIES: named('AUTHORITIES'),
  };
}
