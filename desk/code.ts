/** The code people know a dossier by: that of its acceptance, before it that of its submission. */
export const codeOf = (dossier: { code: string | null; submissionCode: string }): string =>
  dossier.code ?? dossier.submissionCode;
