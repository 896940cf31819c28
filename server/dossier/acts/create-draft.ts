import { randomBytes, randomUUID } from 'node:crypto';
import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { Input } from '@motcua/contract/operations';
import type { Applicant } from '@motcua/contract/shape';
import { submissionCode } from '@motcua/rules/codes';
import { APPLICANT_ADDRESS } from '@motcua/rules/place';
import { regimeOn } from '@motcua/rules/regime';
import type { Insertable } from 'kysely';
import { clockTerms, getFormFor, getProcedureOn, getProcessOn, todayOf } from '../../catalogue/index.ts';
import { getPerson } from '../../identity/index.ts';
import type { Caller, Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ProcedureVersion } from '../../province/index.ts';
import { applicantOf, checkApplicant } from '../applicant.ts';
import { signedIn } from '../guard.ts';
import { principalFor } from '../on-behalf.ts';
import { beginningAt } from '../place-of-matter.ts';
import type { DossierRow, DossierTable } from '../tables.ts';
import { receiptOf } from '../write.ts';

/** A citizen begins a dossier of his own; a counter officer one for the person before him (NĐ 61/2018 Đ.16, Đ.17). */
export const createDraft: Act<'createDraft'> = (context, input) =>
  begin(context, input, submissionCode(randomBytes(8)));

/**
 * @param code under which it can be looked up before it is accepted: new
 * @param helpsAt the unit at which the caller fills it in online together with the person at hand; null: he does not
 */
export async function begin(
  context: Context,
  input: Input<'createDraft'>,
  code: string,
  helpsAt: string | null = null,
): Promise<DossierReceipt> {
  const { db, reference, now } = context;
  const caller = signedIn(context);
  const held = reference.current();
  const today = todayOf(held, now);
  const officer = caller.kind === 'OFFICER';
  const channel = helpsAt === null && officer ? counterChannel(input) : 'ONLINE';

  const procedure = await getProcedureOn(db, input.procedureCode, today);
  const principal = await principalGiven(context, caller, input);
  const address =
    (principal ?? input.applicant)?.address ?? (await ownAddress(context, caller, procedure.content));
  const receiving = beginningAt(context, procedure.content, { ...input, address });
  if (receiving === undefined)
    throw new Refusal(
      'PROCEDURE_NOT_RECEIVED_HERE',
      'Chọn nơi tiếp nhận trong danh sách của thủ tục, hoặc tìm thủ tục khác.',
    );
  if (
    officer &&
    helpsAt === null &&
    !caller.posts.some((post) => post.unitKey === input.intakeUnit && post.roles.includes('COUNTER_OFFICER'))
  )
    throw new Refusal('FORBIDDEN', 'Chỉ cán bộ một cửa của đơn vị này mới tiếp nhận tại đây.');
  clockTerms(held, { code: procedure.code, channels: procedure.content.channels }, channel, today);
  if (input.case !== undefined && !procedure.content.components.some((one) => one.case === input.case))
    throw new Refusal(
      'INVALID_INPUT',
      'Thủ tục không có trường hợp này. Chọn một trường hợp trong danh sách.',
    );

  const applicant = principal ?? (await applicantGiven(context, caller, input.applicant));
  const [form, process] = await Promise.all([
    getFormFor(db, procedure, today),
    getProcessOn(db, procedure, today),
  ]);
  const row = {
    id: randomUUID(),
    submission_code: code,
    code: null,
    state: 'DRAFT',
    version: 1,
    last_seq: 1,
    regime: regimeOn(today),
    procedure_code: procedure.code,
    procedure_name: procedure.content.name,
    sector: procedure.sector,
    procedure_version_id: procedure.id,
    process_version_id: process.id,
    form_code: form.code,
    form_version: String(form.version),
    case_code: input.case ?? null,
    channel,
    submitter_role:
      principal === null ? (input.submitterRole ?? (officer ? 'ASSISTED' : 'SELF')) : 'AUTHORISED',
    submitter_name: principal === null ? (input.submitterName ?? applicant.fullName) : caller.fullName,
    result_channel: channel === 'ONLINE' ? 'ELECTRONIC' : 'COUNTER',
    return_at: 'INTAKE',
    applicant: JSON.stringify(applicant),
    applicant_name: applicant.fullName,
    applicant_id_number: applicant.idNumber,
    // what somebody has filled in for him is the person's once he has confirmed it
    owner_account:
      helpsAt === null ? await ownerOf(context, caller, applicant.idNumber, principal !== null) : null,
    created_by: caller.accountId,
    representation_id: principal === null ? null : (input.representationId ?? null),
    agent_account: principal === null ? null : caller.accountId,
    helper_account: helpsAt === null ? null : caller.accountId,
    helper_unit: helpsAt,
    summary: procedure.content.name,
    answers: JSON.stringify(receiving.answers),
    received: '[]',
    intake_unit: receiving.intakeUnit.key,
    authority: receiving.authority,
    consulted: procedure.content.consulted ?? [],
    tokens: [],
    created_at: now,
    submitted_at: null,
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
    updated_at: now,
  } satisfies Insertable<DossierTable>;
  return inTransaction(db, async (tx) => {
    await tx.insertInto('dossier').values(row).execute();
    await tx
      .insertInto('dossier_event')
      .values({
        dossier_id: row.id,
        seq: 1,
        at: now,
        kind: 'DRAFT_CREATED',
        actor_id: caller.accountId,
        actor_name: caller.fullName,
        unit_key: officer ? (helpsAt ?? row.intake_unit) : null,
        from_state: null,
        to_state: 'DRAFT',
        data: '{}',
      })
      .execute();
    return rememberReply(context, tx, receiptOf(context, row as unknown as DossierRow, null));
  });
}

