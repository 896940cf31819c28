import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { Tx } from '../../platform/transaction.ts';

export interface Officer {
  accountId: string;
  fullName: string;
  position: string;
  openTasks: number;
}

interface Asked {
  unit: string;
  role: string | undefined;
  date: string;
  at?: Date;
}

/** Officers holding a role in a unit on a date, without those who are away at a moment if one is given; the least burdened first (name breaks a tie, so that the order is the same everywhere). */
export const officersOf = (db: Db | Tx, asked: Asked): Promise<Officer[]> => inPost(db, asked).execute();

/** What an officer finished last, as far back as it tells what he knows; a fixed number, so that the question stays cheap. */
const LATELY = 30;

export interface Practised extends Officer {
  /** Open steps that are due no later than the one he is asked for. */
  pressing: number;
  /** Steps of the procedure among those he finished last. */
  practice: number;
}

interface StepAsked {
  procedure: string;
  dueAt: Date | null;
}

/** The same, with what tells how well a step of a procedure due at a moment would be with them. */
export const candidatesOf = (db: Db | Tx, asked: Asked & StepAsked): Promise<Practised[]> =>
  withPractice(inPost(db, asked), asked).execute();

/** The same of single officers, wherever they serve on the date. */
export const candidatesAmong = (
  db: Db | Tx,
  accounts: readonly string[],
  asked: StepAsked & { date: string },
): Promise<Practised[]> =>
  withPractice(serving(db, asked.date), asked)
    .distinctOn('account.id')
    .where('account.id', 'in', accounts)
    .orderBy('account.id')
    .execute();

const withPractice = (query: ReturnType<typeof serving>, asked: StepAsked) =>
  query.select((eb) => [
    eb
      .selectFrom('task')
      .select((count) => count.fn.countAll<number>().as('n'))
      .whereRef('task.account_id', '=', 'account.id')
      .where('task.done_at', 'is', null)
      .where('task.due_at', '<=', asked.dueAt)
      .$asScalar()
      .$notNull()
      .as('pressing'),
    eb
      .selectFrom((from) =>
        from
          .selectFrom('task')
          .select('task.dossier_id')
          .whereRef('task.account_id', '=', 'account.id')
          .where('task.status', '=', 'DONE')
          .orderBy('task.done_at', 'desc')
          .limit(LATELY)
          .as('latest'),
      )
      .innerJoin('dossier', 'dossier.id', 'latest.dossier_id')
      .select((count) => count.fn.countAll<number>().as('n'))
      .where('dossier.procedure_code', '=', asked.procedure)
      .$asScalar()
      .$notNull()
      .as('practice'),
  ]);

const serving = (db: Db | Tx, date: string) =>
  db
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select((eb) => [
      'account.id as accountId',
      'account.full_name as fullName',
      'post.position',
      eb
        .selectFrom('task')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('task.account_id', '=', 'account.id')
        .where('task.done_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('openTasks'),
    ])
    .where('post.valid_from', '<=', date)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', date)]))
    .where('account.closed_at', 'is', null);

const inPost = (db: Db | Tx, { unit, role, date, at }: Asked) =>
  serving(db, date)
    .where('post.unit_key', '=', unit)
    .$if(role !== undefined, (query) => query.where(sql<boolean>`${role ?? ''} = any(post.roles)`))
    .$if(at !== undefined, (query) =>
      query.where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('absence')
              .select('absence.id')
              .whereRef('absence.account_id', '=', 'account.id')
              .where('absence.ended_at', 'is', null)
              .where('absence.from_at', '<=', at ?? null)
              .where((or) => or.or([or('absence.to_at', 'is', null), or('absence.to_at', '>', at ?? null)])),
          ),
        ),
      ),
    )
    .orderBy('openTasks')
    .orderBy('account.username');
