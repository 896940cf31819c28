import { createHash, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
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

/** A key with the certificate for it. */
export interface SigningKey {
  readonly certificate: Certificate;
  readonly privateKey: webcrypto.CryptoKey;
}

/** Who signs, as his certificate names him. */
export interface SigningPerson {
  /** The person and the unit he signs for. */
  readonly name: string;
  readonly unit: string;
  readonly at: Date;
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const BASIC_CONSTRAINTS = '2.5.29.19';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
/** Bytes kept in the file for the signature with its certificates. */
const ROOM = 8192;
/** Stands where the four offsets of the covered range will be written, all of the same length. */
const OFFSET = '**********';
/** A signer's certificate serves one signature and is in force around its moment only; milliseconds. */
const AROUND = 3_600_000;

export const derOf = (certificate: Certificate): Uint8Array => new Uint8Array(certificate.toSchema().toBER());

/**
 * A new authority that signs itself: it stands in for the government's service of digital signatures until that is connected,
 * and whoever checks must be told of it by name.
 */
export async function newAuthority(name: string): Promise<SigningKey & { publicKey: webcrypto.CryptoKey }> {
  const keys = await webcrypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  const certificate = blank([[COMMON_NAME, name]], true);
  certificate.issuer = certificate.subject;
  certificate.notBefore.value = new Date('2018-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2049-12-31T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return { certificate, ...keys };
}

/**
 * The PDF with one signature over the whole of it (ETSI.CAdES.detached, ECDSA P-256 with SHA-256), made with a key of its own
 * that the authority certifies for this person and moment.
 */
export async function signPdf(
  pdf: Uint8Array,
  authority: SigningKey,
  person: SigningPerson,
): Promise<Buffer> {
  const file = await withPlace(pdf, person);
  const hole = file.indexOf(`<${'0'.repeat(64)}`);
  const end = hole + ROOM * 2 + 2;
  const offsets = [hole, end, file.length - end].map((offset) => String(offset).padEnd(OFFSET.length + 1));
  const first = file.indexOf(`/${OFFSET}`);
  file.write(offsets.join(' '), first, 'latin1');
  const covered = Buffer.concat([file.subarray(0, hole), file.subarray(end)]);
  const cms = Buffer.from(await makeCms(covered, authority, person)).toString('hex');
  if (cms.length > ROOM * 2) throw new Error(`a signature of ${cms.length / 2} bytes has no room`);
  file.write(cms, hole + 1, 'latin1');
  return file;
}

/** The file with an invisible field of signature, its place filled with zeros. */
async function withPlace(pdf: Uint8Array, { name, unit, at }: SigningPerson): Promise<Buffer> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = file;
  const range = PDFArray.withContext(context);
  range.push(PDFNumber.of(0));
  for (let one = 0; one < 3; one += 1) range.push(PDFName.of(OFFSET));
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: range,
      Contents: PDFHexString.of('0'.repeat(ROOM * 2)),
      M: PDFString.fromDate(at),
      Name: PDFHexString.fromText(name),
      Location: PDFHexString.fromText(unit),
    }),
  );
  const page = file.getPage(file.getPageCount() - 1);
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: [0, 0, 0, 0],
      F: 4,
      T: PDFString.of('ky-so'),
      V: signature,
      P: page.ref,
    }),
  );
  page.node.addAnnot(field);
  const form = context.obj({ SigFlags: 3, Fields: [field] });
  catalog.set(PDFName.of('AcroForm'), context.register(form));
  return Buffer.from(await file.save({ useObjectStreams: false, updateFieldAppearances: false }));
}

/** The signature itself (RFC 5652), with the certificate of the signer and that of the authority. */
async function makeCms(covered: Buffer, authority: SigningKey, person: SigningPerson): Promise<Uint8Array> {
  const { certificate, privateKey } = await newSigner(authority, person);
  const digest = createHash('sha256').update(covered).digest();
  const attributes: [string, asn1js.BaseBlock][] = [
    [CONTENT_TYPE, new asn1js.ObjectIdentifier({ value: ContentInfo.DATA })],
    [MESSAGE_DIGEST, new asn1js.OctetString({ valueHex: Uint8Array.from(digest) })],
    [SIGNING_TIME, new asn1js.UTCTime({ valueDate: person.at })],
  ];
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier(),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: attributes.map(([type, value]) => new Attribute({ type, values: [value] })),
    }),
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    signerInfos: [info],
    certificates: [certificate, authority.certificate],
  });
  await signed.sign(privateKey, 0, 'SHA-256', Uint8Array.from(covered).buffer);
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}

async function newSigner(authority: SigningKey, { name, unit, at }: SigningPerson): Promise<SigningKey> {
  const keys = await webcrypto.subtle.generateKey(ECDSA, false, ['sign', 'verify']);
  const certificate = blank(
    [
      [COMMON_NAME, name],
      [ORGANISATION, unit],
    ],
    false,
  );
  certificate.issuer = authority.certificate.subject;
  certificate.notBefore.value = new Date(at.getTime() - AROUND);
  certificate.notAfter.value = new Date(at.getTime() + AROUND);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(authority.privateKey, 'SHA-256');
  return { certificate, privateKey: keys.privateKey };
}

/** A certificate that says whose it is and whether it may certify others, not signed yet. */
function blank(subject: readonly (readonly [string, string])[], cA: boolean): Certificate {
  const certificate = new Certificate({ version: 2 });
  certificate.serialNumber = new asn1js.Integer({
    valueHex: webcrypto.getRandomValues(new Uint8Array(16)).fill(0x4d, 0, 1),
  });
  for (const [type, value] of subject)
    certificate.subject.typesAndValues.push(
      new AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) }),
    );
  const limits = new BasicConstraints({ cA });
  certificate.extensions = [
    new Extension({
      extnID: BASIC_CONSTRAINTS,
      critical: true,
      extnValue: limits.toSchema().toBER(),
      parsedValue: limits,
    }),
  ];
  return certificate;
}
