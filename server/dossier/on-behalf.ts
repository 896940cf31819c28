import type { Applicant } from '@motcua/contract/shape';
import { isUnsentState, UNSENT_STATES } from '@motcua/rules/dossier';
import { reaches, type RepresentedAct } from '@motcua/rules/representation';
import { sql, type RawBuilder } from 'kysely';
import { findPerson, type Represented } from '../identity/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { applicantOf } from './applicant.ts';
import type { Loaded } from './load.ts';
import type { DossierRow } from './tables.ts';

type Whose = Pick<
  DossierRow,
  | 'state'
  | 'procedure_code'
  | 'applicant_id_number'
  | 'owner_account'
  | 'created_by'
  | 'agent_account'
  | 'representation_id'
>;

/**
 * Whether somebody the caller represents today has this dossier, and the act on it is within the scope. What another has begun
 * and not sent is not his to see.
 */
export const representsIn = (dossier: Whose, caller: Caller, act: RepresentedAct): boolean =>
  (!isUnsentState(dossier.state) || dossier.agent_account === caller.accountId) &&
  caller.represents.some((one) => isOf(dossier, one) && reaches(one, dossier.procedure_code, act));

/**
 * About the one who is represented, and his own: in his account, filed on his behalf, or taken in at a counter while he had none.
 * What a third person filed with his number is that person's.
 */
const isOf = (
  { applicant_id_number, owner_account, representation_id }: Whose,
  { principalNumber, principalAccount }: Represented,
): boolean =>
  applicant_id_number === principalNumber &&
  (owner_account === null || owner_account === principalAccount || representation_id !== null);

/** The same in SQL, for lists: his own, what he filed for others, and what he follows for them. */
export function listedFor({ accountId, represents }: Caller): RawBuilder<boolean> {
  const followed = represents
    .filter(({ acts }) => acts.includes('FOLLOW'))
    .map(
      (
        one,
      ) => sql`or (applicant_id_number = ${one.principalNumber} and state <> all(${[...UNSENT_STATES]}::text[])
        and (owner_account is null or owner_account = ${one.principalAccount}::uuid or representation_id is not null)
        and (${one.procedures.length === 0}::boolean or procedure_code = any(${one.procedures}::text[])))`,
    );
  return sql<boolean>`(owner_account = ${accountId} or agent_account = ${accountId} ${sql.join(followed, sql` `)})`;
}

/**
 * The one on whose behalf the caller files.
 *
 * @throws {Refusal} NOT_REPRESENTED where he does not represent him today, or not in this procedure
 */
export async function principalFor(
  { db }: Context,
  caller: Caller,
  representationId: string,
  procedure: string,
): Promise<Applicant> {
  const held = caller.represents.find(({ id }) => id === representationId);
  if (caller.kind === 'OFFICER' || held === undefined)
    throw new Refusal(
      'NOT_REPRESENTED',
      'Việc thay mặt này chưa có hiệu lực, đã hết thời hạn hoặc đã chấm dứt. Xem mục “Thay mặt người khác”, rồi chọn lại người có hồ sơ.',
    );
  if (!reaches(held, procedure, 'FILE'))
    throw new Refusal(
      'NOT_REPRESENTED',
      'Bạn được thay mặt người này, nhưng không được nộp hồ sơ của thủ tục này. Người có hồ sơ tự nộp, hoặc ủy quyền thêm thủ tục này.',
    );
  const { kind, principal } = await db
    .selectFrom('representation')
    .select(['kind', 'principal'])
    .where('id', '=', representationId)
    .executeTakeFirstOrThrow();
  // who authorised himself is taken as he is registered now; whom an officer has verified, as the paper said
  const person = kind === 'AGENT' ? await findPerson(db, held.principalNumber) : undefined;
  return person === undefined ? principal : applicantOf(person);
}

/**
 * A dossier filed on behalf stays with the one it was begun for.
 *
 * @throws {Refusal} INVALID_INPUT
 */
export function assertSamePrincipal({ dossier }: Pick<Loaded, 'dossier'>, applicant: Applicant): void {
  const { applicant: principal, representation_id, helper_account } = dossier;
  const same = (['kind', 'idNumber', 'fullName', 'birthDate', 'gender'] as const).every(
    (key) => principal[key] === applicant[key],
  );
  if ((representation_id === null && helper_account === null) || same) return;
  throw new Refusal(
    'INVALID_INPUT',
    'Hồ sơ này lập cho một người nên không đổi sang người khác được. Lập hồ sơ mới cho người khác.',
  );
}
