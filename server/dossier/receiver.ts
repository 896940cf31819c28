import type { FieldError } from '@motcua/contract/errors';
import type { Input } from '@motcua/contract/operations';
import { isLocalDate } from '@motcua/rules/calendar';
import { formatDate } from '@motcua/rules/text';
import { todayOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Loaded } from './load.ts';

type Said = Pick<
  Input<'deliverResult'>,
  'method' | 'receiverName' | 'proof' | 'receiverIdNumber' | 'authority'
>;

/**
 * A result goes to its applicant or to whoever he has authorised, by a paper that holds today (NĐ 61/2018 Đ.16.2, Đ.20); to his
 * account only where he has one.
 *
 * @throws {Refusal} WRONG_RECEIVER for a paper of identity that is another person's, INVALID_INPUT naming what is missing
 */
export function assertMayReceive(context: Context, { dossier }: Loaded, said: Said): void {
  if (said.method === 'ELECTRONIC') return assertHasAccount(dossier.owner_account);
  const fields = said.proof === 'AUTHORISATION' ? authorityFaults(context, said) : [];
  if (fields.length > 0)
    throw new Refusal('INVALID_INPUT', { detail: 'Ghi đủ giấy tờ ủy quyền rồi trả lại lần nữa.', fields });
  if (said.proof === 'AUTHORISATION' || dossier.applicant.kind === 'ORGANISATION') return;
  const { receiverIdNumber } = said;
  if (receiverIdNumber === undefined || receiverIdNumber.trim() === dossier.applicant_id_number) return;
  throw new Refusal(
    'WRONG_RECEIVER',
    'Số giấy tờ này không phải của chủ hồ sơ. Người nhận thay phải có giấy ủy quyền; chưa có thì ghi “Chưa trả được” và hẹn lại.',
  );
}

/** @throws {Refusal} INVALID_INPUT: there is no account an electronic result could go to */
export function assertHasAccount(account: string | null): void {
  if (account !== null) return;
  throw new Refusal(
    'INVALID_INPUT',
    'Người nộp chưa có tài khoản trên Cổng dịch vụ công nên không nhận điện tử được. Trả tại quầy hoặc gửi bưu chính.',
  );
}

function authorityFaults(context: Context, { authority, receiverIdNumber }: Said): FieldError[] {
  const today = todayOf(context.reference.current(), context.now);
  const fields: FieldError[] = [];
  if (receiverIdNumber === undefined)
    fields.push({ field: 'receiverIdNumber', message: 'Ghi số giấy tờ của người nhận thay' });
  if (authority === undefined)
    fields.push({ field: 'authority', message: 'Ghi giấy tờ ủy quyền, số và ngày' });
  else if (!isLocalDate(authority.date) || authority.date > today)
    fields.push({ field: 'authority', message: 'Ngày của giấy ủy quyền phải là hôm nay hoặc trước đó' });
  else if (authority.until !== undefined && (!isLocalDate(authority.until) || authority.until < today))
    fields.push({
      field: 'authority',
      message: `Giấy ủy quyền đã hết hạn ngày ${formatDate(authority.until)}`,
    });
  return fields;
}

/** The paper of authority as the receipt names it. */
export const authorityWords = ({ paper, number, date }: NonNullable<Said['authority']>): string =>
  `${paper}${number.trim() === '' ? '' : ` số ${number.trim()}`}, ngày ${formatDate(date)}`;
