import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

declare module './context.ts' {
  interface Services {
    /** What secrets are kept under in the database; absent where nobody has any: practice, simulation. */
    seal?: Seal;
  }
}

/** Keeps secrets so that whoever reads the database alone reads none: AES-256-GCM, bound to whom each belongs to. */
export interface Seal {
  close(secret: string, owner: string): string;
  /** Null: it was closed under another key, for somebody else, or has been changed. */
  open(kept: string, owner: string): string | null;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Secrets that stand as they are, from before they were closed, never begin like this. */
const MARK = 'v1.';

export const isClosed = (kept: string): boolean => kept.startsWith(MARK);

export function sealWith(key: Buffer): Seal {
  if (key.length !== KEY_BYTES) throw new Error(`a key of ${KEY_BYTES} bytes is needed, not ${key.length}`);
  return {
    close(secret, owner) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
      const closed = Buffer.concat([
        nonce,
        cipher.update(secret, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      return MARK + closed.toString('base64url');
    },
    open(kept, owner) {
      if (!isClosed(kept)) return kept;
      const closed = Buffer.from(kept.slice(MARK.length), 'base64url');
      if (closed.length < NONCE_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, closed.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(owner))
        .setAuthTag(closed.subarray(-TAG_BYTES));
      try {
        const text = decipher.update(closed.subarray(NONCE_BYTES, -TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

/** File of the key in the data folder, made at the first start; only its owner reads it. */
const KEY_FILE = 'secrets.key';

/**
 * The key of the configuration, or that of the data folder. Copies that start at once there take the one that was first.
 *
 * @throws {Error} where the file holds no key: a new one would lock everybody out
 */
export async function readSealKey(dataFolder: string, configured?: Buffer): Promise<Buffer> {
  if (configured !== undefined) return configured;
  const file = join(dataFolder, KEY_FILE);
  await mkdir(dataFolder, { recursive: true });
  const made = randomBytes(KEY_BYTES).toString('base64');
  await writeFile(file, `${made}\n`, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${file}: không phải khóa 32 byte (no key of 32 bytes)`);
  return key;
}

/** @throws {Error} where the program was opened without one, which is a fault of the program */
export function sealOf({ seal }: { seal?: Seal }): Seal {
  if (seal === undefined)
    throw new Error('secrets cannot be kept here: the program was opened without a key');
  return seal;
}
