import { checkLetter, lettersFrom } from './letters.ts';

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
  const body = lettersFrom(random, LENGTH);
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
