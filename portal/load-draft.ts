import type { DossierView } from '@motcua/contract/dossier-view';
import type { PageReply, PageRequest } from '@motcua/contract/page';
import type { WhoAmI } from '@motcua/contract/session';
import { param, redirect, signedIn } from './answering.ts';
import { dossierPath } from './address.ts';

/** A page about a dossier that may still be changed; one that is sent already leads to where it can be followed. */
export const onDraft = (
  answer: (request: PageRequest, dossier: DossierView, account: WhoAmI) => Promise<PageReply> | PageReply,
): ((request: PageRequest) => Promise<PageReply>) =>
  signedIn(async (request, account) => {
    const dossier = await request.client.getDossier({ dossierId: param(request, 'id') });
    return dossier.allowed.includes('updateDraft')
      ? answer(request, dossier, account)
      : redirect(dossierPath(dossier.id));
  });

/** A page about one dossier, in whatever state it is. */
export const onDossier = (
  answer: (request: PageRequest, dossier: DossierView, account: WhoAmI) => Promise<PageReply> | PageReply,
): ((request: PageRequest) => Promise<PageReply>) =>
  signedIn(async (request, account) =>
    answer(request, await request.client.getDossier({ dossierId: param(request, 'id') }), account),
  );
