import type { ProcedureSummary } from '@motcua/contract/catalogue';
import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

type Bundle = NonNullable<ProcedureSummary['bundle']>;

/**
 * Of these procedures those that are several in one (liên thông): how many their map carries out as parts on the day, and the
 * event of life they answer.
 */
export async function bundlesOn(
  db: Db,
  date: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Bundle>> {
  const { rows } = await sql<Bundle & { code: string }>`
    select distinct on (pr.key) pr.key as code, jsonb_array_length(parts.steps) as parts,
      event.content ->> 'title' as title, event.content ->> 'titleEn' as "titleEn"
    from process_version pr
      cross join lateral (select jsonb_path_query_array(pr.content, '$.steps[*] ? (@.kind == "PART")') as steps) parts
      join life_event event on event.content -> 'procedures' ? pr.key
    where pr.key = any(${sql.val(codes)}::text[]) and pr.valid_from <= ${date}
      and (pr.valid_to is null or pr.valid_to >= ${date}) and jsonb_array_length(parts.steps) > 0
    order by pr.key, pr.valid_from desc, event.rank`.execute(db);
  return new Map(rows.map(({ code, ...bundle }) => [code, bundle]));
}
