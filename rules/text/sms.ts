/** GSM 7-bit default alphabet, without its escape (3GPP TS 23.038, 6.2.1). */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Its extension table: each of these goes as an escape and a character (3GPP TS 23.038, 6.2.1.1). */
const EXTENSION = '\f^{}\\[~]|€';

/** Units of a message alone, and of each part of a longer one, whose header takes the rest (3GPP TS 23.040, 9.2.3.24.1). */
const ROOM = { GSM7: { alone: 160, part: 153 }, UCS2: { alone: 70, part: 67 } } as const;

export interface SmsLength {
  /** One letter outside the 7-bit alphabet puts the whole message into UCS-2. */
  encoding: keyof typeof ROOM;
  /** Septets of GSM-7, an extension character being two; 16-bit units of UCS-2, a character beyond them being two. */
  units: number;
  /** Messages a telephone company counts; 0 of an empty text. */
  segments: number;
  /** Units still free in the last of them. */
  left: number;
}

/** How long a text message is; a character of two units is never cut by the end of a part. */
export function smsLength(text: string): SmsLength {
  const characters = [...text];
  const encoding = isGsm7(text) ? 'GSM7' : 'UCS2';
  const sizes = characters.map((one) => (encoding === 'UCS2' ? one.length : EXTENSION.includes(one) ? 2 : 1));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, part } = ROOM[encoding];
  if (units <= alone) return { encoding, units, segments: units === 0 ? 0 : 1, left: alone - units };
  let [segments, filled] = [1, 0];
  for (const size of sizes) {
    if (filled + size > part) [segments, filled] = [segments + 1, 0];
    filled += size;
  }
  return { encoding, units, segments, left: part - filled };
}

/** Whether a text message of 160 characters can carry it. */
export const isGsm7 = (text: string): boolean =>
  [...text].every((one) => BASIC.includes(one) || EXTENSION.includes(one));
