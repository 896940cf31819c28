import type { Page } from '@motcua/contract/page';
import { redirect } from '../answering.ts';
import { dossierPath } from '../address.ts';
import { keyOf } from '../form/hidden.ts';
import { onDossier } from '../load-draft.ts';
import { entryId } from '../parts/ledger.ts';

/** "Tôi không đồng ý": one tap, with words or without, and back to where it was tapped. */
export const object: Page = {
  method: 'POST',
  path: '/ho-so/:id/khong-dong-y',
  answer: onDossier(async ({ client, form }, dossier) => {
    const entry = dossier.ledger.find(({ id }) => id === form.get('muc'));
    if (entry === undefined) return redirect(dossierPath(dossier.id));
    const text = (form.get('vi-sao') ?? '').normalize('NFC').trim().slice(0, 1000);
    if (entry.objectedAt === null)
      await client.objectTo({ entryId: entry.id, ...(text === '' ? {} : { text }) }, keyOf(form));
    return redirect(`${dossierPath(dossier.id)}#${entryId(entry.id)}`);
  }),
};
