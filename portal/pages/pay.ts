import type { Page } from '@motcua/contract/page';
import { redirect } from '../answering.ts';
import { dossierPath } from '../address.ts';
import { keyOf } from '../form/hidden.ts';
import { onDossier } from '../load-draft.ts';

/** Pays what is left of an obligation with invented money; offered only in a demonstration. */
export const pay: Page = {
  method: 'POST',
  path: '/ho-so/:id/nop-tien',
  answer: onDossier(async ({ client, form }, { id }) => {
    const { obligations } = await client.listObligations({ dossierId: id });
    const owed = obligations.find((one) => one.id === form.get('khoan'));
    if (owed !== undefined && owed.remainder > 0)
      await client.payInDemonstration({ obligationId: owed.id, amount: owed.remainder }, keyOf(form));
    return redirect(dossierPath(id));
  }),
};
