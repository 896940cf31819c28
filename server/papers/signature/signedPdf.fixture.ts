import { createHash, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

/** Someone who can sign: a key and the certificate for it. */
export interface TestSigner {
  readonly certificate: Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

export const KEY_KINDS = {
  RSA: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  'RSA-PSS': {
    name: 'RSA-PSS',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  ECDSA: { name: 'ECDSA', namedCurve: 'P-256' },
} as const;
export type KeyKind = keyof typeof KEY_KINDS;

const COMMON_NAME = '2.5.4.3';
const BASIC_CONSTRAINTS = '2.5.29.19';

let lastSerial = 0;

/** A certificate for 2026, signed by `issuer` or by itself; one that signs itself is an authority. */
export async function makeSigner(
  name: string,
  kind: KeyKind = 'ECDSA',
  issuer?: TestSigner,
  authority = !issuer,
): Promise<TestSigner> {
  const keys = await makeKeys(kind);
  const certificate = new Certificate({ version: 2 });
  lastSerial += 1;
  certificate.serialNumber = new asn1js.Integer({ value: lastSerial });
  const subject = new AttributeTypeAndValue({
    type: COMMON_NAME,
    value: new asn1js.Utf8String({ value: name }),
  });
  certificate.subject.typesAndValues.push(subject);
  certificate.issuer = issuer ? issuer.certificate.subject : certificate.subject;
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2026-12-31T00:00:00Z');
  const limits = new BasicConstraints({ cA: authority });
  const extnValue = limits.toSchema().toBER();
  certificate.extensions = [
    new Extension({ extnID: BASIC_CONSTRAINTS, critical: true, extnValue, parsedValue: limits }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256');
  return { certificate, keys };
}

function makeKeys(kind: KeyKind): Promise<webcrypto.CryptoKeyPair> {
  const usages: webcrypto.KeyUsage[] = ['sign', 'verify'];
  return kind === 'ECDSA'
    ? webcrypto.subtle.generateKey(KEY_KINDS.ECDSA, true, usages)
    : webcrypto.subtle.generateKey(KEY_KINDS[kind], true, usages);
}

export const derOf = ({ certificate }: TestSigner): Uint8Array =>
  new Uint8Array(certificate.toSchema().toBER());

/** A PDF of one empty page with the text `title` in its information, without a signature. */
export function plainPdf(title = 'Giay phep'): Buffer {
  return Buffer.from(
    [
      '%PDF-1.7',
      '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
      '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj',
      '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj',
      `4 0 obj\n<< /Title (${title}) >>\nendobj`,
      'trailer\n<< /Root 1 0 R /Info 4 0 R >>\n%%EOF\n',
    ].join('\n'),
    'latin1',
  );
}

export interface SigningChoices {
  /** /M of the dictionary; none when null. */
  readonly claimed?: string | null;
  /** Attribute signing-time of the CMS. */
  readonly signingTime?: Date;
  /** Other certificates sent along. */
  readonly chain?: readonly TestSigner[];
  readonly subFilter?: string;
  readonly digest?: 'SHA-256' | 'SHA-1';
  readonly withoutAttributes?: boolean;
  readonly omitCertificate?: boolean;
}

/** Bytes kept for the CMS. */
const ROOM = 6000;

/** Appends an increment with one signature over everything, as a signing program does. */
export async function signPdf(
  pdf: Uint8Array,
  signer: TestSigner,
  choices: SigningChoices = {},
): Promise<Buffer> {
  return sealPdf(pdf, (covered) => makeCms(covered, signer, choices), choices);
}

/** The same with any bytes as /Contents; `padding` fills the rest of its place. */
export async function sealPdf(
  pdf: Uint8Array,
  contents: (covered: Buffer) => Promise<Uint8Array> | Uint8Array,
  { claimed = "D:20260820140500+07'00'", subFilter = 'ETSI.CAdES.detached' }: SigningChoices = {},
  padding = '00',
): Promise<Buffer> {
  const time = claimed === null ? '' : ` /M (${claimed})`;
  const before = `9 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter}${time}\n`;
  const head = Buffer.concat([pdf, Buffer.from(`${before}/ByteRange [${'*'.repeat(40)}] /Contents `)]);
  const tail = Buffer.from(' >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
  const holeEnd = head.length + 2 + ROOM * 2;
  const range = `0 ${head.length} ${holeEnd} ${tail.length}`.padEnd(40);
  head.write(range, head.lastIndexOf('*'.repeat(40)));
  const cms = Buffer.from(await contents(Buffer.concat([head, tail]))).toString('hex');
  return Buffer.concat([
    head,
    Buffer.from(`<${cms}${padding.repeat(ROOM).slice(0, ROOM * 2 - cms.length)}>`),
    tail,
  ]);
}

async function makeCms(
  covered: Buffer,
  signer: TestSigner,
  { signingTime, chain = [], digest = 'SHA-256', withoutAttributes, omitCertificate }: SigningChoices,
): Promise<Uint8Array> {
  const { certificate, keys } = signer;
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier(),
  });
  if (!withoutAttributes) info.signedAttrs = attributes(covered, digest, signingTime);
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    signerInfos: [info],
    certificates: [...(omitCertificate ? [] : [certificate]), ...chain.map((one) => one.certificate)],
  });
  await signed.sign(keys.privateKey, 0, digest, Uint8Array.from(covered).buffer);
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}

function attributes(covered: Buffer, digest: string, signingTime?: Date): SignedAndUnsignedAttributes {
  const hash = createHash(digest.replace('-', '')).update(covered).digest();
  const values: [string, asn1js.BaseBlock][] = [
    ['1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: ContentInfo.DATA })],
    ['1.2.840.113549.1.9.4', new asn1js.OctetString({ valueHex: Uint8Array.from(hash) })],
  ];
  if (signingTime) values.push(['1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: signingTime })]);
  return new SignedAndUnsignedAttributes({
    type: 0,
    attributes: values.map(([type, value]) => new Attribute({ type, values: [value] })),
  });
}
