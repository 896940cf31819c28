/** A transfer as a banking application is to fill it in. */
export interface Transfer {
  /** Bank identification number of the payee's bank, six digits (NAPAS). */
  bankBin: string;
  /** Digits and Latin letters, at most 19. */
  account: string;
  /** Whole đồng. */
  amount: number;
  /** What is to stand on the transfer: Latin letters, digits and spaces, at most 25. */
  text: string;
}

const NAPAS = 'A000000727';
const TO_ACCOUNT = 'QRIBFTTA';
const DONG = '704';
const VIETNAM = 'VN';

/**
 * The payload of a VietQR code for one transfer (EMVCo merchant-presented mode 1.1; NAPAS VietQR): what any banking application
 * of the country reads. Throws RangeError for what no bank could read.
 */
export function vietQr({ bankBin, account, amount, text }: Transfer): string {
  if (!/^\d{6}$/.test(bankBin) || !/^[0-9A-Za-z]{1,19}$/.test(account))
    throw new RangeError(`no account of a bank: ${bankBin} ${account}`);
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > 9_999_999_999_999)
    throw new RangeError(`${amount} đồng cannot be transferred`);
  if (!/^[0-9A-Za-z ]{1,25}$/.test(text)) throw new RangeError(`a transfer cannot say ${text}`);
  const payee = field('00', bankBin) + field('01', account);
  const body = [
    field('00', '01'),
    // once, for this amount
    field('01', '12'),
    field('38', field('00', NAPAS) + field('01', payee) + field('02', TO_ACCOUNT)),
    field('53', DONG),
    field('54', String(amount)),
    field('58', VIETNAM),
    field('62', field('08', text)),
    '6304',
  ].join('');
  return body + crc(body);
}

const field = (tag: string, value: string): string =>
  `${tag}${String(value.length).padStart(2, '0')}${value}`;

/** CRC-16/CCITT-FALSE in four hexadecimal digits, over the payload with the head of its own field (EMVCo MPM 4.7.3). */
function crc(text: string): string {
  let rest = 0xff_ff;
  for (const byte of new TextEncoder().encode(text)) {
    rest ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1)
      rest = ((rest << 1) ^ ((rest & 0x80_00) === 0 ? 0 : 0x10_21)) & 0xff_ff;
  }
  return rest.toString(16).toUpperCase().padStart(4, '0');
}
