import { randomUUID } from 'node:crypto';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { RECOVERY_PAPERS } from '@motcua/rules/recovery';
import { newOnceCode, recoveryHash } from '../../identity/index.ts';
import { parameter, unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { post } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { checkedNumber, sameName } from '../../representation/index.ts';
import { assertPasswordsOpen, findOwner, issuedToday } from '../owner.ts';
import { assertMayRecover } from '../rights.ts';

/**
 * The officer has the identity paper of the owner before him: a code that opens once is printed for him, the one before is
 * void, and the owner is told by every channel he has. The code is told in this reply and kept as a hash; so the reply is
 * remembered nowhere: asked again, another one is issued. Nobody lets himself in: an officer's account has no number, so his
 * name says who he is.
 */
export const issueRecovery: Act<'issueRecovery'> = async (context, { unit, idNumber, paper }) => {
  const { now, reference, origin } = context;
  const { accountId: officer, fullName } = assertMayRecover(context, unit);
  assertPasswordsOpen(context);
  const { number } = checkedNumber(context, 'idNumber', { idNumber });
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const code = newOnceCode();
  const until = new Date(now.getTime() + parameter(held, 'recovery.codeHours', today) * HOUR_MS);
  return inTransaction(context.db, async (tx) => {
    const owner = await findOwner(tx, number);
    if (owner === undefined) throw nobody();
    if (owner.id === officer || [owner.fullName, owner.accountName].some((name) => sameName(name, fullName)))
      throw new Refusal(
        'SECOND_PERSON',
        'Chủ tài khoản trùng họ tên với bạn. Để không ai tự mở tài khoản của mình, cán bộ khác phải cấp mã.',
      );
    if (RECOVERY_PAPERS[paper].of !== owner.kind)
      throw new Refusal('INVALID_INPUT', {
        detail: 'Chọn loại giấy tờ của chính chủ tài khoản: cá nhân hoặc tổ chức.',
        fields: [
          {
            field: 'paper',
            message: 'Giấy tờ này không hợp với tài khoản',
            messageEn: 'This paper does not fit the account',
          },
        ],
      });
    // two counters at once: the second sees what the first has issued
    await tx.selectFrom('account').select('id').where('id', '=', owner.id).forUpdate().execute();
    const most = parameter(held, 'recovery.perDay', today);
    if ((await issuedToday(tx, owner.id, now)) >= most)
      throw new Refusal(
        'RECOVERY_TOO_OFTEN',
        `Trong 24 giờ tài khoản này đã được cấp ${most} mã. Đợi đến ngày mai, hoặc báo cơ quan kiểm soát nếu nghi có người giả mạo.`,
      );
    await tx
      .updateTable('account_recovery')
      .set({ replaced_at: now })
      .where('account_id', '=', owner.id)
      .where('used_at', 'is', null)
      .where('replaced_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .execute();
    await tx
      .insertInto('account_recovery')
      .values({
        id: randomUUID(),
        account_id: owner.id,
        unit_key: unit,
        issued_by: officer,
        issued_at: now,
        paper,
        code_hash: recoveryHash(code),
        expires_at: until,
      })
      .execute();
    const facts = { unit: unitName(held, unit, today) };
    const notice = { kind: 'TB24', dossierId: null, accountId: owner.id, facts };
    await post(tx, [{ topic: 'notice', payload: notice }], now);
    return {
      fullName: owner.fullName,
      username: owner.username,
      code,
      until: isoInstant(held.calendar, until),
      address: `${origin}/khoi-phuc`,
    };
  });
};

const HOUR_MS = 3_600_000;

const nobody = (): Refusal =>
  new Refusal(
    'NOT_FOUND',
    'Không có tài khoản nào dùng mật khẩu với số này. Người dân đăng nhập bằng VNeID, hoặc nộp ngay tại quầy.',
  );
