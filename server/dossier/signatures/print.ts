import type { Act } from '../../platform/dispatch.ts';
import { printed } from '../print.ts';
import { answerPages, base } from '../slips.ts';
import { checkCode } from '../content-hash.ts';
import { declarationOf } from './declaration.ts';
import { getSignerOfDraft } from './of-draft.ts';

/** The declaration for somebody who signs it by hand. */
export const printForSignature: Act<'printForSignature'> = async (context, { dossierId, signer, as }) => {
  const { loaded, form, needed } = await getSignerOfDraft(context, dossierId, signer);
  const { dossier } = loaded;
  return printed(
    {
      kind: 'JOINT_DECLARATION',
      ...base(context, loaded, dossier.submission_code),
      formTitle: form.title,
      dossierCode: dossier.submission_code,
      procedureName: dossier.procedure_name,
      applicantName: dossier.applicant_name,
      pages: answerPages(form, dossier.answers),
      declaration: needed.declares,
      checkCode: checkCode(declarationOf(dossier)),
      signerRole: needed.role,
      signerName: needed.fullName,
    },
    `to-khai-de-ky-${dossier.submission_code}`,
    as,
  );
};
