/** Digits and capitals without 0, 1, I, L and O: thirty-one, a prime, so that the check below misses no single slip. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BASE = BigInt(LETTERS.length);

/** So many letters drawn from random bytes of a cryptographic source. */
export function lettersFrom(random: Uint8Array, length: number): string {
  let number = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let body = '';
  for (; body.length < length; number /= BASE) body += letter(Number(number % BASE));
  return body;
}

/** Weighted sum modulo 31 as in an ISBN: weights from 1 for the letters, −1 for the check letter. */
export function checkLetter(body: string): string {
  const sum = [...body].reduce((total, char, i) => total + (i + 1) * LETTERS.indexOf(char), 0);
  return letter(sum % LETTERS.length);
}

function letter(value: number): string {
  return LETTERS.charAt(value);
}
