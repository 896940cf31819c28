import { standIn, type Migrated, type ProcessDefinition } from '@motcua/rules/process';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { signedIn } from './guard.ts';
import { replanSteps } from './replan-steps.ts';

/** The version dossiers are to follow. */
export interface TargetVersion {
  id: string;
  /** Of the map; the code of a procedure where it is that procedure's own. */
  key: string;
  content: ProcessDefinition;
}

/** A running dossier that follows another version, and where it would stand. */
export interface ProcessMove {
  dossierId: string;
  code: string;
  version: number;
  /** First local day of the version it follows now. */
  from: string;
  /** Names of the steps it stands in. */
  steps: string[];
  stand: Migrated;
}

/** Running dossiers of a map, or of the procedure it is the own map of, that do not follow this version yet. */
export async function findProcessMoves(db: Db | Tx, to: TargetVersion): Promise<ProcessMove[]> {
  const rows = await db
    .selectFrom('dossier as d')
    .innerJoin('process_version as pr', 'pr.id', 'd.process_version_id')
    .select(['d.id', 'd.code', 'd.version', 'd.tokens', 'pr.content', 'pr.valid_from'])
    .select((eb) =>
      eb
        .selectFrom('task')
        .select(sql<string[]>`coalesce(array_agg(distinct step_key), '{}')`.as('keys'))
        .whereRef('task.dossier_id', '=', 'd.id')
        .where('task.status', '=', 'DONE')
        // a question of the process, not one an officer asked on the way
        .where(sql<boolean>`(task.request is null or task.request ? 'ofProcess')`)
        .$asScalar()
        .$notNull()
        .as('done'),
    )
    .where('pr.id', '<>', to.id)
    .where((eb) =>
      eb.or([
        eb('pr.key', '=', to.key),
        // a part of a bundle keeps to the map the bundle has for it
        sql<boolean>`d.procedure_code = ${to.key} and not exists (
          select from dossier parent
          where parent.id = d.parent_id and pr.key = parent.procedure_code || '_' || d.procedure_code)`,
      ]),
    )
    .where(sql<boolean>`d.tokens <> '{}'`)
    .orderBy('d.code')
    .execute();
  return rows.map(({ id, code, version, tokens, content, valid_from, done }) => ({
    dossierId: id,
    code: code ?? '',
    version,
    from: valid_from,
    steps: content.steps.filter(({ key }) => tokens.includes(key)).map(({ name }) => name),
    stand: standIn(content, to.content, { tokens, done: new Set(done) }),
  }));
}

export interface MoveOrder {
  /** Of the decision. */
  number: string;
  reason: string;
}

/**
 * Moves the dossiers that can move, each with an event, in one statement, and plans their open steps anew: whoever read one before is told that it has changed.
 *
 * @throws {Refusal} CHANGED_MEANWHILE where one was written after it was read; then none is moved
 */
export async function applyProcessMoves(
  context: Context,
  tx: Tx,
  to: TargetVersion,
  moves: readonly ProcessMove[],
  { number, reason }: MoveOrder,
): Promise<void> {
  const { accountId, fullName } = signedIn(context);
  const given = moves.flatMap(({ dossierId: id, version, stand }) =>
    'tokens' in stand ? [{ id, version, tokens: stand.tokens }] : [],
  );
  const steps = to.content.steps.map(({ key, name, nameEn }, index) => ({
    key,
    name,
    name_en: nameEn,
    index,
  }));
  const { rows } = await sql<{ id: string }>`
    with moved as (
      update dossier d set process_version_id = ${to.id}, version = d.version + 1, last_seq = d.last_seq + 1,
        updated_at = ${context.now}, tokens = array(select jsonb_array_elements_text(v.tokens))
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as v(id uuid, version int, tokens jsonb)
      where d.id = v.id and d.version = v.version
      returning d.id, d.last_seq, d.state, d.authority
    ), placed as (
      -- steps that are done and are not in this version stand beside it
      update task set step_index = coalesce(s.index, -1), name = case when task.done_at is null and task.request is null then coalesce(s.name, task.name) else task.name end,
        name_en = case when task.done_at is null and task.request is null then coalesce(s.name_en, task.name_en) else task.name_en end
      from task as t join moved on moved.id = t.dossier_id
        left join jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as s(key text, name text, name_en text, index int) on s.key = t.step_key
      where task.id = t.id
    ), told as (
      insert into dossier_event (dossier_id, seq, at, kind, actor_id, actor_name, unit_key, from_state, to_state, data)
      select id, last_seq, ${context.now}, 'PROCESS_CHANGED', ${accountId}::uuid, ${fullName}, authority, state, state,
        jsonb_build_object('number', ${number}::text, 'reason', ${reason}::text)
      from moved
    )
    select id from moved`.execute(tx);
  if (rows.length < given.length)
    throw new Refusal(
      'CHANGED_MEANWHILE',
      'Có hồ sơ vừa được xử lý trong lúc chuyển, chưa hồ sơ nào được chuyển. Xem thử lại rồi chuyển.',
    );
  await replanSteps(
    context,
    tx,
    to.content,
    rows.map(({ id }) => id),
  );
}
