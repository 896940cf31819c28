import { randomBytes, randomUUID } from 'node:crypto';
import { submissionCode } from '@motcua/rules/codes';
import type { Insertable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { ProcedureInForce } from '../../catalogue/index.ts';
import { signedIn } from '../guard.ts';
import type { Loaded, TaskRow } from '../load.ts';
import type { DossierTable } from '../tables.ts';

export interface PartOf {
  procedure: ProcedureInForce;
  processId: string;
  code: string;
}

/**
 * The dossier of a part with all it takes over from its case: applicant, answers and files, so that nobody is asked twice.
 *
 * @returns its id
 */
export async function insertPart(
  context: Context,
  tx: Tx,
  parent: Loaded & { task: TaskRow },
  part: PartOf,
): Promise<string> {
  const row = partRow(context, parent, part);
  await tx.insertInto('dossier').values(row).execute();
  const { accountId, fullName } = signedIn(context);
  await tx
    .insertInto('dossier_event')
    .values({
      dossier_id: row.id,
      seq: 1,
      at: context.now,
      kind: 'DRAFT_CREATED',
      actor_id: accountId,
      actor_name: fullName,
      unit_key: row.intake_unit,
      from_state: null,
      to_state: 'DRAFT',
      data: '{}',
    })
    .execute();
  await takeFiles(tx, parent, row.id, part.procedure);
  return row.id;
}

function partRow(
  context: Context,
  { dossier, task }: Loaded & { task: TaskRow },
  { procedure, processId, code }: PartOf,
) {
  const { content } = procedure;
  return {
    id: randomUUID(),
    parent_id: dossier.id,
    part_task: task.id,
    submission_code: submissionCode(randomBytes(8)),
    code,
    state: 'DRAFT',
    version: 1,
    last_seq: 1,
    regime: dossier.regime,
    procedure_code: procedure.code,
    procedure_name: content.name,
    sector: procedure.sector,
    procedure_version_id: procedure.id,
    process_version_id: processId,
    form_code: dossier.form_code,
    form_version: dossier.form_version,
    case_code: null,
    channel: dossier.channel,
    submitter_role: dossier.submitter_role,
    submitter_name: dossier.submitter_name,
    result_channel: dossier.result_channel,
    return_at: dossier.return_at,
    applicant: JSON.stringify(dossier.applicant),
    applicant_name: dossier.applicant_name,
    applicant_id_number: dossier.applicant_id_number,
    owner_account: dossier.owner_account,
    created_by: signedIn(context).accountId,
    representation_id: dossier.representation_id,
    agent_account: dossier.agent_account,
    summary: dossier.summary,
    answers: JSON.stringify(dossier.answers),
    received: '[]',
    intake_unit: dossier.intake_unit,
    authority: authorityOf(content.authority, dossier.authority),
    consulted: content.consulted ?? [],
    tokens: [],
    created_at: context.now,
    submitted_at: dossier.submitted_at,
    intake_due_at: null,
    accepted_at: null,
    due_at: null,
    original_due_at: null,
    clock: null,
    pauses: '[]',
    supplement: null,
    draft_result: null,
    result: null,
    finished_at: null,
    returned_at: null,
    updated_at: context.now,
  } satisfies Insertable<DossierTable>;
}

/** An agency the procedure names; or the committee of the case where the procedure says only its level. */
const authorityOf = (named: string, ofCase: string): string =>
  named === 'COMMUNE' || named === 'DISTRICT' ? ofCase : named;

/** The files of the case stand in the part too, the same bytes; under a component where the part asks for the same paper. */
async function takeFiles(
  tx: Tx,
  { dossier, procedure: ofCase }: Loaded,
  partId: string,
  { content }: ProcedureInForce,
): Promise<void> {
  const kept = await tx
    .selectFrom('dossier_file')
    .selectAll()
    .where('dossier_id', '=', dossier.id)
    .where('component', 'is not', null)
    .where('removed_at', 'is', null)
    .execute();
  if (kept.length === 0) return;
  const nameOf = new Map(ofCase.components.map(({ code, name }) => [code, name]));
  const sameAs = (component: string | null): string | null =>
    content.components.find(({ name }) => name === nameOf.get(component ?? ''))?.code ?? null;
  await tx
    .insertInto('dossier_file')
    .values(
      kept.map((file) => ({
        ...file,
        id: randomUUID(),
        dossier_id: partId,
        component: sameAs(file.component),
        scan: file.scan === null ? null : JSON.stringify(file.scan),
      })),
    )
    .execute();
}
