import { createHash } from 'node:crypto';
import type { Purpose } from '@motcua/rules/access';
import type { OfficerRole } from '@motcua/rules/authority';
import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../platform/context.ts';

const HOUR = 3_600_000;

/** What a list was asked for: units, sectors, dates. Never a name, a number or words typed by hand. */
export type ListDetail = Readonly<Record<string, string | number | null>>;

/** As whom an officer looks, and for what. */
export interface LooksAs {
  unit: string;
  role: OfficerRole;
  purpose: Purpose;
}

/**
 * Keeps that an officer read dossiers, as whom and for what, in one statement. Whatever he opens of a dossier within an
 * hour of the clock is one look: a desk asks for its parts one by one, and for the person it is one reading.
 */
export const noteAccess = (
  context: Context,
  dossiers: readonly string[],
  { unit, role, purpose }: LooksAs,
): Promise<void> =>
  keep(
    context,
    dossiers.map((dossier_id) => ({ dossier_id, unit_key: unit, role, purpose })),
  );

/** Keeps that somebody was shown people's names beyond the units of his own: one row with the filter, once an hour. */
export const noteListAccess = (context: Context, detail: ListDetail): Promise<void> =>
  keep(context, [{ detail: JSON.stringify(detail) }]);

/**
 * Keeps a look at what is held of a person, once an hour for each purpose. The person stands in it as a hash of his number,
 * so that the log is not one more list of numbers, and he who has the number finds every look at it; and by his account.
 */
export const notePersonAccess = (
  context: Context,
  idNumber: string,
  { unit, role, purpose }: LooksAs,
  more: ListDetail = {},
): Promise<void> =>
  keep(context, [
    {
      detail: JSON.stringify({ purpose, ...more, person: personHash(idNumber) }),
      unit_key: unit,
      role,
      purpose,
      subject: sql<string | null>`(select account.id from account join person on person.id = account.person_id
        where person.id_number = ${idNumber})`,
    },
  ]);

export const personHash = (idNumber: string): string =>
  createHash('sha256').update(`person ${idNumber}`).digest('hex');

/** The same of a number in the database. */
export const personHashOf = (idNumber: RawBuilder<string>): RawBuilder<string> =>
  sql<string>`encode(sha256(convert_to('person ' || ${idNumber}, 'UTF8')), 'hex')`;

interface Kept {
  dossier_id?: string;
  detail?: string;
  unit_key?: string;
  role?: OfficerRole;
  purpose?: Purpose;
  subject?: RawBuilder<string | null>;
}

async function keep({ db, caller, now, request }: Context, looks: readonly Kept[]): Promise<void> {
  if (caller === null || looks.length === 0) return;
  const row = {
    account_id: caller.accountId,
    operation: request.operation,
    at: now,
    hour: new Date(Math.floor(now.getTime() / HOUR) * HOUR),
    dossier_id: null,
    detail: null,
    unit_key: null,
    role: null,
    purpose: null,
    subject: null,
  };
  await db
    .insertInto('access_log')
    .values(looks.map((look) => ({ ...row, ...look })))
    .onConflict((on) => on.doNothing())
    .execute();
}
