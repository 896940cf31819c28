/** The papers of a dossier at a moment. */
export interface PapersThen {
  files: readonly { component: string | null; sha256: string }[];
  /** Components the counter has marked as handed in; empty also where nobody marked any. */
  present: readonly string[];
}

export interface PapersQuestion {
  /** Components that were said to be missing or faulty. */
  missing: readonly string[];
  before: PapersThen;
  after: PapersThen;
  /** The form was the cause, and its answers differ. */
  formCorrected: boolean;
}

/**
 * Whether something came between a refusal and an acceptance that explains why the second went otherwise: a missing
 * paper, another version of a faulty one, a paper more, a corrected form.
 */
export function papersChanged({ missing, before, after, formCorrected }: PapersQuestion): boolean {
  const [had, has] = [codesOf(before), codesOf(after)];
  const came = missing.some((code) => has.has(code) && (!had.has(code) || isReplaced(code, before, after)));
  const more =
    (before.files.length > 0 && fileCodes(after).some((code) => !had.has(code))) ||
    (before.present.length > 0 && after.present.some((code) => !had.has(code)));
  return formCorrected || came || more;
}

const fileCodes = ({ files }: PapersThen): string[] => files.flatMap(({ component }) => component ?? []);
const codesOf = (papers: PapersThen): Set<string> => new Set([...fileCodes(papers), ...papers.present]);

function isReplaced(code: string, before: PapersThen, after: PapersThen): boolean {
  const [old, now] = [before, after].map(({ files }) =>
    files.filter((file) => file.component === code).map((file) => file.sha256),
  ) as [string[], string[]];
  return old.length > 0 && now.some((sha256) => !old.includes(sha256));
}
