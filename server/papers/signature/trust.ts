import { X509Certificate } from 'node:crypto';
import type { Certificate } from 'pkijs';
import type { Signer } from './cms.ts';

/** A signer, two authorities between and the root are usual; what came along is never followed further. */
const LONGEST_CHAIN = 6;

/** Certificates looked at of those that came along. */
const MOST_SENT_ALONG = 20;

/**
 * Whether the signer's certificate was in force at the moment and was issued, step by step, under one of `trusted`.
 * The moment is the claimed time of signing; without one nobody can say. Not looked at: revocation, the limits an
 * authority may put on the names and the depth of what it certifies.
 */
export function isTrusted(
  { certificate, certificates }: Signer,
  trusted: readonly X509Certificate[],
  at: Date | null,
): boolean {
  if (!at) return false;
  try {
    const sentAlong = certificates.slice(0, MOST_SENT_ALONG).map(x509);
    return leadsTo(trusted, x509(certificate), sentAlong, at);
  } catch {
    return false;
  }
}

function leadsTo(
  trusted: readonly X509Certificate[],
  signer: X509Certificate,
  sentAlong: readonly X509Certificate[],
  at: Date,
): boolean {
  let reached: X509Certificate | undefined = signer;
  for (let step = 0; reached && step < LONGEST_CHAIN; step += 1) {
    const last: X509Certificate = reached;
    if (!inForce(last, at)) return false;
    if (trusted.some((one) => one.raw.equals(last.raw))) return true;
    if (trusted.some((one) => inForce(one, at) && issued(one, last))) return true;
    reached = sentAlong.find((one) => one !== last && issued(one, last));
  }
  return false;
}

function issued(authority: X509Certificate, certificate: X509Certificate): boolean {
  return authority.ca && certificate.checkIssued(authority) && certificate.verify(authority.publicKey);
}

function inForce({ validFromDate, validToDate }: X509Certificate, at: Date): boolean {
  return validFromDate <= at && at <= validToDate;
}

function x509(certificate: Certificate): X509Certificate {
  return new X509Certificate(Buffer.from(certificate.toSchema().toBER()));
}

/** Common name of the subject, NFC. */
export function commonName({ subject }: Certificate): string | null {
  const name = subject.typesAndValues.find(({ type }) => type === '2.5.4.3')?.value.valueBlock.value;
  return typeof name === 'string' ? name.normalize('NFC') : null;
}
