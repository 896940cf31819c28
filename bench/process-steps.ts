import { randomUUID } from 'node:crypto';
import { advance, begin, graphOf, type ProcessDefinition, type ProcessStep } from '@motcua/rules/process';
import type pg from 'pg';
import { OFFICES, prepareDraft } from './dossiers.ts';
import type { World } from './world.ts';

const step = (key: string, kind: ProcessStep['kind']): ProcessStep => ({
  key,
  name: key,
  nameEn: key,
  role: 'SPECIALIST',
  unit: 'AUTHORITY',
  kind,
  share: 0.15,
});

/** Taken in, appraised and examined while an opinion is prepared and checked, signed. */
export const MAP: ProcessDefinition = {
  key: 'BENCH',
  name: 'BENCH',
  steps: [
    step('take-in', 'INTAKE'),
    step('appraise', 'WORK'),
    step('examine', 'REVIEW'),
    step('prepare', 'WORK'),
    step('check', 'REVIEW'),
    step('sign', 'APPROVE'),
  ],
  gateways: [
    { key: 'split', kind: 'PARALLEL', name: '' },
    { key: 'join', kind: 'PARALLEL', name: '' },
  ],
  flows: [
    ['START', 'take-in'],
    ['take-in', 'split'],
    ['split', 'appraise'],
    ['appraise', 'examine'],
    ['examine', 'join'],
    ['split', 'prepare'],
    ['prepare', 'check'],
    ['check', 'join'],
    ['join', 'sign'],
    ['sign', 'END'],
  ].map(([from = '', to = '']) => ({ key: `${from}-${to}`, from, to })),
};

/** In which they are done. */
export const ORDER = ['take-in', 'appraise', 'prepare', 'examine', 'check', 'sign'] as const;

/** Dossiers under this map, none of them begun. */
export async function freshDossiers(world: World, many: number): Promise<string[]> {
  const { dossierId: template } = await prepareDraft(world, 0);
  const { pool } = world.database;
  const version = randomUUID();
  await pool.query('insert into process_version (id, key, valid_from, content) values ($1, $2, $3, $4)', [
    version,
    `BENCH-${version}`,
    '2026-01-01',
    JSON.stringify(MAP),
  ]);
  const { rows } = await pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'motcua' and table_name = 'dossier' and is_generated = 'NEVER'`,
  );
  const columns = rows.map(({ name }) => name);
  const changed: Readonly<Record<string, string>> = {
    id: 'new.id',
    submission_code: `'STEP-' || new.id`,
    code: `'STEP.' || new.id`,
    state: `'IN_PROCESS'`,
    accepted_at: 'now()',
    process_version_id: '$3::uuid',
    tokens: `'{}'`,
  };
  const ids = Array.from({ length: many }, () => randomUUID());
  await pool.query(
    `insert into dossier (${columns.join(', ')}) select ${columns.map((name) => changed[name] ?? `t.${name}`).join(', ')}
     from dossier t, unnest($2::uuid[]) as new(id) where t.id = $1`,
    [template, ids, version],
  );
  await pool.query('vacuum analyze dossier, task, dossier_event');
  return ids;
}

interface Standing {
  version: number;
  tokens: string[];
  process: ProcessDefinition;
  open: { id: string; step_key: string }[];
}

const READ = `select version, tokens, pr.content as process, (
    select coalesce(jsonb_agg(jsonb_build_object('id', id, 'step_key', step_key)), '[]') from task
    where task.dossier_id = dossier.id and done_at is null
  ) as open
  from dossier join process_version pr on pr.id = dossier.process_version_id where dossier.id = $1`;

const WRITE = `with changed as (
    update dossier set tokens = $3, version = version + 1, last_seq = last_seq + jsonb_array_length($6), updated_at = now()
    where id = $1 and version = $2 returning id, last_seq - jsonb_array_length($6) as seq
  ), told as (
    insert into dossier_event (dossier_id, seq, at, kind, actor_name, unit_key, from_state, to_state, data)
    select changed.id, changed.seq + e.seq, now(), e.kind, '', $7, 'IN_PROCESS', 'IN_PROCESS', e.data
    from changed, jsonb_to_recordset($6) as e(seq int, kind text, data jsonb)
  ), moved as (
    update task set status = 'DONE', done_at = now() from changed where task.id = $4
  ), opened as (
    insert into task (id, dossier_id, step_index, step_key, name, name_en, kind, role, unit_key, status, opened_at, note)
    select t.id, changed.id, t.step_index, t.step_key, t.name, t.name_en, t.kind, t.role, $7, 'OPEN', now(), ''
    from changed, jsonb_to_recordset($5) as t(id uuid, step_index int, step_key text, name text, name_en text, kind text, role text)
  )
  select count(*) as written from changed`;

/**
 * The process begins, or a step is done, as an act does it: read, decide, write in one statement what stands in the dossier,
 * its steps and its events. Without the rights, slips and letters of an act, which the engine it is compared with does not
 * have either.
 *
 * @param done absent: the process begins
 */
export async function goOn(pool: pg.Pool, dossierId: string, done?: string): Promise<void> {
  const { rows } = await pool.query<Standing>({ name: 'step-read', text: READ, values: [dossierId] });
  const [standing] = rows;
  const task = standing?.open.find(({ step_key }) => step_key === done);
  if (standing === undefined || (task === undefined && done !== undefined))
    throw new Error(`${done ?? 'the beginning'} is not to be done in ${dossierId}`);
  const graph = graphOf(standing.process);
  const around = { facts: {}, passedOver: () => false };
  const { tokens, opened } =
    done === undefined ? begin(graph, around) : advance(graph, standing.tokens, done, around);
  const opens = opened.map((key) => {
    const at = standing.process.steps.findIndex((one) => one.key === key);
    const { name, nameEn, kind, role } = standing.process.steps[at] as ProcessStep;
    return { id: randomUUID(), step_index: at, step_key: key, name, name_en: nameEn, kind, role };
  });
  const events = [
    { seq: 1, kind: done === undefined ? 'ACCEPTED' : 'TASK_COMPLETED', data: { step: done } },
    ...opens.map(({ name }, at) => ({ seq: at + 2, kind: 'TASK_OPENED', data: { step: name } })),
  ];
  const written = await pool.query<{ written: number }>({
    name: 'step-write',
    text: WRITE,
    values: [
      dossierId,
      standing.version,
      tokens,
      task?.id ?? null,
      JSON.stringify(opens),
      JSON.stringify(events),
      OFFICES[0].authority,
    ],
  });
  if (written.rows[0]?.written !== 1) throw new Error(`${dossierId} was changed meanwhile`);
}
