/** Digits and capitals without 0, 1, I, L and O: thirty-one, a prime, so that the check below misses no single slip. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BASE = BigInt(LETTERS.length);
const LENGTH = 11;
const RANDOM_BYTES = 8;
const SHAPE = /^NT([2-9A-HJKMNP-Z]{11})([2-9A-HJKMNP-Z])$/;

/**
 * Temporary code of a submission before it is accepted (mã nộp tạm): `NT-7K3M-Q9XD-P4WN`. Eleven letters drawn from
 * `random` (at least 8 bytes from a cryptographic source; 31¹¹ ≈ 2.5·10¹⁶ codes) and a check letter that catches every
 * wrong letter and every two letters swapped. The caller still makes sure that the code is new.
 */
export function submissionCode(random: Uint8Array): string {
  if (random.length < RANDOM_BYTES) {
    throw new RangeError(`A submission code needs ${RANDOM_BYTES} random bytes, got ${random.length}`);
  }
  let number = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let body = '';
  for (; body.length < LENGTH; number /= BASE) body += letter(Number(number % BASE));
  return format(body, checkLetter(body));
}

/**
 * The code as it is stored, from what a person typed (lower case, without hyphens, with blanks); undefined when it is
 * no submission code or was mistyped.
 */
export function parseSubmissionCode(typed: string): string | undefined {
  const [, body = '', check = ''] = SHAPE.exec(typed.replace(/[\s.–-]/g, '').toUpperCase()) ?? [];
  return body !== '' && checkLetter(body) === check ? format(body, check) : undefined;
}

function format(body: string, check: string): string {
  return `NT-${body.slice(0, 4)}-${body.slice(4, 8)}-${body.slice(8)}${check}`;
}

/** Weighted sum modulo 31 as in an ISBN: weights 1 to 11 for the letters, −1 for the check letter. */
function checkLetter(body: string): string {
  const sum = [...body].reduce((total, char, i) => total + (i + 1) * LETTERS.indexOf(char), 0);
  return letter(sum % LETTERS.length);
}

function letter(value: number): string {
  return LETTERS.charAt(value);
}
