export { bookingCode, findBookingCode } from './booking-code.ts';
export { dossierCode, parseDossierCode } from './dossier-code.ts';
export type { DossierCodeParts, DossierCodeRegime } from './dossier-code.ts';
export { documentNumber } from './document-number.ts';
export type { SlipSymbol } from './document-number.ts';
export { isProcedureCode, nationalProcedureCode } from './procedure-code.ts';
export { parseSubmissionCode, submissionCode } from './submission-code.ts';
export { isUnitCode, isUnitCode2016, unitCodeMaxLength } from './unit-code.ts';
