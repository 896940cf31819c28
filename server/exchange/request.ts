import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ExternalSystem, ProcessDefinition, ProcessStep } from '@motcua/rules/process';
import type { AskedContent, ExternalRequest } from './tables.ts';

export interface OutsideStep {
  dossierId: string;
  dossierCode: string;
  procedure: string;
  applicantName: string;
  applicantIdNumber: string;
  answers: Record<string, unknown>;
  process: ProcessDefinition;
  stepKey: string;
  stepName: string;
}

/** The step while it waits for the system; none where its paper or its notice has come meanwhile. */
export function findOpenStep(db: Db | Tx, taskId: string): Promise<OutsideStep | undefined> {
  return db
    .selectFrom('task')
    .innerJoin('dossier', 'dossier.id', 'task.dossier_id')
    .innerJoin('process_version as pr', 'pr.id', 'dossier.process_version_id')
    .select([
      'dossier.id as dossierId',
      sql<string>`coalesce(dossier.code, dossier.submission_code)`.as('dossierCode'),
      'dossier.procedure_name as procedure',
      'dossier.applicant_name as applicantName',
      'dossier.applicant_id_number as applicantIdNumber',
      'dossier.answers',
      'pr.content as process',
      'task.step_key as stepKey',
      'task.name as stepName',
    ])
    .where('task.id', '=', taskId)
    .where('task.done_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('obligation').select('id').whereRef('task_id', '=', 'task.id'))),
    )
    .executeTakeFirst();
}

/** The request as it stands now, with its dossier held; undefined where the step waits for the system no more. */
export async function holdWaiting(
  tx: Tx,
  { dossier_id, task_id }: ExternalRequest,
): Promise<ExternalRequest | undefined> {
  await tx.selectFrom('dossier').select('id').where('id', '=', dossier_id).forUpdate().execute();
  return (await findOpenStep(tx, task_id)) === undefined ? undefined : findRequest(tx, task_id);
}

/** The request of a step, written down when it is first carried: from then on it bears the same id, whoever repeats it. */
export async function requestOf(
  db: Db,
  step: OutsideStep,
  taskId: string,
  now: Date,
): Promise<ExternalRequest> {
  const { needs = [] } = stepOf(step);
  const content: AskedContent = {
    dossierCode: step.dossierCode,
    procedure: step.procedure,
    step: step.stepName,
    applicantName: step.applicantName,
    applicantIdNumber: step.applicantIdNumber,
    answers: Object.fromEntries(
      needs.flatMap((key) => (key in step.answers ? [[key, String(step.answers[key])]] : [])),
    ),
  };
  await db
    .insertInto('external_request')
    .values({
      // the step's own, so that a request repeated after a crash is the same request outside
      id: taskId,
      dossier_id: step.dossierId,
      task_id: taskId,
      system: systemOfStep(step),
      content: JSON.stringify(content),
      asked_at: now,
      sent_at: null,
      reference: null,
      failure: null,
      fault: null,
      dead_at: null,
      verifying_at: null,
      replied_at: null,
      outcome: null,
      reply: null,
    })
    .onConflict((on) => on.column('task_id').doNothing())
    .execute();
  return findRequest(db, taskId);
}

const stepOf = ({ process, stepKey }: OutsideStep): Partial<ProcessStep> =>
  process.steps.find((one) => one.key === stepKey) ?? {};

function systemOfStep(step: OutsideStep): ExternalSystem {
  const { system } = stepOf(step);
  if (system === undefined) throw new Error(`step ${step.stepKey} waits for no system`);
  return system;
}

const findRequest = (db: Db | Tx, taskId: string): Promise<ExternalRequest> =>
  db.selectFrom('external_request').selectAll().where('task_id', '=', taskId).executeTakeFirstOrThrow();

/**
 * Whether an earlier step of the same dossier still has to get through to the same system: requests and answers of one dossier
 * never overtake each other. It is asked of the steps, which stand before their letters are opened, so that it makes no
 * difference which copy of the program opens which letter first.
 */
export async function waitsBehind(db: Db, step: OutsideStep, taskId: string): Promise<boolean> {
  const system = systemOfStep(step);
  const same = step.process.steps.filter((one) => one.system === system).map(({ key }) => key);
  const { rows } = await sql`
    select from task as mine
    join task as earlier on earlier.dossier_id = mine.dossier_id and earlier.done_at is null
      and (earlier.opened_at, earlier.step_index, earlier.id) < (mine.opened_at, mine.step_index, mine.id)
    left join external_request as request on request.task_id = earlier.id
    where mine.id = ${taskId} and earlier.step_key = any(${same})
      and (request.reference is null or request.failure is not null)
      and not exists (select from obligation where obligation.task_id = earlier.id)
    limit 1`.execute(db);
  return rows.length > 0;
}

export const changeRequest = async (
  tx: Tx,
  id: string,
  set: Partial<
    Pick<
      ExternalRequest,
      | 'sent_at'
      | 'reference'
      | 'attempts'
      | 'failure'
      | 'fault'
      | 'faults'
      | 'dead_at'
      | 'verifying_at'
      | 'replied_at'
      | 'outcome'
      | 'reply'
    >
  >,
): Promise<void> => {
  await tx.updateTable('external_request').set(set).where('id', '=', id).execute();
};
