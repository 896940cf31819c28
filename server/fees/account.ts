import type { FeeOrderView } from '@motcua/contract/fee-payments';
import { vietQr } from '@motcua/rules/fees';
import { todayOf } from '../catalogue/index.ts';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';

/** Of no bank: stands in the parameter until the province has written its own account there. */
const NO_BANK = '999999';

/** Where fees are transferred to; null where the province has no account, but for a demonstration. */
export function payeeAccount({ reference, now, demo }: Context): FeeOrderView['account'] {
  const held = reference.current();
  const [bankBin = '', number = '', ...holder] = parameter(held, 'payment.account', todayOf(held, now)).split(
    ' ',
  );
  return bankBin === NO_BANK && !demo ? null : { bankBin, number, holder: holder.join(' ') };
}

/** The VietQR code of what is still to be paid; null where there is nothing, or no account. */
export const qrOf = (
  account: FeeOrderView['account'],
  { code, remainder }: { code: string; remainder: number },
): string | null =>
  account === null || remainder === 0
    ? null
    : vietQr({ bankBin: account.bankBin, account: account.number, amount: remainder, text: code });
