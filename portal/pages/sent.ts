import type { Page } from '@motcua/contract/page';
import { appointmentText } from '@motcua/ui/dates';
import { commonWords } from '@motcua/ui/words/everywhere';
import { draftWords } from '@motcua/ui/words/draft';
import { redirect } from '../answering.ts';
import { dossierPath } from '../address.ts';
import { html, inVietnamese } from '../html.ts';
import { page } from '../layout.ts';
import { onDossier } from '../load-draft.ts';

/** CD08: it is sent; what happens next, and until when. */
export const sent: Page = {
  method: 'GET',
  path: '/ho-so/:id/da-nop',
  answer: onDossier((request, dossier) => {
    const { lang, theme } = request;
    const t = draftWords[lang];
    if (dossier.state === 'DRAFT') return redirect(`${dossierPath(dossier.id)}/kiem-tra`);
    const unit = dossier.intakeUnit.name;
    return page(request, {
      title: t.sentTitle,
      body: html`<div class="text">
        <div class="done-box">
          <h1>✓ ${t.sentTitle}</h1>
          <p>${t.sentCode}<br /><strong class="code big-code">${dossier.submissionCode}</strong></p>
        </div>
        <p ${inVietnamese({ lang })}>${dossier.procedure.name}</p>
        <h2>${t.sentNext}</h2>
        <ol>
          <li>
            ${
              dossier.intakeDueAt === null
                ? t.sentIntakeSoon(unit)
                : t.sentIntake(unit, appointmentText(dossier.intakeDueAt, lang))
            }
          </li>
          <li>${t.sentAccept}</li>
          <li>${t.sentSupplement}</li>
        </ol>
        <p>${commonWords[lang].hotline}: <strong>${theme.hotline}</strong></p>
        <p class="buttons no-print">
          <a class="button" href="${dossierPath(dossier.id)}">${t.sentFollow}</a>
          <button class="quiet" type="button" data-print hidden>${commonWords[lang].print}</button>
        </p>
      </div>`,
    });
  }),
};
