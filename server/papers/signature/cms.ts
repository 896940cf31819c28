import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import { Certificate, ContentInfo, getCrypto, IssuerAndSerialNumber, SignedData } from 'pkijs';
import type { AlgorithmIdentifier, Attribute, SignerInfo } from 'pkijs';
import type { SignatureProblem } from './words.ts';

/** What a CMS says about the one who signed. */
export interface Signer {
  readonly certificate: Certificate;
  /** All certificates that came with the signature. */
  readonly certificates: readonly Certificate[];
  readonly info: SignerInfo;
  /** Attribute signing-time: claimed, not proven. */
  readonly signedAt: Date | null;
}

/** Digests that may be relied on, by their object identifiers. SHA-1 and MD5 collide. */
const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
/** RSA without a digest in its name: that of the signer applies. */
const RSA = '1.2.840.113549.1.1.1';

/** Reads a detached signature by exactly one signer (RFC 5652); a problem instead where it is anything else. */
export function readCms(der: Uint8Array): Signer | { readonly problem: SignatureProblem } {
  const signed = parse(der);
  const [info, ...others] = signed?.signerInfos ?? [];
  if (!signed || !info || others.length > 0) return { problem: 'CMS_INVALID' };
  const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
  const certificate = certificates.find((one) => belongsTo(info, one));
  if (!certificate) return { problem: 'SIGNER_UNKNOWN' };
  return { certificate, certificates, info, signedAt: signingTime(info) };
}

/** Null for what is no CMS, and for one that brings content of its own, which would then be verified in place of the file. */
function parse(der: Uint8Array): SignedData | null {
  try {
    const { offset, result } = asn1js.fromBER(Uint8Array.from(der));
    if (offset < 0 || der.subarray(offset).some((byte) => byte !== 0)) return null;
    const content = new ContentInfo({ schema: result });
    if (content.contentType !== ContentInfo.SIGNED_DATA) return null;
    const signed = new SignedData({ schema: content.content });
    const { eContent, eContentType } = signed.encapContentInfo;
    return eContent || eContentType !== ContentInfo.DATA ? null : signed;
  } catch {
    return null;
  }
}

function belongsTo({ sid }: SignerInfo, certificate: Certificate): boolean {
  if (sid instanceof IssuerAndSerialNumber)
    return certificate.issuer.isEqual(sid.issuer) && certificate.serialNumber.isEqual(sid.serialNumber);
  const own = certificate.extensions?.find(({ extnID }) => extnID === SUBJECT_KEY_IDENTIFIER)?.parsedValue;
  return (
    sid instanceof asn1js.Primitive &&
    own instanceof asn1js.OctetString &&
    Buffer.from(own.valueBlock.valueHexView).equals(sid.valueBlock.valueHexView)
  );
}

function signingTime(info: SignerInfo): Date | null {
  const value = attributeValue(info, SIGNING_TIME);
  return value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime ? value.toDate() : null;
}

/** The single value of an attribute that may stand only once. */
function attributeValue(info: SignerInfo, type: string): unknown {
  const found = (info.signedAttrs?.attributes ?? []).filter((one: Attribute) => one.type === type);
  return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : undefined;
}

export interface Verdict {
  readonly digestValid: boolean;
  readonly signatureValid: boolean;
  readonly problem: SignatureProblem | null;
}

/**
 * Verifies the digest of the signed pieces and the signature over it. A signature is valid only together with its
 * digest: what was signed is then not this file.
 */
export async function verifyCms(signer: Signer, pieces: readonly Uint8Array[]): Promise<Verdict> {
  const { info } = signer;
  const digest = DIGESTS[info.digestAlgorithm.algorithmId];
  const failed = (problem: SignatureProblem, digestValid = false): Verdict => ({
    digestValid,
    signatureValid: false,
    problem,
  });
  if (!digest || !isStrong(info.signatureAlgorithm)) return failed('ALGORITHM_UNSUPPORTED');
  if (info.signedAttrs && !digestMatches(info, digest, pieces)) return failed('DIGEST_MISMATCH');
  const content = info.signedAttrs
    ? info.signedAttrs.encodedValue
    : Uint8Array.from(Buffer.concat(pieces)).buffer;
  const matches = await signatureMatches(signer, content, digest);
  // Without signed attributes the signature is over the file itself, so that nothing tells a changed file apart.
  if (!matches) return failed('SIGNATURE_MISMATCH', info.signedAttrs !== undefined);
  return { digestValid: true, signatureValid: true, problem: null };
}

function isStrong(algorithm: AlgorithmIdentifier): boolean {
  if (algorithm.algorithmId === RSA) return true;
  return Object.values(DIGESTS).includes(getCrypto(true).getHashAlgorithm(algorithm));
}

function digestMatches(info: SignerInfo, digest: string, pieces: readonly Uint8Array[]): boolean {
  const type = attributeValue(info, CONTENT_TYPE);
  const stated = attributeValue(info, MESSAGE_DIGEST);
  if (!(type instanceof asn1js.ObjectIdentifier) || !(stated instanceof asn1js.OctetString)) return false;
  const hash = createHash(digest.replace('-', ''));
  for (const piece of pieces) hash.update(piece);
  return type.getValue() === ContentInfo.DATA && hash.digest().equals(stated.valueBlock.valueHexView);
}

async function signatureMatches(
  { certificate, info }: Signer,
  content: ArrayBuffer,
  digest: string,
): Promise<boolean> {
  const { signature, signatureAlgorithm } = info;
  const named = signatureAlgorithm.algorithmId === RSA ? digest : undefined;
  try {
    const key = certificate.subjectPublicKeyInfo;
    return await getCrypto(true).verifyWithPublicKey(content, signature, key, signatureAlgorithm, named);
  } catch {
    return false;
  }
}
