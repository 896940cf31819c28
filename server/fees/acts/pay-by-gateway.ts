import { randomInt } from 'node:crypto';
import { getDossierForAct, getFeeToPay } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { letterOf } from '../gateway/ask.ts';
import { signedQuery, stamp, toGateway, VERSION } from '../gateway/protocol.ts';
import { holdOrder, remainderOf } from '../order.ts';

const MINUTE_MS = 60_000;
/** The gateway takes the money within so long. */
const OPEN_MS = 15 * MINUTE_MS;
/** Who is not told of it asks, for the first time, after so long. */
const ASK_AFTER_MS = 2 * MINUTE_MS;

/**
 * The payer is sent to the gateway with what is still owed, signed. What becomes of it counts by the gateway's own word only,
 * never by the window he comes back with.
 */
export const payByGateway: Act<'payByGateway'> = (context, { dossierId }) =>
  inTransaction(context.db, async (tx) => {
    const inside = { ...context, db: tx };
    const { gateway, now } = context;
    if (gateway === undefined)
      throw new Refusal('WRONG_STATE', 'Chưa nhận thẻ và ví. Chuyển khoản theo mã QR, hoặc nộp tại một cửa.');
    await getFeeToPay(inside, await getDossierForAct(tx, dossierId));
    const order = await holdOrder(tx, 'dossier_id', dossierId);
    if (order === undefined)
      throw new Refusal('WRONG_STATE', 'Chưa có lệnh nộp phí. Mở lại trang nộp phí rồi chọn cách nộp.');
    const amount = remainderOf(order);
    const reference = `${order.code}T${randomInt(10 ** 9, 10 ** 10)}`;
    const expires_at = new Date(now.getTime() + OPEN_MS);
    await tx
      .insertInto('payment_attempt')
      .values({
        reference,
        order_id: order.id,
        amount,
        begun_at: now,
        expires_at,
        answer: null,
        answered_at: null,
        told_by: null,
      })
      .execute();
    await post(tx, [letterOf({ reference }, new Date(now.getTime() + ASK_AFTER_MS))], now);
    const query = signedQuery(gateway.secret, {
      vnp_Version: VERSION,
      vnp_Command: 'pay',
      vnp_TmnCode: gateway.merchant,
      vnp_Amount: toGateway(amount),
      vnp_CurrCode: 'VND',
      vnp_TxnRef: reference,
      vnp_OrderInfo: `Nop phi ${order.code}`,
      vnp_OrderType: 'other',
      vnp_Locale: 'vn',
      vnp_IpAddr: '127.0.0.1',
      vnp_ReturnUrl: `${context.origin}/ho-so/${dossierId}/nop-phi`,
      vnp_CreateDate: stamp(now),
      vnp_ExpireDate: stamp(expires_at),
    });
    return rememberReply(context, tx, { url: `${gateway.payUrl}?${query}` });
  });
