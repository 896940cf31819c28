import type { FormDraft } from '@motcua/contract/form-draft';
import { answersOffered } from '@motcua/rules/form';
import type { WrittenForm, WrittenQuestion } from './written.ts';

export type WrittenSigner = NonNullable<FormDraft['signers']>[number];

/** Questions that say who somebody is: answered once, of the kind that is needed; told apart by the page they stand on. */
export const naming = (
  form: Pick<WrittenForm, 'pages'>,
  type: 'text' | 'citizenId',
): { key: string; label: string }[] =>
  form.pages
    .filter(({ repeat }) => repeat === undefined)
    .flatMap(({ title, questions }) =>
      questions
        .filter((one) => one.type === type)
        .map(({ key, label }) => ({
          key,
          label: [title, label === '' ? key : label].filter(Boolean).join(': '),
        })),
    );

/** Questions a signature can hang on: those with a list of answers. */
export const signingConditions = (form: Pick<WrittenForm, 'pages'>): WrittenQuestion[] =>
  form.pages.flatMap(({ questions }) => questions.filter((one) => answersOffered(one) !== undefined));

/** Somebody more who signs, known by the last number that is asked. */
export function withSigner({ signers = [], ...form }: WrittenForm): WrittenForm {
  const taken = new Set(signers.map(({ key }) => key));
  let next = signers.length + 1;
  while (taken.has(`signer${next}`)) next += 1;
  const signer: WrittenSigner = {
    key: `signer${next}`,
    role: '',
    declares: '',
    nameFrom: naming(form, 'text').at(-1)?.key ?? '',
    idFrom: naming(form, 'citizenId').at(-1)?.key ?? '',
  };
  return { ...form, signers: [...signers, signer] };
}

export function onSigner(
  { signers = [], ...form }: WrittenForm,
  at: number,
  change: (signer: WrittenSigner) => WrittenSigner,
): WrittenForm {
  return { ...form, signers: signers.map((one, i) => (i === at ? change(one) : one)) };
}

export const withoutSigner = ({ signers = [], ...form }: WrittenForm, at: number): WrittenForm => ({
  ...form,
  signers: signers.filter((_, i) => i !== at),
});

/** Whoever names a question goes on naming it under its new key. */
export const followedBySigners = (
  signers: readonly WrittenSigner[] | undefined,
  old: string,
  key: string,
): { signers?: WrittenSigner[] } =>
  signers === undefined
    ? {}
    : {
        signers: signers.map(({ nameFrom, idFrom, visibleWhen, ...signer }) => ({
          ...signer,
          nameFrom: nameFrom === old ? key : nameFrom,
          idFrom: idFrom === old ? key : idFrom,
          ...(visibleWhen === undefined
            ? {}
            : {
                visibleWhen: visibleWhen.question === old ? { ...visibleWhen, question: key } : visibleWhen,
              }),
        })),
      };
