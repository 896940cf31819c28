import './tables.ts';
import { askedStanding, type AskedStanding, type Confirmation } from '@motcua/rules/dossier';
import { todayOf } from '../../catalogue/index.ts';
import { findPerson } from '../../identity/index.ts';
import { parameter } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/transaction.ts';
import { accountOf } from '../acts/create-draft.ts';
import { helps } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import type { DossierRow } from '../tables.ts';
import { contentOf } from './content.ts';
import type { AssistedRequest } from './tables.ts';

/**
 * A filing the caller helps with, today.
 *
 * @throws {Refusal} NOT_FOUND for anybody else, also at the same counter
 */
export async function getHelped(context: Context, dossierId: string): Promise<Loaded> {
  const loaded = await getDossierForAct(context.db, dossierId);
  if (helps(context, loaded) !== null) return loaded;
  throw new Refusal(
    'NOT_FOUND',
    'Không có hồ sơ nào bạn đang nộp giúp theo địa chỉ này. Chỉ người bắt đầu làm tiếp được, trong ngày nộp.',
  );
}

/** What was asked last; earlier requests count no longer. */
export const lastRequest = (db: Db | Tx, dossierId: string): Promise<AssistedRequest | undefined> =>
  db
    .selectFrom('assisted_request')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

export async function standingOf(
  context: Context,
  db: Db | Tx,
  dossier: DossierRow,
  { how, content, expires_at, tries, confirmed }: AssistedRequest,
): Promise<AskedStanding> {
  const now = confirmed === null ? await contentOf(db, dossier) : content;
  return askedStanding(
    { how, content, expiresAt: expires_at, tries, confirmed },
    now,
    context.now,
    codeTries(context),
  );
}

export function codeTries({ reference, now }: Context): number {
  const held = reference.current();
  return parameter(held, 'assisted.codeTries', todayOf(held, now));
}

/** What stands in the way, with what to do; an open request stands in nobody's way. */
const WHY: Record<Exclude<AskedStanding, 'OPEN'>, string> = {
  CHANGED:
    'Nội dung đã thay đổi sau khi người nộp được đọc lại. Đọc lại cho người nộp và hỏi xác nhận lần nữa.',
  EXPIRED: 'Mã xác nhận đã hết thời gian dùng. Gửi mã khác cho người nộp.',
  USED_UP: 'Đã nhập sai mã quá số lần cho phép. Gửi mã khác cho người nộp.',
  REFUSED: 'Người nộp không đồng ý nộp hồ sơ này. Sửa theo ý người nộp rồi hỏi xác nhận lần nữa.',
  CONFIRMED: 'Hồ sơ này đã được xác nhận và nộp. Xem trong danh sách hồ sơ nộp giúp hôm nay.',
};

/** @throws {Refusal} CONFIRMATION_VOID unless it can be confirmed now */
export function assertOpen(standing: AskedStanding): void {
  if (standing !== 'OPEN') throw new Refusal('CONFIRMATION_VOID', WHY[standing]);
}

/** Ways by which this person can say yes: the phone he registered himself counts before one that was typed for him. */
export interface Reach {
  phone: string | null;
  accountId: string | null;
}

export async function reachOf(context: Context, { applicant }: DossierRow): Promise<Reach> {
  const [accountId, person] = await Promise.all([
    accountOf(context, applicant.idNumber),
    findPerson(context.db, applicant.idNumber),
  ]);
  const own = accountId === null ? '' : (person?.phone ?? '');
  const phone = own === '' ? applicant.phone.trim() : own;
  return { phone: phone === '' ? null : phone, accountId };
}

export const waysOf = ({ phone, accountId }: Reach): Confirmation[] => [
  ...(phone === null ? [] : (['CODE'] as const)),
  ...(accountId === null ? [] : (['PORTAL'] as const)),
  'SHEET',
];
