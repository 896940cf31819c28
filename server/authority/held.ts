import {
  formOfOffice,
  maySignAs,
  officeOf,
  EVERY_MATTER,
  OFFICES,
  type Authority,
  type AuthorityKind,
  type Office,
  type ServingPost,
} from '@motcua/rules/authority';
import { addDays, instantAt } from '@motcua/rules/calendar';
import { todayOf } from '../catalogue/index.ts';
import { getUnit, inForce, type Reference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import type { GrantRow } from './tables.ts';

/** By which document somebody decides; number, date and issuer are null where only its sort is known. */
export interface AuthorityDocument {
  name: string;
  number: string | null;
  date: string | null;
  issuer: string | null;
  legalBasis: string;
}

/** An authority with whatever a person wants to know of it. */
export interface Held extends Authority {
  holderName: string;
  /** In the unit whose authority it is, or else in his own. */
  position: string;
  office: Office | null;
  document: AuthorityDocument;
  /** Unit whose seal or digital signature stands on what is signed. */
  seal: string;
  /** The grant behind it; null: by office. */
  grant: GrantRow | null;
}

interface Asked {
  units: readonly string[];
  at: Date;
}

/** Everything that is or was to be an authority in the units at a moment: offices of that day, and every grant. */
export async function authoritiesIn(db: Db | Tx, reference: Reference, asked: Asked): Promise<Held[]> {
  const [offices, grants] = await Promise.all([
    officesIn(db, reference, asked),
    grantsIn(db, reference, asked),
  ]);
  return [...offices.toSorted(byRank), ...grants];
}

const byRank = (a: Held, b: Held): number =>
  OFFICES.indexOf(a.office ?? 'DIVISION_HEAD') - OFFICES.indexOf(b.office ?? 'DIVISION_HEAD');

/** Authority by office, of those who hold a post on the day. */
async function officesIn(db: Db | Tx, reference: Reference, { units, at }: Asked): Promise<Held[]> {
  const today = todayOf(reference, at);
  const [posts, rules, documents] = await Promise.all([
    db
      .selectFrom('post')
      .innerJoin('account', 'account.id', 'post.account_id')
      .selectAll('post')
      .select('account.full_name')
      .where('post.unit_key', 'in', units)
      .where('post.valid_from', '<=', today)
      .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', today)]))
      .where('account.closed_at', 'is', null)
      .orderBy('post.id')
      .execute(),
    db.selectFrom('authority_office').selectAll().execute(),
    db.selectFrom('authority_document').selectAll().where('unit_key', 'in', units).execute(),
  ]);
  const start = (date: string): Date => instantAt(reference.calendar, date, '00:00');
  return posts.flatMap((post): Held[] => {
    const office = officeOf(post);
    const rule = rules.find((one) => one.office === office && inForce(one, today));
    if (office === null || rule === undefined) return [];
    const own = documents.find(
      (one) => one.unit_key === post.unit_key && one.office === office && inForce(one, today),
    );
    const from = start(post.valid_from);
    return [
      {
        id: `post ${post.id}`,
        holder: post.account_id,
        holderName: post.full_name,
        position: post.position,
        office,
        unit: post.unit_key,
        kinds: rule.kinds,
        matters: [EVERY_MATTER],
        form: formOfOffice(office, getUnit(reference, post.unit_key).kind === 'PEOPLES_COMMITTEE'),
        from,
        to: post.valid_to === null ? null : start(addDays(post.valid_to, 1)),
        grantedAt: from,
        acceptedAt: from,
        declinedAt: null,
        revokedAt: null,
        inPost: true,
        document: {
          name: own?.name ?? rule.document,
          number: own?.number ?? null,
          date: own?.issued_on ?? null,
          issuer: own?.issuer ?? null,
          legalBasis: rule.legal_basis,
        },
        seal: post.unit_key,
        grant: null,
      },
    ];
  });
}

async function grantsIn(db: Db | Tx, reference: Reference, { units, at }: Asked): Promise<Held[]> {
  const rows = await db
    .selectFrom('authority_grant')
    .selectAll()
    .where('unit_key', 'in', units)
    .orderBy('from_at')
    .orderBy('id')
    .execute();
  return heldGrants(db, reference, rows, at);
}

/** Grants with their holders as they serve on the day: a holder whose account is closed serves nowhere. */
export async function heldGrants(
  db: Db | Tx,
  reference: Reference,
  rows: readonly GrantRow[],
  at: Date,
): Promise<Held[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ holder }) => holder))];
  const [names, serving] = await Promise.all([
    db.selectFrom('account').select(['id', 'full_name']).where('id', 'in', ids).execute(),
    postsOf(db, ids, todayOf(reference, at)),
  ]);
  return rows.map((row): Held => {
    const posts = serving.filter(({ holder }) => holder === row.holder);
    const post = posts.find(({ unitKey }) => unitKey === row.unit_key) ?? posts[0];
    return {
      id: row.id,
      holder: row.holder,
      holderName: names.find(({ id }) => id === row.holder)?.full_name ?? '',
      position: post?.position ?? '',
      office: post === undefined ? null : officeOf(post),
      unit: row.unit_key,
      kinds: row.kinds,
      matters: row.matters,
      form: row.form,
      from: row.from_at,
      to: row.to_at,
      grantedAt: row.granted_at,
      acceptedAt: row.accepted_at,
      declinedAt: row.declined_at,
      revokedAt: row.revoked_at,
      inPost: maySignAs(row.form, row.unit_key, posts),
      document: {
        name: row.document_name,
        number: row.document_number,
        date: row.document_date,
        issuer: row.document_issuer,
        legalBasis: row.legal_basis,
      },
      seal: row.seal_unit,
      grant: row,
    };
  });
}

/** Posts of officers on a date. */
export const postsOf = (
  db: Db | Tx,
  holders: readonly string[],
  date: string,
): Promise<(ServingPost & { holder: string })[]> =>
  db
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select(['account.id as holder', 'post.unit_key as unitKey'])
    .select(['post.position', 'post.roles', 'post.division'])
    .where('account.id', 'in', holders)
    .where('account.closed_at', 'is', null)
    .where('post.valid_from', '<=', date)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', date)]))
    .orderBy('post.id')
    .execute();

/** Kinds somebody holds in a unit by office; only these he gives on (NĐ 30/2020 Đ.13.3). */
export const kindsByOffice = (held: readonly Held[], holder: string, unit: string): AuthorityKind[] => [
  ...new Set(
    held
      .filter((one) => one.grant === null && one.holder === holder && one.unit === unit)
      .flatMap(({ kinds }) => kinds),
  ),
];
