import { X509Certificate } from 'node:crypto';
import { readCms, verifyCms } from './cms.ts';
import { findMarks } from './marks.ts';
import type { FoundMark, SignatureMark } from './marks.ts';
import { commonName, isTrusted } from './trust.ts';
import type { SignatureProblem } from './words.ts';

export interface PdfSignature {
  /** Common name on the certificate; null where it cannot be read. */
  readonly signer: string | null;
  /** As the signer claims; no time stamp of a third party is read. */
  readonly signedAt: Date | null;
  /** Nothing was added to the file after this signature. */
  readonly coversWholeFile: boolean;
  /** The covered bytes are those that were signed. */
  readonly digestValid: boolean;
  readonly signatureValid: boolean;
  /** Whether the certificate leads to a trusted one; null when no trusted ones were given. */
  readonly trusted: boolean | null;
  /** Why it is not valid. */
  readonly problem: SignatureProblem | null;
}

export interface PdfSignatureCheck {
  /** In the order they stand in the file; empty for an unsigned one. */
  readonly signatures: readonly PdfSignature[];
}

export interface TrustOptions {
  /** Certificates whose signatures count: of authorities, or of signers themselves; DER or PEM. */
  readonly trusted?: readonly Uint8Array[];
}

/**
 * Checks every digital signature of a PDF (adbe.pkcs7.detached and ETSI.CAdES.detached; RSA and ECDSA with SHA-2).
 * What cannot be read is an invalid signature with its problem; nothing in `bytes` makes this throw. Throws for a
 * trusted certificate that is none.
 */
export async function checkPdfSignatures(
  bytes: Uint8Array,
  { trusted }: TrustOptions = {},
): Promise<PdfSignatureCheck> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const anchors = trusted?.map((der) => new X509Certificate(der));
  const signatures: PdfSignature[] = [];
  for (const mark of findMarks(file)) signatures.push(await checkMark(file, mark, anchors));
  return { signatures };
}

async function checkMark(
  file: Buffer,
  mark: FoundMark,
  anchors: readonly X509Certificate[] | undefined,
): Promise<PdfSignature> {
  if ('problem' in mark) return invalid(mark.problem);
  const coversWholeFile = mark.range.end === file.length;
  const signer = readCms(mark.cms);
  if ('problem' in signer) return { ...invalid(signer.problem), coversWholeFile, signedAt: mark.claimedAt };
  const signedAt = signer.signedAt ?? mark.claimedAt;
  return {
    signer: commonName(signer.certificate),
    signedAt,
    coversWholeFile,
    ...(await verifyCms(signer, coveredPieces(file, mark))),
    trusted: anchors ? isTrusted(signer, anchors, signedAt) : null,
  };
}

function coveredPieces(file: Buffer, { range }: SignatureMark): Uint8Array[] {
  return [file.subarray(0, range.holeStart), file.subarray(range.holeEnd, range.end)];
}

function invalid(problem: SignatureProblem): PdfSignature {
  return {
    signer: null,
    signedAt: null,
    coversWholeFile: false,
    digestValid: false,
    signatureValid: false,
    trusted: null,
    problem,
  };
}
