import type { Page } from '@motcua/contract/page';
import { assistedWords } from '@motcua/ui/words/assisted';
import { lifeWords } from '@motcua/ui/words/dossier-life';
import { bookingWords } from '@motcua/ui/words/booking';
import { dossierWords } from '@motcua/ui/words/dossier';
import { myAccessesWords } from '@motcua/ui/words/my-accesses';
import { myPapersWords } from '@motcua/ui/words/my-papers';
import { recoveryWords } from '@motcua/ui/words/recovery';
import { representationWords } from '@motcua/ui/words/representation';
import { signatureWords } from '@motcua/ui/words/signature';
import { signedIn } from '../answering.ts';
import { withQuery } from '../address.ts';
import { html } from '../html.ts';
import { page } from '../layout.ts';
import { MY_BOOKINGS_PATH } from '../parts/booking.ts';
import { dossierList } from '../parts/dossier-list.ts';
import { CONFIRMATIONS_PATH } from './confirmations.ts';
import { MY_ACCESSES_PATH } from './my-accesses.ts';
import { TO_SIGN_PATH } from './to-sign.ts';
import { MY_MESSAGES_PATH } from './my-messages.ts';
import { REPRESENTATIONS_PATH } from '../parts/representation.ts';

const PAGE_SIZE = 20;

/** One's own dossiers, newest first. */
export const mine: Page = {
  method: 'GET',
  path: '/ho-so-cua-toi',
  answer: signedIn(async (request) => {
    const t = dossierWords[request.lang];
    const before = request.query.get('truoc') ?? '';
    const [{ items }, { unusualLately }, { items: waiting }, { items: toSign }] = await Promise.all([
      request.client.listMyDossiers({
        limit: PAGE_SIZE,
        ...(Number.isNaN(Date.parse(before)) ? {} : { before }),
      }),
      request.client.listMyAccesses({ limit: 1 }),
      request.client.listConfirmations({}),
      request.client.listSignatureRequests({}),
    ]);
    const seen = myAccessesWords[request.lang];
    const oldest = items.at(-1);
    return page(request, {
      title: t.mineTitle,
      body: html`<div class="text">
        <h1>${t.mineTitle}</h1>
        ${request.query.has('da-bo') && html`<p class="note-box" role="status">✓ ${lifeWords[request.lang].discarded}</p>`}
        ${
          waiting.length > 0 &&
          html`<p class="note-box">
            ${assistedWords[request.lang].waits(waiting.length)}
            <a href="${CONFIRMATIONS_PATH}">${assistedWords[request.lang].title}</a>
          </p>`
        }
        ${
          toSign.length > 0 &&
          html`<p class="note-box">
            ${signatureWords[request.lang].waits(toSign.length)}
            <a href="${TO_SIGN_PATH}">${signatureWords[request.lang].title}</a>
          </p>`
        }
        ${
          unusualLately > 0 &&
          html`<p class="note-box">
            ${seen.lately(unusualLately)} <a href="${MY_ACCESSES_PATH}">${seen.title}</a>
          </p>`
        }
        <p>
          <a href="/giay-to-cua-toi">${myPapersWords[request.lang].title}</a> ·
          <a href="${MY_BOOKINGS_PATH}">${bookingWords[request.lang].mineTitle}</a> ·
          <a href="${MY_MESSAGES_PATH}">${recoveryWords[request.lang].inboxTitle}</a> ·
          <a href="${MY_ACCESSES_PATH}">${seen.title}</a> ·
          <a href="${REPRESENTATIONS_PATH}">${representationWords[request.lang].title}</a>
        </p>
        ${
          items.length === 0
            ? html`<p>${t.mineEmpty}</p>
                <p><a class="button" href="/tim-kiem">${t.mineFind}</a></p>`
            : dossierList(request, items)
        }
        ${
          items.length === PAGE_SIZE &&
          oldest !== undefined &&
          html`<p><a href="${withQuery('/ho-so-cua-toi', { truoc: oldest.createdAt })}">${t.older}</a></p>`
        }
      </div>`,
    });
  }),
};
