/** Fields of the papers that print what was answered: to be read back, to be signed by somebody else, to be kept. */
export const ANSWERS_FIELDS = {
  READ_BACK: {
    formTitle: true,
    dossierCode: true,
    procedureName: true,
    applicantName: true,
    pages: { title: true, answers: { question: true, answer: true } },
    declaration: true,
    checkCode: true,
    helperName: true,
  },
  JOINT_DECLARATION: {
    formTitle: true,
    dossierCode: true,
    procedureName: true,
    applicantName: true,
    pages: { title: true, answers: { question: true, answer: true } },
    declaration: true,
    checkCode: true,
    signerRole: true,
    signerName: true,
  },
  ANSWERS_COPY: {
    formTitle: true,
    dossierCode: true,
    procedureName: true,
    declarantName: true,
    pages: { title: true, answers: { question: true, answer: true } },
    declaration: true,
    submittedAt: true,
  },
} as const;
