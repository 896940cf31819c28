import type { Answers, Question } from '@motcua/contract/catalogue';
import type { Input } from '@motcua/contract/operations';
import {
  kindOf,
  PROOFS,
  PROOFS_OF_IT,
  REPRESENTED_ACTS,
  type DeclaredKind,
  type Proof,
  type RepresentationKind,
} from '@motcua/rules/representation';
import { representationWords } from '@motcua/ui/words/representation';
import { fieldId } from './field.ts';
import type { FormPage } from './page-fields.ts';

type Word = {
  [Key in keyof (typeof representationWords)['vi']]: (typeof representationWords)['vi'][Key] extends string
    ? Key
    : never;
}[keyof (typeof representationWords)['vi']];

const ask = (key: string, word: Word, type: Question['type'], more: Partial<Question> = {}): Question => ({
  key,
  label: representationWords.vi[word],
  labelEn: representationWords.en[word],
  type,
  required: true,
  ...more,
});

const options = (of: Readonly<Record<string, { vi: string; en: string }>>) =>
  Object.entries(of).map(([value, { vi, en }]) => ({ value, label: vi, labelEn: en }));

const paper = (kind: RepresentationKind, required: boolean): Question[] => [
  ask('paperKind', 'paperKind', 'choice', {
    required,
    options: kindOf(kind).proofs.map((value) => ({
      value,
      label: PROOFS[value].vi,
      labelEn: PROOFS[value].en,
    })),
  }),
  ask('paperNumber', 'paperNumber', 'text', { required, maxLength: 80 }),
  ask('paperDate', 'paperDate', 'date', { required }),
  ask('paperIssuer', 'paperIssuer', 'text', { required, maxLength: 200 }),
];

export const AUTHORISE: FormPage = {
  key: 'giao',
  title: representationWords.vi.authorise,
  titleEn: representationWords.en.authorise,
  questions: [
    ask('agentNumber', 'agentNumber', 'text', { maxLength: 20 }),
    ask('agentName', 'agentName', 'text', { maxLength: 200 }),
    ask('acts', 'whichActs', 'multiChoice', { options: options(REPRESENTED_ACTS) }),
    ask('procedures', 'procedures', 'text', { required: false, maxLength: 400 }),
    ask('from', 'from', 'date'),
    ask('to', 'to', 'date', { required: false }),
    ...paper('AGENT', false),
  ],
};

const person = (name: Word): Question[] => [
  ask('name', name, 'text', { maxLength: 200 }),
  ask('number', 'personNumber', 'citizenId'),
  ask('birthDate', 'birthDate', 'date'),
];
const declared = (kind: DeclaredKind, title: Word, who: Question[]): FormPage => ({
  key: kind,
  title: representationWords.vi[title],
  titleEn: representationWords.en[title],
  questions: [
    ...who,
    ask('address', 'address', 'address', { maxLength: 300 }),
    ...paper(kind, true),
    ...(kind === 'PARENT' ? [] : [ask('to', 'toOnPaper', 'date', { required: false })]),
  ],
});
export const DECLARE: Readonly<Record<DeclaredKind, FormPage>> = {
  PARENT: declared('PARENT', 'declareParent', person('childName')),
  GUARDIAN: declared('GUARDIAN', 'declareGuardian', person('wardName')),
  LEGAL_REPRESENTATIVE: declared('LEGAL_REPRESENTATIVE', 'declareOrganisation', [
    ask('name', 'organisationName', 'text', { maxLength: 200 }),
    ask('number', 'taxCode', 'taxCode'),
  ]),
};

/** Codes as people write them, one after another. */
export const codesOf = ({ procedures = '' }: Answers): string[] =>
  procedures.split(/[\s,;]+/).filter((code) => code !== '');

const PAPER = ['paperKind', 'paperNumber', 'paperDate', 'paperIssuer'] as const;
/** Some of the paper is named, and not all of it. */
export const isPaperHalf = (answers: Answers): boolean =>
  PAPER.some((key) => (answers[key] ?? '') !== '') && PAPER.some((key) => (answers[key] ?? '') === '');

const isProof = (value: string): value is Proof => PROOFS_OF_IT.some((one) => one === value);
function paperOf(answers: Answers): Input<'declareRepresentation'>['paper'] | undefined {
  const { paperKind = '', paperNumber = '', paperDate = '', paperIssuer = '' } = answers;
  return isProof(paperKind)
    ? { kind: paperKind, number: paperNumber, date: paperDate, issuer: paperIssuer }
    : undefined;
}

export function authorisation(answers: Answers): Input<'proposeAuthorisation'> {
  const { agentNumber = '', agentName = '', acts = '', from = '', to = '' } = answers;
  const named = paperOf(answers);
  return {
    agent: { idNumber: agentNumber, fullName: agentName },
    procedures: codesOf(answers),
    acts: (Object.keys(REPRESENTED_ACTS) as (keyof typeof REPRESENTED_ACTS)[]).filter((act) =>
      acts.split('|').includes(act),
    ),
    from,
    ...(to === '' ? {} : { to }),
    ...(named === undefined ? {} : { paper: named }),
  };
}

/** @returns nothing where the paper is not named, which the form has asked for */
export function declaration(
  kind: DeclaredKind,
  answers: Answers,
): Input<'declareRepresentation'> | undefined {
  const { name = '', number = '', birthDate = '', address = '', to = '' } = answers;
  const named = paperOf(answers);
  if (named === undefined) return undefined;
  return {
    kind,
    principal: {
      kind: kind === 'LEGAL_REPRESENTATIVE' ? 'ORGANISATION' : 'PERSON',
      fullName: name,
      idNumber: number,
      ...(birthDate === '' ? {} : { birthDate }),
      address,
    },
    ...(to === '' ? {} : { to }),
    paper: named,
  };
}

/** The question a field of the server's refusal is mended at. */
const ASKED_AS: Readonly<Record<string, string>> = {
  agent: 'agentNumber',
  'agent.idNumber': 'agentNumber',
  acts: 'acts',
  procedures: 'procedures',
  from: 'from',
  to: 'to',
  paper: 'paperKind',
  birthDate: 'birthDate',
  principal: 'number',
  'principal.idNumber': 'number',
};
export const askedAs =
  ({ questions }: FormPage) =>
  (field: string): string | undefined =>
    questions.some(({ key }) => key === ASKED_AS[field]) ? fieldId(ASKED_AS[field] ?? '') : undefined;
