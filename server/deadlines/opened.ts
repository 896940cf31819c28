import type { Selectable } from 'kysely';
import type { TimerPayload } from '../dossier/index.ts';
import { inOffice, type Reference } from '../organisation/index.ts';
import type { Services } from '../platform/context.ts';
import type { Schema } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import type { Places } from './addressee.ts';

type DossierRow = Selectable<Schema['dossier']>;
export type TaskRow = Selectable<Schema['task']>;

/** A letter of a timer at its moment, with the dossier as it stands now. */
export interface Opened {
  services: Services;
  tx: Tx;
  now: Date;
  /** With the working calendar of the authority. */
  held: Reference;
  letter: TimerPayload;
  /** The deadline the letter was posted for. */
  due: Date;
  dossier: DossierRow;
  /** Steps not done yet. */
  tasks: TaskRow[];
}

export async function open(services: Services, tx: Tx, letter: TimerPayload, now: Date): Promise<Opened> {
  const dossier = await tx
    .selectFrom('dossier')
    .selectAll()
    .where('id', '=', letter.dossierId)
    // what follows from a moment is not crossed by what an officer does in it
    .forUpdate()
    .executeTakeFirstOrThrow();
  const tasks = await tx
    .selectFrom('task')
    .selectAll()
    .where('dossier_id', '=', dossier.id)
    .where('done_at', 'is', null)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  const held = inOffice(services.reference.current(), dossier.authority);
  return { services, tx, now, held, letter, due: new Date(letter.due), dossier, tasks };
}

/**
 * The dossier still runs towards the due date the letter was posted for: no result, no other date. What a wait does to the
 * clock is its policy's: a dossier whose clock stands has no due date, one that waits while its clock runs on has.
 */
export const runsTowards = ({ dossier, due }: Opened): boolean =>
  dossier.finished_at === null && dossier.closed_at === null && sameMoment(dossier.due_at, due);

export const sameMoment = (a: Date | null, b: Date): boolean => a?.getTime() === b.getTime();

export const placesOf = ({ intake_unit, authority }: DossierRow, task?: TaskRow): Places => ({
  intakeUnit: intake_unit,
  authority,
  task: task && { unitKey: task.unit_key, role: task.role, accountId: task.account_id },
});

/** The step the applicant's matter itself is at, not the questions asked beside it. */
export const mainTask = ({ tasks }: Pick<Opened, 'tasks'>): TaskRow | undefined =>
  tasks.find((task) => task.kind !== 'CONSULT') ?? tasks[0];
