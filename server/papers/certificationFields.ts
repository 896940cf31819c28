import type { CertificationEntry } from './certificationData.ts';

/** What the words files of certification may name. */
export const CERTIFICATION_FIELDS = {
  number: true,
  bookName: true,
  documentName: true,
  documentNumber: true,
  documentIssuer: true,
  pages: true,
  scanSha256: true,
} as const;

export const CERTIFICATION_BOOK_FIELDS = {
  certifyingUnit: true,
  year: true,
  bookName: true,
  entries: {
    seq: true,
    certifiedAt: true,
    requester: true,
    documentName: true,
    documentNumber: true,
    documentIssuer: true,
    signer: true,
    copies: true,
    pages: true,
    electronic: true,
    note: true,
  } satisfies Record<keyof CertificationEntry, true>,
  entryCount: true,
  asOf: true,
} as const;
