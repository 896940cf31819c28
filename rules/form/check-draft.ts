import { COMPUTE_CHECKS } from './draft-compute-checks.ts';
import { REPEAT_CHECKS } from './draft-repeat-checks.ts';
import { SIGNER_CHECKS } from './draft-signer-checks.ts';
import type { FormDraft, FormWorld } from './draft.ts';
import { DRAFT_CHECKS, type DraftCheck } from './draft-checks.ts';
import type { FormFinding, FormPlace, Found } from './draft-finding.ts';

/** Every dead end and lack of a form that is being written, in the order of its pages; errors before warnings. */
export function checkFormDraft(form: FormDraft, world: FormWorld): FormFinding[] {
  const found = Object.entries<DraftCheck>(DRAFT_CHECKS).flatMap(([code, check]) =>
    check.find(form, world).map((one) => said(code, check, one)),
  );
  return found.toSorted((a, b) => rank(a) - rank(b) || placeOf(a.at) - placeOf(b.at));
}

/** What is wrong with pages that repeat, answers that are computed and those who sign, which no shape of data can tell. */
export const structureFindings = (form: Pick<FormDraft, 'summary' | 'pages' | 'signers'>): FormFinding[] =>
  Object.entries<DraftCheck>({ ...COMPUTE_CHECKS, ...REPEAT_CHECKS, ...SIGNER_CHECKS }).flatMap(
    ([code, check]) =>
      check.find({ title: '', ...form }, NOTHING_NEEDED).map((one) => said(code, check, one)),
  );

const NOTHING_NEEDED: FormWorld = { components: null, needed: [] };

function said(code: string, { severity, ...words }: DraftCheck, { at, what = '' }: Found): FormFinding {
  const fill = (text: string): string => text.replaceAll('{what}', () => what);
  return {
    code,
    severity,
    at,
    vi: fill(words.vi),
    en: fill(words.en),
    cureVi: fill(words.cureVi),
    cureEn: fill(words.cureEn),
  };
}

const rank = ({ severity }: FormFinding): number => (severity === 'ERROR' ? 0 : 1);
const placeOf = ({ page, question }: FormPlace): number => ((page ?? -1) + 1) * 1_000 + (question ?? -1) + 1;

/** "Trang 2, câu 3": where a finding is, as people count. */
export function placeSaid({ page, question }: FormPlace): { vi: string; en: string } {
  if (page === null) return { vi: 'Cả mẫu', en: 'The whole form' };
  if (question === null) return { vi: `Trang ${page + 1}`, en: `Page ${page + 1}` };
  return {
    vi: `Trang ${page + 1}, câu ${question + 1}`,
    en: `Page ${page + 1}, question ${question + 1}`,
  };
}
