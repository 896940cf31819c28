import type { Decided } from '@motcua/rules/authority';
import type { ProcessDefinition, StepKind } from '@motcua/rules/process';
import { sql, type Selectable } from 'kysely';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { ProcedureVersion } from '../province/index.ts';
import type { DossierRow, TaskTable } from './tables.ts';

export type TaskRow = Selectable<TaskTable>;

/** A dossier as every act loads it: the row, what it pins, its open steps, the units that have had it. */
export interface Loaded {
  dossier: DossierRow;
  procedure: ProcedureVersion;
  process: ProcessDefinition;
  /** Last local date on which the pinned versions are in force; null while no end is known. */
  validTo: string | null;
  /** Steps not done yet, one per branch and unit, and the questions asked beside them. */
  open: TaskRow[];
  /** Closed steps that asked somebody, with what came of them. */
  answered: StepAnswer[];
  handlingUnits: string[];
  /** Where the result is handed over; null as long as it is not ready. */
  returnUnit: string | null;
  /** Units that were asked, by a question or a step of consultation, and handle nothing themselves. */
  askedUnits: string[];
}

export interface StepAnswer {
  step: string;
  kind: StepKind;
  /** Null: closed without an answer. */
  answer: string | null;
  openedAt: string;
}

export const getDossierForAct = (db: Db, dossierId: string): Promise<Loaded> => load(db, dossierId, null);

/** By one of its steps, also a step already done: the act then says who has done it. */
export async function getTaskForAct(db: Db, taskId: string): Promise<Loaded & { task: TaskRow }> {
  const loaded = await load(db, null, taskId);
  const task = loaded.open.find((one) => one.id === taskId);
  if (task !== undefined) return { ...loaded, task };
  const done = await db
    .selectFrom('task')
    .leftJoin('account', 'account.id', 'task.done_by')
    .select(['task.name', 'account.full_name'])
    .where('task.id', '=', taskId)
    .executeTakeFirst();
  throw new Refusal(
    'ALREADY_TAKEN',
    `Bước “${done?.name ?? ''}” đã được ${done?.full_name ?? 'người khác'} làm xong. Tải lại danh sách việc.`,
  );
}

async function load(db: Db, dossierId: string | null, taskId: string | null): Promise<Loaded> {
  const row = await db
    .selectFrom('dossier')
    .innerJoin('procedure_version as pv', 'pv.id', 'dossier.procedure_version_id')
    .innerJoin('process_version as pr', 'pr.id', 'dossier.process_version_id')
    .selectAll('dossier')
    .select((eb) => [
      'pv.content as procedure',
      'pr.content as process',
      sql<string | null>`least(pv.valid_to, pr.valid_to, (
        select min(later.valid_from) - 1 from process_version later
        where later.key in (pr.key, pv.code) and later.valid_from > pr.valid_from))`.as('validTo'),
      eb
        .selectFrom('task')
        .select(sql<TaskRow[]>`coalesce(jsonb_agg(to_jsonb(task) order by opened_at), '[]')`.as('rows'))
        .whereRef('task.dossier_id', '=', 'dossier.id')
        .where('done_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('open'),
      eb
        .selectFrom('task')
        .select(
          sql<
            StepAnswer[]
          >`coalesce(jsonb_agg(jsonb_build_object('step', step_key, 'kind', kind, 'answer', answer, 'openedAt', opened_at) order by done_at), '[]')`.as(
            'rows',
          ),
        )
        .whereRef('task.dossier_id', '=', 'dossier.id')
        .where('done_at', 'is not', null)
        .where('kind', 'in', ['CONSULT', 'EXTERNAL', 'PART', 'MEETING'])
        .$asScalar()
        .$notNull()
        .as('answered'),
      eb
        .selectFrom('task')
        .select(
          sql<
            TaskUnit[]
          >`coalesce(jsonb_agg(distinct jsonb_build_object('unit', unit_key, 'asked', kind in ('CONSULT', 'EXTERNAL'))), '[]')`.as(
            'units',
          ),
        )
        .whereRef('task.dossier_id', '=', 'dossier.id')
        .$asScalar()
        .$notNull()
        .as('units'),
      eb
        .selectFrom('task')
        .select('unit_key')
        .whereRef('task.dossier_id', '=', 'dossier.id')
        .where('kind', '=', 'RETURN')
        .where('status', '<>', 'CANCELLED')
        .orderBy('opened_at', 'desc')
        .limit(1)
        .$asScalar()
        .as('returnUnit'),
    ])
    .$if(dossierId !== null, (query) => query.where('dossier.id', '=', dossierId ?? ''))
    .$if(taskId !== null, (query) =>
      query.where('dossier.id', '=', (eb) =>
        eb
          .selectFrom('task')
          .select('dossier_id')
          .where('id', '=', taskId ?? ''),
      ),
    )
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('NOT_FOUND', 'Không có hồ sơ này, hoặc bạn không được xem.');
  const { procedure, process, open, answered, units, validTo, returnUnit, ...dossier } = row;
  return {
    dossier,
    procedure,
    process,
    validTo,
    open: open.map(withDates),
    answered,
    // what has no step of return of its own, as a part that goes out before its case, is handed over where it was taken in
    returnUnit: returnUnit ?? (dossier.finished_at === null ? null : dossier.intake_unit),
    ...placesOf(dossier.authority, units),
  };
}

interface TaskUnit {
  unit: string;
  asked: boolean;
}

function placesOf(
  authority: string,
  units: readonly TaskUnit[],
): Pick<Loaded, 'handlingUnits' | 'askedUnits'> {
  const handling = new Set([authority, ...units.filter((one) => !one.asked).map(({ unit }) => unit)]);
  return {
    handlingUnits: [...handling],
    askedUnits: units.map(({ unit }) => unit).filter((unit) => !handling.has(unit)),
  };
}

/** Rows that came as JSON carry their times as text. */
function withDates(row: TaskRow): TaskRow {
  const date = (value: unknown): Date | null => (value === null ? null : new Date(String(value)));
  return {
    ...row,
    opened_at: new Date(String(row.opened_at)),
    due_at: date(row.due_at),
    dossier_due_at: date(row.dossier_due_at),
    done_at: date(row.done_at),
    answered_at: date(row.answered_at),
  };
}

/** What an authority has to be about: the procedure, or the matter the step names instead of it. */
export const matterOf = (
  { dossier, process }: Pick<Loaded, 'dossier' | 'process'>,
  task: Pick<TaskRow, 'step_key'> | undefined,
): Omit<Decided, 'kind' | 'unit'> => ({
  procedure: dossier.procedure_code,
  sector: dossier.sector,
  named: task === undefined ? undefined : process.steps.find(({ key }) => key === task.step_key)?.authority,
});
