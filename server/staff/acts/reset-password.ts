import { randomInt, randomUUID } from 'node:crypto';
import { isoInstant } from '@motcua/rules/calendar';
import { assertMay } from '../../administration/index.ts';
import { hashPassword } from '../../identity/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { lockStaff } from '../changes.ts';
import { unitsServed } from '../units-served.ts';

const HOURS = 24;
/** Read aloud and typed once: nothing that looks like something else. */
const LETTERS = 'abcdefghkmnpqrstuvwxyz23456789';

/**
 * A password for one sign-in within a day, which then has to be changed; all sessions end. The owner sees the same evening that
 * it was done, for his old password opens no more. Its reply is not remembered anywhere: sent again, the request gives another.
 */
export const resetPassword: Act<'resetPassword'> = async (context, { accountId, reason }) => {
  const { db, now, reference } = context;
  const password = Array.from({ length: 4 }, () => word()).join('-');
  const password_hash = await hashPassword(password);
  const until = new Date(now.getTime() + HOURS * 3_600_000);
  await inTransaction(db, async (tx) => {
    await lockStaff(tx);
    const account = await tx
      .selectFrom('account')
      .select(['username', 'full_name as fullName'])
      .where('id', '=', accountId)
      .where('kind', '=', 'OFFICER')
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    const units = await unitsServed(tx, context, accountId);
    if (account === undefined || units.length === 0)
      throw new Refusal('NOT_FOUND', 'Không có cán bộ nào đang hoặc sắp giữ chức vụ với tài khoản này.');
    // whoever serves above or elsewhere too is not his to sign in as
    const [caller] = units.map((unit) => assertMay(context, 'propose', unit));
    if (caller === undefined) throw new Error('an officer without a unit was let through');
    if (caller.accountId === accountId)
      throw new Refusal('FORBIDDEN', 'Mật khẩu của chính bạn thì đổi ở mục “Đổi mật khẩu”.');
    await tx
      .updateTable('account')
      .set({ password_hash, password_set_by: caller.accountId, password_until: until })
      .where('id', '=', accountId)
      .execute();
    await tx.deleteFrom('session').where('account_id', '=', accountId).execute();
    const line = {
      ...account,
      unit: null,
      division: null,
      position: '',
      roles: [],
      from: null,
      to: null,
      verdict: null,
    };
    await tx
      .insertInto('staff_change')
      .values({
        id: randomUUID(),
        kind: 'PASSWORD',
        lines: JSON.stringify([line]),
        units,
        reason,
        basis: '',
        file: null,
        proposed_by: caller.accountId,
        proposed_at: now,
      })
      .execute();
  });
  return { password, until: isoInstant(reference.current().calendar, until) };
};

const word = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');
