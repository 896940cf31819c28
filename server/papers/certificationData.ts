import type { SlipBase, SlipSigner } from './slipParts.ts';

/** Lời chứng: the page behind the pages of a certified copy that says whose copy it is and who certified it (NĐ 23/2015/NĐ-CP, Phụ lục). */
export interface Certification extends SlipBase, SlipSigner {
  kind: 'CERTIFICATION';
  /** Number in the register, and the book it stands in, for example `01/2026-SCT/BS`. */
  number?: string | undefined;
  bookName?: string | undefined;
  documentName?: string | undefined;
  documentNumber?: string | undefined;
  documentIssuer?: string | undefined;
  pages?: number | undefined;
  /** SHA-256 of the scan that was compared: hexadecimal, in groups of sixteen that fit on any line. */
  scanSha256?: string | undefined;
}

/** One line of the register of certifications; `seq` is gap-free within the book of a year. */
export interface CertificationEntry {
  seq: number;
  certifiedAt?: string | undefined;
  requester?: string | undefined;
  documentName?: string | undefined;
  documentNumber?: string | undefined;
  documentIssuer?: string | undefined;
  signer?: string | undefined;
  copies?: number | undefined;
  pages?: number | undefined;
  electronic?: 'ELECTRONIC' | 'PAPER' | undefined;
  /** Why and when it was taken back. */
  note?: string | undefined;
}

/** Sổ chứng thực bản sao từ bản chính: one a unit and year, apart from the register of dossiers. */
export interface CertificationBook extends SlipBase {
  kind: 'CERTIFICATION_BOOK';
  certifyingUnit?: string | undefined;
  year?: number | undefined;
  bookName?: string | undefined;
  entries?: readonly CertificationEntry[] | undefined;
  entryCount?: number | undefined;
  asOf?: string | undefined;
}
