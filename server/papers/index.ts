export { documentTitle } from './documentTitle.ts';
export { checkForms } from './form.ts';
export { legalBasesOf } from './legalBasis.ts';
export { signingOf, type Signing } from './signing.ts';
export { renderSlip, slipHtml } from './slips.ts';
export type { SlipData, SlipKind, SlipRegime } from './slips.ts';
