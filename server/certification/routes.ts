import { revokeCertification } from './acts/revoke.ts';
import { checkCertifiedCopy } from './queries/check-copy.ts';
import { getCertification } from './queries/get-certification.ts';
import { listCertifications } from './queries/list-certifications.ts';
import { printCertifications } from './queries/print-certifications.ts';

export const certificationActs = {
  listCertifications,
  printCertifications,
  getCertification,
  revokeCertification,
  checkCertifiedCopy,
};
