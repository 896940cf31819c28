import type { Form } from '@motcua/contract/catalogue';
import { signersOf, type Signer } from '@motcua/rules/form';
import { contentHash, inOrder } from '../content-hash.ts';
import type { DossierRow } from '../tables.ts';

type Declared = Pick<
  DossierRow,
  'procedure_version_id' | 'form_code' | 'form_version' | 'case_code' | 'applicant' | 'answers'
>;

/**
 * Stands for the declaration that is signed: what is asked for of whom, and each answer. Papers and where the result goes are the
 * applicant's own business.
 */
export const declarationOf = (dossier: Declared): string =>
  contentHash([
    dossier.procedure_version_id,
    dossier.form_code,
    dossier.form_version,
    dossier.case_code,
    inOrder(dossier.applicant),
    inOrder(dossier.answers),
  ]);

/** Whose signature the declaration needs beside the applicant's. */
export const signersNeeded = (form: Form, { answers, applicant }: Declared): Signer[] =>
  signersOf(form, answers, applicant.idNumber);
