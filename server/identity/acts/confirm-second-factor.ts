import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { sealOf } from '../../platform/seal.ts';
import { factorRefusal } from '../second-factor/assert-factor.ts';
import { newRecoveryCodes, recoveryHash, stepOf } from '../second-factor/codes.ts';

/**
 * The application has shown a right code: from now on the password alone opens nothing, and every other session ends. The ten
 * codes for a lost telephone are told once and kept as hashes; so the reply is remembered nowhere.
 */
export const confirmSecondFactor: Act<'confirmSecondFactor'> = async (context, { code }) => {
  const { db, now, session } = context;
  const { accountId } = context.caller as Caller;
  return inTransaction(db, async (tx) => {
    const begun = await tx
      .selectFrom('second_factor')
      .select('secret')
      .where('account_id', '=', accountId)
      .where('confirmed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (begun === undefined) throw new Refusal('WRONG_STATE', 'Bấm “Bật xác thực hai lớp” để bắt đầu lại.');
    const secret = sealOf(context).open(begun.secret, accountId);
    const step = secret === null ? null : stepOf(secret, code.replace(/\s/g, ''), 0);
    if (step === null)
      throw factorRefusal(
        'Mã chưa đúng. Nhập mã 6 chữ số ứng dụng đang hiện; đồng hồ điện thoại phải đúng giờ.',
        'The code is wrong. Enter the six digits the application shows; the clock of the telephone has to be right.',
      );
    await tx
      .updateTable('second_factor')
      .set({ confirmed_at: now, last_step: step })
      .where('account_id', '=', accountId)
      .execute();
    const codes = newRecoveryCodes();
    await tx
      .insertInto('recovery_code')
      .values(codes.map((one) => ({ account_id: accountId, code_hash: recoveryHash(one), used_at: null })))
      .execute();
    await tx
      .deleteFrom('session')
      .where('account_id', '=', accountId)
      .$if(session !== null, (query) => query.where('token_hash', '<>', session as Buffer))
      .execute();
    return { codes };
  });
};
