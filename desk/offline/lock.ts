/**
 * The lock of what a desk keeps on its computer. Everything is sealed with AES-GCM under a random key; that key lies beside
 * it wrapped by another one made of the officer's password (PBKDF2-SHA-256), so that the same person with the same password
 * opens it without network, and nobody else does.
 */

/** As OWASP's password storage guidance of 2023 asks for PBKDF2 with SHA-256. */
const ROUNDS = 600_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;
const AES = { name: 'AES-GCM', length: 256 };

/** What is kept of a lock in the clear: no use without the password. */
export interface KeptLock {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
  iv: Uint8Array<ArrayBuffer>;
  wrapped: ArrayBuffer;
}

/** Sealed bytes; they open only under the name they were sealed for. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
const textBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The key made of a password for one lock: half a second on an ordinary computer, by intent. */
async function passwordKey(
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', textBytes(password.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    AES,
    false,
    ['wrapKey', 'unwrapKey'],
  );
}

/** A lock with a new random key. */
export async function newLock(password: string): Promise<{ lock: KeptLock; key: CryptoKey }> {
  const inner = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']);
  const lock = await wrap(inner, password);
  const key = await openLock(lock, password);
  if (key === undefined) throw new Error('a lock just made does not open');
  return { lock, key };
}

/** The key behind a lock, which never leaves the browser's keeping; undefined for another password. */
export const openLock = (lock: KeptLock, password: string): Promise<CryptoKey | undefined> =>
  unwrap(lock, password, false);

/** The same key under another password; undefined where the one before is not right. */
export async function rewrap(lock: KeptLock, before: string, now: string): Promise<KeptLock | undefined> {
  const inner = await unwrap(lock, before, true);
  return inner && wrap(inner, now);
}

async function wrap(inner: CryptoKey, password: string): Promise<KeptLock> {
  const salt = random(SALT_BYTES);
  const iv = random(IV_BYTES);
  const outer = await passwordKey(password, salt, ROUNDS);
  return {
    salt,
    rounds: ROUNDS,
    iv,
    wrapped: await crypto.subtle.wrapKey('raw', inner, outer, { name: 'AES-GCM', iv }),
  };
}

async function unwrap(
  { salt, rounds, iv, wrapped }: KeptLock,
  password: string,
  extractable: boolean,
): Promise<CryptoKey | undefined> {
  const outer = await passwordKey(password, salt, rounds);
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, outer, { name: 'AES-GCM', iv }, AES, extractable, [
      'encrypt',
      'decrypt',
    ]);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

export async function sealBytes(key: CryptoKey, name: string, bytes: BufferSource): Promise<Sealed> {
  const iv = random(IV_BYTES);
  return {
    iv,
    bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: textBytes(name) }, key, bytes),
  };
}

/** Throws where the bytes were changed, or sealed under another key or name. */
export const unsealBytes = (key: CryptoKey, name: string, { iv, bytes }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: textBytes(name) }, key, bytes);

export const seal = (key: CryptoKey, name: string, value: unknown): Promise<Sealed> =>
  sealBytes(key, name, textBytes(JSON.stringify(value)));

/** The value, or undefined where the bytes were damaged, changed, or sealed under another key or name. */
export const unsealIfWhole = <T>(key: CryptoKey, name: string, sealed: Sealed): Promise<T | undefined> =>
  unseal<T>(key, name, sealed).catch(() => undefined);

/** The value as it was sealed; the caller names its type, for only this program seals. */
export async function unseal<T>(key: CryptoKey, name: string, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unsealBytes(key, name, sealed))) as T;
}
