export {
  bookName,
  certificationNumber,
  mayRevokeCopy,
  readsCertifications,
  CERTIFICATION_BOOKS,
} from './certification.ts';
export type { CertificationBook, CopyStanding } from './certification.ts';
