import { createHash } from 'node:crypto';
import type { Role } from '@motcua/contract/session';
import { maySignAs, onlyHelps, type GrantedForm, type PostFacts, type Scope } from '@motcua/rules/authority';
import type { RepresentedScope } from '@motcua/rules/representation';
import { sql } from 'kysely';
import type { Caller } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { PersonTable } from './tables.ts';

declare module '../platform/context.ts' {
  interface Caller {
    username: string;
    kind: 'CITIZEN' | 'ORGANISATION' | 'OFFICER';
    fullName: string;
    personId: string | null;
    /** Posts in force on the day of the request. */
    posts: readonly CallerPost[];
    /**
     * What he was given to decide by documents in force at the moment of the request, beside what his posts let him do; with
     * the post it rests on it goes.
     */
    held: readonly Scope[];
    /** His posts let him help people to file online and nothing else: every other operation of officers is closed to him. */
    onlyHelps?: boolean;
    /** For whom he may act on the day of the request, and how far. */
    represents: readonly Represented[];
    /** Of the e-identity account he signed in with; null or absent: by password, or an organisation, whose account has none. */
    identityLevel?: 1 | 2 | null;
    /** The password was set by somebody else; until it is changed nothing else may be done. */
    mustChangePassword: boolean;
  }
}

export interface CallerPost extends PostFacts {
  position: string;
  division: string | null;
  roles: readonly Role[];
}

/** Somebody the caller represents today. */
export interface Represented extends RepresentedScope {
  id: string;
  principalNumber: string;
  /** Null: he has none. */
  principalAccount: string | null;
}

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Who a session token belongs to at a moment, with the posts of that day; null for an unknown or ended session. */
export async function callerOf(db: Db, token: string, now: Date, today: string): Promise<Caller | null> {
  const row = await callers(db, now, today)
    .innerJoin('session', 'session.account_id', 'account.id')
    .select(['session.identity_level as identityLevel', 'session.last_used_at as lastUsedAt'])
    .where('session.token_hash', '=', tokenHash(token))
    .where('session.expires_at', '>', now)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { lastUsedAt, ...caller } = row;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USED_MS) await noteUse(db, token, now);
  return withGrants(caller);
}

/** A session says to within so long when it was last used; written at each call it would cost more than it tells. */
const USED_MS = 5 * 60_000;

const noteUse = (db: Db, token: string, now: Date) =>
  db.updateTable('session').set({ last_used_at: now }).where('token_hash', '=', tokenHash(token)).execute();

/** An officer as he could call at a moment, for what he did without network then; null: his account is closed. */
export async function callerAt(db: Db, accountId: string, at: Date, date: string): Promise<Caller | null> {
  const row = await callers(db, at, date).where('account.id', '=', accountId).executeTakeFirst();
  return row === undefined ? null : withGrants(row);
}

type Described = Omit<Caller, 'held' | 'onlyHelps'> & { held: readonly (Scope & { form: GrantedForm })[] };

const withGrants = (row: Described): Caller => ({
  ...row,
  held: row.held.filter(({ form, unit }) => maySignAs(form, unit, row.posts)),
  onlyHelps: onlyHelps(row.posts),
});

/** Open accounts with the posts of a day and what they were given to decide at a moment. */
const callers = (db: Db, now: Date, today: string) =>
  db
    .selectFrom('account')
    .select((eb) => [
      'account.id as accountId',
      'account.username',
      'account.kind',
      'account.full_name as fullName',
      'account.person_id as personId',
      sql<boolean>`account.password_set_by is not null`.as('mustChangePassword'),
      eb
        .selectFrom('post')
        .select(
          sql<
            CallerPost[]
          >`coalesce(json_agg(json_build_object('unitKey', unit_key, 'position', position, 'division', division, 'roles', roles) order by id), '[]')`.as(
            'posts',
          ),
        )
        .whereRef('post.account_id', '=', 'account.id')
        .where('valid_from', '<=', today)
        .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', today)]))
        .$asScalar()
        .$notNull()
        .as('posts'),
      eb
        .selectFrom('authority_grant')
        .select(
          sql<
            (Scope & { form: GrantedForm })[]
          >`coalesce(json_agg(json_build_object('form', form, 'unit', unit_key, 'kinds', kinds, 'matters', matters)), '[]')`.as(
            'held',
          ),
        )
        .whereRef('holder', '=', 'account.id')
        .where('accepted_at', '<=', now)
        .where('from_at', '<=', now)
        .where((or) => or.or([or('to_at', 'is', null), or('to_at', '>', now)]))
        .where((or) => or.or([or('revoked_at', 'is', null), or('revoked_at', '>', now)]))
        .$asScalar()
        .$notNull()
        .as('held'),
      eb
        .selectFrom('representation as r')
        .leftJoin('person as p', 'p.id_number', 'r.principal_number')
        .leftJoin('account as a', 'a.person_id', 'p.id')
        .select(
          sql<
            Represented[]
          >`coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'procedures', r.procedures, 'acts', r.acts, 'principalNumber', r.principal_number, 'principalAccount', a.id) order by r.made_at), '[]')`.as(
            'represents',
          ),
        )
        .whereRef('r.agent_account', '=', 'account.id')
        .where('r.answered', '=', true)
        .where('r.ended_at', 'is', null)
        .where('r.from_date', '<=', today)
        .where((or) => or.or([or('r.last_day', 'is', null), or('r.last_day', '>=', today)]))
        .$asScalar()
        .$notNull()
        .as('represents'),
    ])
    .where('account.closed_at', 'is', null);

export async function getPerson(db: Db, personId: string): Promise<PersonTable> {
  return db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow();
}

/** Whoever registered with this identity number. */
export async function findPerson(db: Db, idNumber: string): Promise<PersonTable | undefined> {
  return db.selectFrom('person').selectAll().where('id_number', '=', idNumber).executeTakeFirst();
}
