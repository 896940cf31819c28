import { prepareDraft } from './dossiers.ts';
import type { World } from './world.ts';

/** How a province's dossiers lie: of 230 offices each has its share; most dossiers are finished, some 4 % are open. */
const OPEN_SHARE = 0.04;
/** Open steps of the office that is asked: its share of 500 000 dossiers over 230 offices. */
const OPEN_AT_OFFICE = 87;
const OFFICE = 'X-09286-2025';

/**
 * Dossiers number `from` to `to` by SQL, with four steps each. The first ones with an open step stand at the office that
 * is asked, so that its list is equally long whatever stands in the rest of the province.
 *
 * @returns how many there are, fewer than asked when the time is over
 */
export async function fillTo(world: World, from: number, to: number, milliseconds: number): Promise<number> {
  const { dossierId } = await prepareDraft(world, 0);
  const client = await world.database.pool.connect();
  const deadline = Date.now() + milliseconds;
  try {
    await client.query('set synchronous_commit = off');
    await client.query(`set maintenance_work_mem = '256MB'`);
    await client.query('drop index if exists dossier_name');
    const columns = (
      await client.query<{ name: string }>(
        `select column_name as name from information_schema.columns
         where table_schema = 'motcua' and table_name = 'dossier' and is_generated = 'NEVER'`,
      )
    ).rows.map(({ name }) => name);
    let done = from - 1;
    while (done < to && Date.now() < deadline) {
      const last = Math.min(to, done + 20_000);
      await client.query(dossiers(columns), [dossierId, done + 1, last]);
      await client.query(tasks, [done + 1, last, OFFICE]);
      done = last;
    }
    await client.query(
      'create index dossier_name on dossier using gin (intake_unit, applicant_name_folded gin_trgm_ops)',
    );
    await client.query('vacuum analyze dossier, task');
    return done;
  } finally {
    client.release(true);
  }
}

const id = (k: number, n: string): string =>
  `('${k.toString(16).padStart(8, '0')}-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Spread without order, the same every time. */
const spread = (n: string, over: string): string => `((${n}::bigint * 7919) % (${over}))`;

const open = `(n <= ${OPEN_AT_OFFICE} or (n > 1000 and ${spread('n', '1000')} < ${OPEN_SHARE * 1_000}))`;

const CHANGED: Readonly<Record<string, string>> = {
  id: id(0xd0551e4, 'n'),
  submission_code: `'FILL-' || n`,
  code: `'FILL.' || n`,
  state: `case when ${open} then 'IN_PROCESS' else 'RETURNED' end`,
  applicant_name: `(array['Nguyễn','Trần','Lê','Phạm','Vũ','Đỗ'])[1 + n % 6] || ' ' || (array['Văn','Thị','Đức','Ngọc'])[1 + n % 4] || ' ' || (array['An','Bình','Hà','Lan','Sơn','Tú','Yến'])[1 + n % 7]`,
  applicant_id_number: `'9990' || lpad((n % 100000000)::text, 8, '0')`,
  intake_unit: `offices.units[1 + ${spread('n', 'offices.many')}]`,
  authority: `offices.authorities[1 + ${spread('n', 'offices.many')}]`,
  owner_account: 'null',
  created_at: `t.created_at - (n % 730) * interval '1 day'`,
  accepted_at: `t.created_at - (n % 730) * interval '1 day'`,
};

const OFFICES = `(select array_agg(key order by key) as units, array_agg(parent order by key) as authorities, count(*) as many
  from unit where kind = 'ONE_STOP' and parent is not null and valid_to is null) offices`;

const dossiers = (columns: readonly string[]): string =>
  `insert into dossier (${columns.join(', ')})
   select ${columns.map((name) => CHANGED[name] ?? `t.${name}`).join(', ')}
   from dossier t, ${OFFICES}, generate_series($2::int, $3::int) n where t.id = $1`;

/** Three steps done and a fourth, done or open, due around today. */
const tasks = `insert into task (id, dossier_id, step_index, step_key, name, name_en, kind, role, unit_key, status, opened_at, due_at, dossier_due_at, done_at, note)
  select ('0000000' || step || '-7a50-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, d.id, step, 'buoc-' || step, 'Thẩm định', 'Appraise',
    case when step = 4 then 'WORK' else 'REVIEW' end, 'SPECIALIST',
    case when n <= ${OPEN_AT_OFFICE} then $3 when d.authority = $3 and d.state = 'IN_PROCESS' then d.intake_unit else d.authority end,
    case when step = 4 and d.state = 'IN_PROCESS' then 'OPEN' else 'DONE' end, d.created_at,
    d.updated_at + (n % 20 - 4) * interval '1 day', d.updated_at + (n % 20 - 3) * interval '1 day',
    case when step = 4 and d.state = 'IN_PROCESS' then null else d.created_at + step * interval '1 day' end, ''
  from generate_series($1::int, $2::int) n, generate_series(1, 4) step, dossier d where d.id = ${id(0xd0551e4, 'n')}`;
