import type { PracticeTask } from '@motcua/contract/practice';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import { personOf } from './round.ts';
import type { Check, Task } from './tasks.ts';

/** What the room's records say of one dossier and one officer. */
interface Facts {
  id: string;
  code: string;
  /** Begun by the officer himself. */
  own: boolean;
  events: readonly string[];
  slips: readonly string[];
  noted: boolean;
  received: boolean;
  opened: boolean;
  drafts: boolean;
  draftsRead: boolean;
  handedOn: boolean;
  numbered: boolean;
}

/** How far an officer is with a task: of the dossiers of its person the one that has got furthest counts. */
export async function progressOf(
  db: Db,
  { accountId, round, task }: { accountId: string; round: Date; task: Task },
): Promise<PracticeTask> {
  const person = personOf(accountId, round, task.id);
  const dossiers = await factsOf(db, { accountId, round, idNumber: person.idNumber });
  const begun = task.stage === null || task.stage === 'RECEIVED_BEFORE';
  const tries = dossiers
    .filter(({ own }) => own === begun)
    .map((facts) => ({ facts, done: doneOf(task, facts) }));
  const best = tries.toSorted((a, b) => count(b.done) - count(a.done))[0];
  const { id, role, vi: title, en: titleEn } = task;
  const steps = task.steps.map(({ vi: text, en: textEn }, index) => ({
    text,
    textEn,
    done: best?.done[index] ?? false,
  }));
  return {
    id,
    role,
    title,
    titleEn,
    steps,
    done: steps.every(({ done }) => done),
    begun,
    person: { fullName: person.fullName, idNumber: person.idNumber },
    dossier: begun || best === undefined ? null : { id: best.facts.id, code: best.facts.code },
  };
}

const count = (done: readonly boolean[]): number => done.filter(Boolean).length;

/** Whoever has done a later step has been through those before it: an opened page leaves no trace once it is closed. */
const doneOf = ({ steps }: Task, facts: Facts): boolean[] => {
  const last = steps.findLastIndex(({ check }) => holds(check, facts));
  return steps.map((_, index) => index <= last && (holds(steps[index]?.check, facts) || lasts(steps, index)));
};

/** Only looking at something is taken as done by what follows; an act is done when it has been done. */
const lasts = (steps: Task['steps'], index: number): boolean => {
  const check = steps[index]?.check;
  return check !== undefined && ('opened' in check || 'draft' in check || 'received' in check);
};

function holds(check: Check | undefined, facts: Facts): boolean {
  if (check === undefined) return false;
  if ('event' in check) return check.event.some((kind) => facts.events.includes(kind));
  if ('slip' in check) return check.slip.some((kind) => facts.slips.includes(kind));
  if ('draft' in check) return check.draft === 'SAVED' ? facts.drafts : facts.draftsRead;
  if ('noted' in check) return facts.noted;
  if ('received' in check) return facts.received;
  if ('handedOn' in check) return facts.handedOn && facts.events.includes('TASK_ASSIGNED');
  if ('numbered' in check) return facts.numbered;
  return facts.opened;
}

async function factsOf(
  db: Db,
  { accountId, round, idNumber }: { accountId: string; round: Date; idNumber: string },
): Promise<Facts[]> {
  const { rows } = await sql<Facts>`
    select dossier.id, coalesce(dossier.code, dossier.submission_code) as code,
      dossier.created_by = ${accountId} as own,
      array(select event.kind from dossier_event event
        where event.dossier_id = dossier.id and event.actor_id = ${accountId} and event.at >= ${round}) as events,
      array(select slip.kind from slip where slip.dossier_id = dossier.id) as slips,
      exists (select from dossier_note note
        where note.dossier_id = dossier.id and note.by_account = ${accountId}) as noted,
      jsonb_array_length(dossier.received) > 0 as received,
      exists (select from dossier_reading reading
        where reading.dossier_id = dossier.id and reading.account_id = ${accountId}) as opened,
      exists (select from result_draft draft
        where draft.dossier_id = dossier.id and draft.by_account = ${accountId}) as drafts,
      exists (select from draft_seen seen join result_draft draft on draft.id = seen.draft_id
        where draft.dossier_id = dossier.id and seen.account_id = ${accountId}) as "draftsRead",
      exists (select from task where task.dossier_id = dossier.id and task.status = 'OPEN'
        and task.account_id is not null and task.account_id <> ${accountId}) as "handedOn",
      dossier.result ->> 'number' is not null as numbered
    from dossier where dossier.applicant_id_number = ${idNumber}`.execute(db);
  return rows;
}
