import type { ProcessDefinition } from '@motcua/rules/process';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { FormDefinition, ProcedureVersion } from '../province/index.ts';

export interface ProcedureInForce {
  id: string;
  code: string;
  sector: string;
  content: ProcedureVersion;
}

/**
 * The version of a procedure in force on a local date.
 *
 * @throws {Refusal} UNKNOWN_PROCEDURE
 */
export async function getProcedureOn(db: Db | Tx, code: string, date: string): Promise<ProcedureInForce> {
  const found = await db
    .selectFrom('procedure_version')
    .select(['id', 'code', 'sector', 'content'])
    .where('code', '=', code)
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  return found ?? unknownProcedure(code);
}

export function unknownProcedure(code: string): never {
  throw new Refusal(
    'UNKNOWN_PROCEDURE',
    `Không có thủ tục mã ${code} đang có hiệu lực. Hãy tìm theo tên việc cần làm.`,
  );
}

/** A procedure in force with the process it follows, its own before the one its version names, in one question. */
export async function getProcedureWithProcess(
  db: Db | Tx,
  code: string,
  date: string,
): Promise<ProcedureInForce & { process: ProcessDefinition; valid_to: string | null }> {
  const found = await db
    .selectFrom('procedure_version as pv')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('process_version as pr')
          .select('pr.content as process')
          .where('pr.key', 'in', [sql<string>`pv.code`, sql<string>`pv.content ->> 'process'`])
          .where('pr.valid_from', '<=', date)
          .where((on) => on.or([on('pr.valid_to', 'is', null), on('pr.valid_to', '>=', date)]))
          .orderBy(sql`pr.key = pv.code`, 'desc')
          .orderBy('pr.valid_from', 'desc')
          .limit(1)
          .as('followed'),
      (join) => join.onTrue(),
    )
    .select(['pv.id', 'pv.code', 'pv.sector', 'pv.content', 'pv.valid_to', 'followed.process'])
    .where('pv.code', '=', code)
    .where('pv.valid_from', '<=', date)
    .where((eb) => eb.or([eb('pv.valid_to', 'is', null), eb('pv.valid_to', '>=', date)]))
    .orderBy('pv.valid_from', 'desc')
    .executeTakeFirst();
  return found ?? unknownProcedure(code);
}

/** The version of a form in force on a local date. */
export async function getFormOn(db: Db | Tx, code: string, date: string): Promise<FormDefinition> {
  const found = await db
    .selectFrom('form_version')
    .select('content')
    .where('code', '=', code)
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  if (found === undefined) throw new Refusal('NOT_FOUND', `Không có mẫu đơn ${code} đang có hiệu lực.`);
  return found.content;
}

/**
 * The form a procedure asks on a local date: its own (kept under its code), else the one its version names.
 *
 * @throws {Refusal} NOT_FOUND
 */
export async function getFormFor(
  db: Db | Tx,
  procedure: Pick<ProcedureInForce, 'code' | 'content'>,
  date: string,
): Promise<FormDefinition> {
  return getFormOn(db, await formCodeOn(db, procedure, date), date);
}

/** Code of the form a procedure asks on a local date. */
export async function formCodeOn(
  db: Db | Tx,
  { code, content }: Pick<ProcedureInForce, 'code' | 'content'>,
  date: string,
): Promise<string> {
  const own = await db
    .selectFrom('form_version')
    .select('code')
    .where('code', '=', code)
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .limit(1)
    .executeTakeFirst();
  return own?.code ?? content.form;
}

/** A form as it was when a dossier pinned it. */
export async function getFormVersion(db: Db | Tx, code: string, version: string): Promise<FormDefinition> {
  return (
    await db
      .selectFrom('form_version')
      .select('content')
      .where('code', '=', code)
      .where('version', '=', version)
      .executeTakeFirstOrThrow()
  ).content;
}

/**
 * The map a procedure follows on a local date: its own (kept under its code), else the one its version names. As a part of a
 * bundle it follows the map kept under `<procedure of the case>_<procedure>`, where there is one.
 */
export async function getProcessOn(
  db: Db | Tx,
  { code, content }: Pick<ProcedureInForce, 'code' | 'content'>,
  date: string,
  bundle?: string,
): Promise<{ id: string; content: ProcessDefinition }> {
  const keys = [...(bundle === undefined ? [] : [`${bundle}_${code}`]), code, content.process];
  return db
    .selectFrom('process_version')
    .select(['id', 'content'])
    .where('key', 'in', keys)
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .orderBy(sql`array_position(${keys}::text[], key)`)
    .orderBy('valid_from', 'desc')
    .executeTakeFirstOrThrow();
}
