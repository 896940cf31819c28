import type { FormAnswers, FormSigner } from './form.ts';
import { meets } from './visible.ts';

/** Somebody else who signs a declaration: in what capacity, and who the answers say it is. */
export interface Signer extends FormSigner {
  fullName: string;
  idNumber: string;
}

/**
 * Whoever has to sign what was answered, beside the applicant: his own signature is that he sends it.
 *
 * @param applicant his personal identification number
 */
export const signersOf = (
  { signers = [] }: { signers?: readonly FormSigner[] },
  answers: FormAnswers,
  applicant: string,
): Signer[] =>
  signers
    .filter(({ visibleWhen }) => meets(visibleWhen, answers))
    .map((signer) => ({
      ...signer,
      fullName: answers[signer.nameFrom] ?? '',
      idNumber: answers[signer.idFrom] ?? '',
    }))
    .filter(({ idNumber }) => idNumber === '' || idNumber !== applicant);
