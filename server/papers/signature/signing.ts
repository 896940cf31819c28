import { webcrypto } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as asn1js from 'asn1js';
import { Certificate } from 'pkijs';
import { derOf, newAuthority, signPdf, type SigningKey, type SigningPerson } from './sign.ts';

declare module '../../platform/context.ts' {
  interface Services {
    /** What officers sign papers with; absent where nothing is signed: the simulation. */
    signing?: PdfSigning;
  }
}

/** The service of digital signatures. Here stands one of the system's own; a real one is another with the same two words. */
export interface PdfSigning {
  /** The file with the person's signature over the whole of it. */
  sign(pdf: Uint8Array, person: SigningPerson): Promise<Buffer>;
  /** Certificates, in DER, that signatures have to lead to. */
  readonly trusted: readonly Uint8Array[];
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
/** Says in every signature that it is no qualified one. */
const NAME = 'Một Cửa – chữ ký số minh họa';

const signingWith = (authority: SigningKey): PdfSigning => ({
  sign: (pdf, person) => signPdf(pdf, authority, person),
  trusted: [derOf(authority.certificate)],
});

/** A service that lives as long as the program. */
export const newSigning = async (): Promise<PdfSigning> => signingWith(await newAuthority(NAME));

/**
 * The service whose key lies in a file of the data folder, made at the first start; only its owner reads it. Copies that start
 * at once there take the one that was first.
 */
export async function openSigning(dataFolder: string, name = 'signing.key'): Promise<PdfSigning> {
  const file = join(dataFolder, name);
  await mkdir(dataFolder, { recursive: true });
  const { certificate, privateKey } = await newAuthority(NAME);
  const key = new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', privateKey));
  const made = [key, derOf(certificate)].map((der) => Buffer.from(der).toString('base64'));
  await writeFile(file, `${made.join('\n')}\n`, { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return signingWith(await readAuthority(file));
}

async function readAuthority(file: string): Promise<SigningKey> {
  const [key = '', certificate = ''] = (await readFile(file, 'utf8')).split('\n');
  const { result } = asn1js.fromBER(Uint8Array.from(Buffer.from(certificate, 'base64')));
  return {
    certificate: new Certificate({ schema: result }),
    privateKey: await webcrypto.subtle.importKey(
      'pkcs8',
      Uint8Array.from(Buffer.from(key, 'base64')),
      ECDSA,
      false,
      ['sign'],
    ),
  };
}

/** @throws {Error} where the program was opened without one, which is a fault of the program */
export function signingService({ signing }: { signing?: PdfSigning }): PdfSigning {
  if (signing === undefined)
    throw new Error('nothing can be signed here: the program was opened without a signing key');
  return signing;
}
