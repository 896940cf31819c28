import { createHash } from 'node:crypto';
import { checkPdfSignatures } from './check.ts';
import type { PdfSignature, TrustOptions } from './check.ts';
import type { PublishProblem } from './words.ts';

/**
 * Why a result PDF must not be published; null when it may. `expectedSha256` is lower-case hexadecimal, of the file as
 * it was put on the dossier. Several persons may sign one after the other (the competent person, then văn thư for the
 * agency): every signature has to be valid, and the last one has to cover the whole file. An unsigned file has no
 * invalid signature; whether one is required is for the caller to know.
 */
export async function assertPublishable(
  bytes: Uint8Array,
  expectedSha256: string,
  options: TrustOptions = {},
): Promise<PublishProblem | null> {
  if (createHash('sha256').update(bytes).digest('hex') !== expectedSha256) return 'HASH_CHANGED';
  const { signatures } = await checkPdfSignatures(bytes, options);
  if (!signatures.every(isSound)) return 'SIGNATURE_INVALID';
  return signatures.length === 0 || signatures.some((one) => one.coversWholeFile) ? null : 'NOT_WHOLE';
}

/** A signer that leads to none of the trusted certificates could be anybody. */
function isSound({ digestValid, signatureValid, trusted }: PdfSignature): boolean {
  return digestValid && signatureValid && trusted !== false;
}
