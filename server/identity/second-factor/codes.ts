import { createHash, randomInt } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';

/** Seconds an application's clock may be wrong: one code earlier or later. */
const DRIFT = 30;

export const newSecret = (): string => generateSecret();

/** What an application scans; the account is named as its owner knows it, never by a number of a person. */
export const addressOf = (secret: string, username: string): string =>
  generateURI({ issuer: 'Một Cửa', label: username, secret });

/**
 * The step of a code; null: it is none of this secret, or not after the last one that was taken. Codes are of the real world's
 * time, whatever clock the program was given: the telephone knows no other.
 */
export function stepOf(secret: string, code: string, after: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const found = verifySync({ secret, token: code, epochTolerance: DRIFT, afterTimeStep: after });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

/** Read from paper and typed once: nothing that looks like something else. */
const LETTERS = 'abcdefghkmnpqrstuvwxyz23456789';
const HOW_MANY = 10;

export const newRecoveryCodes = (): string[] => Array.from({ length: HOW_MANY }, () => `${part()}-${part()}`);
const part = (length = 5): string =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');

/** A code for one way in, printed on a slip: of thirty-one letters twelve. */
export const newOnceCode = (): string => [part(4), part(4), part(4)].join('-');

/** However it is typed: spaces, the line and capitals do not matter. */
export const recoveryHash = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest();
