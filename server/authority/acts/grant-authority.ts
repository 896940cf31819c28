import { randomUUID } from 'node:crypto';
import type { FieldError } from '@motcua/contract/errors';
import type { Input } from '@motcua/contract/operations';
import { EVERY_MATTER, GRANT_PROBLEMS } from '@motcua/rules/authority';
import { isLocalDate } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import type { Caller, Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { grantFaults } from '../faults.ts';
import { grantView, signedIn } from '../grant.ts';
import { authoritiesIn, kindsByOffice } from '../held.ts';
import { maySetUp } from '../rights.ts';

/**
 * An authority is given by a document, for a scope and a time (NĐ 30/2020 Đ.13). By whoever holds it by office: it then
 * waits for the holder to accept; or prepared by an administrator of the unit: it first waits for the grantor's own word.
 */
export const grantAuthority: Act<'grantAuthority'> = async (context, input) => {
  const caller = signedIn(context);
  const grantor = input.grantor ?? caller.accountId;
  const own = grantor === caller.accountId;
  assertKnownUnits(context, input);
  if (!own && !maySetUp(context, input.unit))
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ người giữ thẩm quyền được giao, hoặc quản trị hệ thống của đơn vị được lập sẵn.',
    );
  const fields = await problems(context, caller, { ...input, grantor });
  if (fields.length > 0)
    throw new Refusal('INVALID_INPUT', { detail: 'Sửa các mục chưa phù hợp rồi gửi lại.', fields });
  const { document } = input;
  return inTransaction(context.db, async (tx) => {
    const id = randomUUID();
    await tx
      .insertInto('authority_grant')
      .values({
        id,
        unit_key: input.unit,
        grantor,
        holder: input.holder,
        form: input.form,
        kinds: input.kinds,
        matters: input.matters,
        from_at: new Date(input.from),
        to_at: input.to === undefined ? null : new Date(input.to),
        document_name: document.name,
        document_number: document.number,
        document_date: document.date,
        document_issuer: document.issuer,
        legal_basis: document.legalBasis,
        seal_unit: input.seal ?? input.unit,
        note: input.note ?? '',
        written_by: caller.accountId,
        written_at: context.now,
        granted_at: own ? context.now : null,
        accepted_at: null,
        declined_at: null,
        decline_reason: null,
        revoked_at: null,
        revoked_by: null,
        revoke_reason: null,
      })
      .execute();
    return rememberReply(context, tx, await grantView(context, tx, id));
  });
};

function assertKnownUnits({ reference }: Context, { unit, seal }: Input<'grantAuthority'>): void {
  const { units } = reference.current();
  if ([unit, seal ?? unit].every((key) => units.has(key))) return;
  throw new Refusal('NOT_FOUND', 'Không có đơn vị này.');
}

async function problems(
  context: Context,
  caller: Caller,
  {
    unit,
    grantor,
    holder,
    form,
    kinds,
    matters,
    from,
    to,
    document,
  }: Input<'grantAuthority'> & { grantor: string },
): Promise<FieldError[]> {
  const held = await authoritiesIn(context.db, context.reference.current(), {
    units: [unit],
    at: context.now,
  });
  const byOffice = kindsByOffice(held, grantor, unit);
  if (grantor === caller.accountId && byOffice.length === 0)
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ người giữ thẩm quyền theo chức vụ tại đơn vị này được giao cho người khác.',
    );
  const faults = await grantFaults(context, {
    unit,
    holder,
    form,
    kinds,
    from: new Date(from),
    to: to === undefined ? null : new Date(to),
    held: byOffice,
  });
  return [
    ...faults.map((fault) => ({ field: GRANT_PROBLEMS[fault].field, message: GRANT_PROBLEMS[fault].vi })),
    ...(holder === grantor ? [{ field: 'holder', message: 'Chọn người khác người giao' }] : []),
    ...(isLocalDate(document.date)
      ? []
      : [{ field: 'document', message: 'Ngày văn bản không có trong lịch' }]),
    ...(to !== undefined && new Date(to) <= context.now ? [{ field: 'to', message: 'Thời hạn đã qua' }] : []),
    ...(await unknownMatters(context, matters)),
  ];
}

/** A procedure's code, a sector's name, a matter of a map, or everything. */
async function unknownMatters({ db }: Context, matters: readonly string[]): Promise<FieldError[]> {
  const asked = matters.filter((one) => one !== EVERY_MATTER);
  if (asked.length === 0) return [];
  const known = await db
    .selectFrom('procedure_version')
    .select(['code', 'sector'])
    .distinct()
    .where((eb) => eb.or([eb('code', 'in', asked), eb('sector', 'in', asked)]))
    .execute();
  const { rows: named } = await sql<{ matter: string }>`
    select distinct step ->> 'authority' as matter
    from process_version, jsonb_array_elements(content -> 'steps') step
    where step ->> 'authority' = any(${asked})`.execute(db);
  const found = new Set([
    ...known.flatMap(({ code, sector }) => [code, sector]),
    ...named.map(({ matter }) => matter),
  ]);
  return asked
    .filter((one) => !found.has(one))
    .map((one) => ({
      field: 'matters',
      message: `Không có thủ tục, lĩnh vực hoặc việc nào tên là “${one}”`,
    }));
}
