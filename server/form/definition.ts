import type { FormDraft } from '@motcua/contract/form-draft';
import { askedForm, type FormDefinition } from '../province/index.ts';

/** A version decided in the program is numbered by its first day, so that no number of the data files is ever its own. */
const versionOf = (validFrom: string): number => Number(validFrom.replaceAll('-', ''));

/** The form as it is asked from a local day on. Texts left empty are no texts, and a list belongs to a choice only. */
export function definitionOf(code: string, draft: FormDraft, validFrom: string): FormDefinition {
  return {
    code,
    version: versionOf(validFrom),
    validFrom,
    title: draft.title,
    titleEn: said(draft.titleEn) ?? draft.title,
    ...optional('basis', said(draft.basis)),
    summary: draft.summary,
    pages: draft.pages.map((page) => ({
      key: page.key,
      title: page.title,
      ...optional('titleEn', said(page.titleEn)),
      ...optional('why', said(page.why)),
      ...optional('repeat', page.repeat),
      questions: page.questions.map(({ labelEn, hint, options, component, pattern, ...question }) => ({
        ...question,
        ...optional('labelEn', said(labelEn)),
        ...optional('hint', said(hint)),
        ...optional('pattern', said(pattern)),
        ...optional('component', question.type === 'upload' ? component : undefined),
        ...optional('options', CHOICES.has(question.type) ? options?.map(optionOf) : undefined),
      })),
    })),
    ...optional('signers', draft.signers?.length === 0 ? undefined : draft.signers?.map(signerOf)),
  };
}

type Signer = NonNullable<FormDraft['signers']>[number];
const signerOf = ({ roleEn, declaresEn, ...signer }: Signer) => ({
  ...signer,
  ...optional('roleEn', said(roleEn)),
  ...optional('declaresEn', said(declaresEn)),
});

const CHOICES: ReadonlySet<string> = new Set(['choice', 'multiChoice']);

type Option = NonNullable<FormDraft['pages'][number]['questions'][number]['options']>[number];
const optionOf = ({ value, label, labelEn }: Option) => ({
  value,
  label,
  ...optional('labelEn', said(labelEn)),
});

const said = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim();

const optional = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: T });

/** A version as something to write on. */
export const draftOf = ({ title, titleEn, basis, summary, ...asked }: FormDefinition): FormDraft => ({
  title,
  titleEn,
  ...optional('basis', basis),
  summary,
  ...askedForm(asked),
});
