import type { Page, PageReply } from '@motcua/contract/page';
import { param } from '../answering.ts';
import { onDossier } from '../load-draft.ts';

/** Kinds a browser may show by itself; everything else is handed over as a file, so that nothing runs on our site. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** A file of the dossier, or its result. */
export const file: Page = {
  method: 'GET',
  path: '/ho-so/:id/tep/:file',
  answer: onDossier(async (request, dossier): Promise<PageReply> => {
    const fileId = param(request, 'file');
    const bytes = (await request.client.getFile({ fileId })) as Uint8Array;
    const known = dossier.files.find(({ id }) => id === fileId);
    const type = known?.type ?? 'application/pdf';
    const name =
      known?.name ?? `${(dossier.result?.number ?? fileId).replace(/[^\p{L}\p{N}.-]+/gu, '-')}.pdf`;
    return { kind: 'BYTES', type, name, inline: SHOWN.has(type), bytes };
  }),
};

/** A receipt of what was paid for the dossier, signed. */
export const receipt: Page = {
  method: 'GET',
  path: '/ho-so/:id/bien-lai/:receipt',
  answer: onDossier(async (request): Promise<PageReply> => {
    const receiptId = param(request, 'receipt');
    const bytes = (await request.client.printReceipt({ receiptId })) as Uint8Array;
    return { kind: 'BYTES', type: 'application/pdf', name: `bien-lai-${receiptId}.pdf`, inline: true, bytes };
  }),
};

/** A slip of the dossier as PDF. */
export const slip: Page = {
  method: 'GET',
  path: '/ho-so/:id/giay/:slip',
  answer: onDossier(async (request, dossier): Promise<PageReply> => {
    const slipId = param(request, 'slip');
    const bytes = (await request.client.getSlip({ slipId, as: 'pdf' })) as Uint8Array;
    const number = dossier.slips.find(({ id }) => id === slipId)?.number ?? slipId;
    const name = `${number.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.pdf`;
    return { kind: 'BYTES', type: 'application/pdf', name, inline: true, bytes };
  }),
};