/** What an officer takes in came to a counter or by post; online an applicant files himself, or with help and his confirmation. */
function counterChannel({ channel = 'COUNTER' }: Input<'createDraft'>): 'COUNTER' | 'POST' {
  if (channel !== 'ONLINE') return channel;
  throw new Refusal(
    'INVALID_INPUT',
    'Cán bộ không tự lập hồ sơ trực tuyến. Dùng “Nộp trực tuyến giúp”: người dân xác nhận rồi hồ sơ mới được nộp.',
  );
}

/**
 * Whoever the caller files for as his representative; null: nobody.
 *
 * @throws {Refusal} NOT_REPRESENTED, INVALID_INPUT where another applicant is named beside
 */
async function principalGiven(
  context: Context,
  caller: Caller,
  { representationId, procedureCode, applicant, submitterRole, submitterName }: Input<'createDraft'>,
): Promise<Applicant | null> {
  if (representationId === undefined) return null;
  if ([applicant, submitterRole, submitterName].some((one) => one !== undefined))
    throw new Refusal(
      'INVALID_INPUT',
      'Hồ sơ lập thay mặt người khác lấy thông tin của người ấy. Bỏ phần người nộp rồi gửi lại.',
    );
  return checkApplicant(context, await principalFor(context, caller, representationId, procedureCode));
}

/** For somebody else: in his account, so that he follows it too; where he has none it stays with who filed it for him. */
async function ownerOf(
  context: Context,
  caller: Caller,
  idNumber: string,
  onBehalf: boolean,
): Promise<string | null> {
  if (caller.kind === 'OFFICER') return accountOf(context, idNumber);
  return onBehalf ? ((await accountOf(context, idNumber)) ?? caller.accountId) : caller.accountId;
}

/** The person the dossier is about: the caller himself unless he names another. */
async function applicantGiven(
  context: Context,
  caller: Caller,
  given: Applicant | undefined,
): Promise<Applicant> {
  if (given !== undefined) return checkApplicant(context, given);
  if (caller.personId === null)
    throw new Refusal('INCOMPLETE', {
      detail: 'Nhập người nộp hồ sơ: họ tên, số định danh, địa chỉ.',
      fields: [{ field: 'applicant', message: 'Còn thiếu người nộp hồ sơ' }],
    });
  return applicantOf(await getPerson(context.db, caller.personId));
}

/** The address of the caller himself, where it says who decides and nobody else is named. */
async function ownAddress({ db }: Context, caller: Caller, { place }: ProcedureVersion): Promise<string> {
  if (place !== APPLICANT_ADDRESS || caller.personId === null) return '';
  return (await getPerson(db, caller.personId)).address;
}

/** The applicant's own account, so that a dossier handed in at the counter is also followed on the phone. */
export async function accountOf({ db }: Context, idNumber: string): Promise<string | null> {
  const found = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select('account.id')
    .where('person.id_number', '=', idNumber)
    .executeTakeFirst();
  return found?.id ?? null;
}
