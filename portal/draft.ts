import type { Component, Form } from '@motcua/contract/catalogue';
import type { DossierView } from '@motcua/contract/dossier-view';
import type { WhoAmI } from '@motcua/contract/session';
import type { Theme } from '@motcua/contract/organisation';
import { visiblePages, type FormRules } from '@motcua/rules/form';
import { dossierPath } from './address.ts';

/** The way from the first question to the sent dossier: the pages of the form, then papers, result, who else signs, check. */
export interface DraftStep {
  path: string;
  kind: 'QUESTIONS' | 'PAPERS' | 'RESULT' | 'SIGNATURES' | 'CHECK';
  /** The form's page, for steps of questions. */
  page?: Form['pages'][number];
}

export function draftSteps(dossier: DossierView, answers: DossierView['answers']): DraftStep[] {
  const root = dossierPath(dossier.id);
  return [
    ...visiblePages(dossier.form, answers).map((page): DraftStep => ({
      path: `${root}/khai/${encodeURIComponent(page.key)}`,
      kind: 'QUESTIONS',
      page,
    })),
    { path: `${root}/giay-to`, kind: 'PAPERS' },
    { path: `${root}/nhan-ket-qua`, kind: 'RESULT' },
    ...(dossier.signatures.length === 0 ? [] : [{ path: `${root}/chu-ky`, kind: 'SIGNATURES' } as const]),
    { path: `${root}/kiem-tra`, kind: 'CHECK' },
  ];
}

/** What is already known of whom the dossier is about, under the names the form's questions ask for. */
export function knownAnswers(
  account: WhoAmI,
  { form, applicant, submitterRole }: Pick<DossierView, 'form' | 'applicant' | 'submitterRole'>,
): Record<string, string> {
  // filed on behalf: of the principal, not of whoever fills it in
  const person = submitterRole === 'AUTHORISED' ? applicant : account.person;
  if (person === null) return {};
  const known: Readonly<Record<string, string | null | undefined>> = {
    'applicant.fullName': person.fullName,
    'applicant.idNumber': person.idNumber,
    'applicant.birthDate': person.birthDate,
    'applicant.gender': person.gender,
    'applicant.phone': person.phone,
    'applicant.email': person.email,
    'applicant.address': person.address,
  };
  const questions = form.pages.flatMap((page) => page.questions);
  return Object.fromEntries(
    questions.flatMap((question) => {
      const value = known[question.prefill ?? ''];
      const offered = question.options?.some((option) => option.value === value) ?? true;
      return value && offered ? [[question.key, value]] : [];
    }),
  );
}

/** Papers of the applicant's case, in the order of the list. */
export const componentsOf = (dossier: DossierView): Component[] =>
  dossier.components.filter(({ case: only }) => only === null || only === dossier.case);

/** Whether a copy has to be attached: not what is only shown, nor what the e-form replaces. */
export const needsFile = (component: Component): boolean =>
  !component.presentOnly && component.form === undefined;

export const missingPapers = (dossier: DossierView): Component[] =>
  componentsOf(dossier).filter(
    (component) =>
      component.required &&
      needsFile(component) &&
      !dossier.files.some((file) => file.component === component.code),
  );

/** Invented identity numbers pass here; whether they may be submitted is for the server to decide. */
export const rulesOn = (theme: Theme, { files }: Pick<DossierView, 'files'>): FormRules => ({
  today: theme.today,
  allowDemo: true,
  attached: new Set(files.flatMap(({ component }) => component ?? [])),
});

/** Answers as they are read back: what is uploaded by the names of its files. */
export const answersShown = ({
  form,
  answers,
  files,
}: {
  form: DossierView['form'];
  answers: DossierView['answers'];
  files: readonly Pick<DossierView['files'][number], 'name' | 'component'>[];
}): DossierView['answers'] => ({
  ...answers,
  ...Object.fromEntries(
    form.pages
      .flatMap(({ questions }) => questions)
      .filter(({ type }) => type === 'upload')
      .map(({ key, component }) => [
        key,
        files
          .filter((file) => file.component === component)
          .map(({ name }) => name)
          .join('\n'),
      ]),
  ),
});
