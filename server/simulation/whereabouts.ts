import type { DossierState } from '@motcua/rules/dossier';
import type { StepKind } from '@motcua/rules/process';
import type { Db } from '../platform/database.ts';

/** Where a dossier of the story stands: all that the next act depends on. */
export interface Whereabouts {
  dossierId: string;
  state: DossierState;
  version: number;
  updatedAt: Date;
  acceptedAt: Date | null;
  /** Its applicant follows it on the portal. */
  followed: boolean;
  supplementAsked: boolean;
  pausedBefore: boolean;
  /** A change of the clock waits for its second person. */
  proposed: boolean;
  reworkedBefore: boolean;
  /** Open steps, in an order that is the same in every run. */
  open: readonly OpenTask[];
}

export interface OpenTask {
  id: string;
  stepIndex: number;
  kind: StepKind;
  role: string;
  unitKey: string;
  accountId: string | null;
  dueAt: Date | null;
}

export async function whereaboutsOf(db: Db, dossierId: string): Promise<Whereabouts> {
  const [dossier, tasks] = await Promise.all([
    db
      .selectFrom('dossier')
      .select([
        'state',
        'version',
        'updated_at',
        'accepted_at',
        'owner_account',
        'supplement',
        'pauses',
        'proposal',
      ])
      .where('id', '=', dossierId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('task')
      .select(['id', 'step_index', 'kind', 'role', 'unit_key', 'account_id', 'due_at', 'status'])
      .where('dossier_id', '=', dossierId)
      .orderBy('step_index')
      .orderBy('unit_key')
      .execute(),
  ]);
  return {
    dossierId,
    state: dossier.state,
    version: dossier.version,
    updatedAt: dossier.updated_at,
    acceptedAt: dossier.accepted_at,
    followed: dossier.owner_account !== null,
    supplementAsked: dossier.supplement !== null,
    pausedBefore: dossier.pauses.length > 0,
    proposed: dossier.proposal !== null,
    reworkedBefore: tasks.some(({ status }) => status === 'RETURNED'),
    open: tasks
      .filter(({ status }) => status === 'OPEN')
      .map((task) => ({
        id: task.id,
        stepIndex: task.step_index,
        kind: task.kind,
        role: task.role,
        unitKey: task.unit_key,
        accountId: task.account_id,
        dueAt: task.due_at,
      })),
  };
}

/** Name of a dossier among those of a story: who began it, and its first moment to the millisecond. */
export const birthmark = (createdBy: string, createdAt: Date): string =>
  `${createdBy} ${createdAt.getTime()}`;

/**
 * Ids of the dossiers begun in a stretch of time by their birthmarks: so a story cut short goes on where it stands, and
 * one told twice begins nothing again.
 */
export async function begunBetween(db: Db, from: Date, to: Date): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('dossier')
    .select(['id', 'created_by', 'created_at'])
    .where('created_at', '>=', from)
    .where('created_at', '<=', to)
    .execute();
  return new Map(rows.map((row) => [birthmark(row.created_by, row.created_at), row.id]));
}
