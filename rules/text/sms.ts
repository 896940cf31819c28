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
  const { encoding, parts, units } = cut(text);
  if (units === 0) return { encoding, units, segments: 0, left: ROOM[encoding].alone };
  const filled = parts.at(-1)?.units ?? 0;
  const room = ROOM[encoding][parts.length === 1 ? 'alone' : 'part'];
  return { encoding, units, segments: parts.length, left: room - filled };
}

/** The texts a telephone company carries one by one, and the receiver's telephone puts together again. */
export const smsParts = (text: string): string[] => cut(text).parts.map((part) => part.text);

function cut(text: string) {
  const encoding: SmsLength['encoding'] = isGsm7(text) ? 'GSM7' : 'UCS2';
  const sizeOf = (one: string): number =>
    encoding === 'UCS2' ? one.length : EXTENSION.includes(one) ? 2 : 1;
  const units = [...text].reduce((sum, one) => sum + sizeOf(one), 0);
  const { alone, part } = ROOM[encoding];
  if (units <= alone) return { encoding, units, parts: [{ text, units }] };
  let last = { text: '', units: 0 };
  const parts = [last];
  for (const one of text) {
    const size = sizeOf(one);
    if (last.units + size > part) parts.push((last = { text: '', units: 0 }));
    last.text += one;
    last.units += size;
  }
  return { encoding, units, parts };
}

/** Whether a text message of 160 characters can carry it. */
export const isGsm7 = (text: string): boolean =>
  [...text].every((one) => BASIC.includes(one) || EXTENSION.includes(one));
