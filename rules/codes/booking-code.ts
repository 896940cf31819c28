import { checkLetter, lettersFrom } from './letters.ts';

const LENGTH = 7;
const RANDOM_BYTES = 6;
/** Wherever it stands in what was typed or scanned: alone, or at the end of the address in a QR code. */
const SHAPE = /HN-?([2-9A-HJKMNP-Z]{4})-?([2-9A-HJKMNP-Z]{3})([2-9A-HJKMNP-Z])$/;

/**
 * Code of a booked visit (mã lịch hẹn): `HN-7K3M-Q9XD`. Seven letters drawn from `random` (at least 6 bytes from a
 * cryptographic source; 31⁷ ≈ 2.7·10¹⁰ codes) and a check letter. The caller still makes sure that the code is new.
 */
export function bookingCode(random: Uint8Array): string {
  if (random.length < RANDOM_BYTES)
    throw new RangeError(`A booking code needs ${RANDOM_BYTES} random bytes, got ${random.length}`);
  const body = lettersFrom(random, LENGTH);
  return format(body, checkLetter(body));
}

/**
 * The code as it is stored, from what a person typed (lower case, with blanks) or a scanner read (the address in the QR code
 * of the slip); undefined when there is none or it was mistyped.
 */
export function findBookingCode(said: string): string | undefined {
  const [, first = '', second = '', check = ''] = SHAPE.exec(said.replace(/[\s.–]/g, '').toUpperCase()) ?? [];
  const body = first + second;
  return body !== '' && checkLetter(body) === check ? format(body, check) : undefined;
}

const format = (body: string, check: string): string => `HN-${body.slice(0, 4)}-${body.slice(4)}${check}`;
