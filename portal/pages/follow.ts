import type { DossierView } from '@motcua/contract/dossier-view';
import type { Page, PageRequest } from '@motcua/contract/page';
import { stateWording } from '@motcua/rules/dossier';
import { visiblePages, visibleQuestions } from '@motcua/rules/form';
import { appointmentText, dateText, momentText } from '@motcua/ui/dates';
import { dossierWords } from '@motcua/ui/words/dossier';
import { procedureWords } from '@motcua/ui/words/procedure';
import { draftWords } from '@motcua/ui/words/draft';
import { redirect } from '../answering.ts';
import { dossierPath, procedurePath } from '../address.ts';
import { html, type Piece, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { onDossier } from '../load-draft.ts';
import { answersOf } from '../parts/answers.ts';
import { deadlineTag, dueExplained } from '../parts/due.ts';
import { fileList, filePath } from '../parts/files.ts';
import { icon } from '../parts/icon.ts';
import { dossierMap } from '../parts/process-map.ts';

/** CD09: the first line answers where it is, who holds it, until when. */
export const follow: Page = {
  method: 'GET',
  path: '/ho-so/:id',
  answer: onDossier((request, dossier) => {
    if (dossier.allowed.includes('submitDossier')) return redirect(`${dossierPath(dossier.id)}/khai`);
    const { lang } = request;
    const t = dossierWords[lang];
    const name = dossier.summary === '' ? dossier.procedure.name : dossier.summary;
    return page(request, {
      title: name,
      before: html`<p class="text"><a class="back" href="/ho-so-cua-toi">${t.mineTitle}</a></p>`,
      body: html`<div class="text">
          <p class="overline code">${dossier.code ?? dossier.submissionCode}</p>
          <h1 ${lang === 'en' && html`lang="vi"`}>${name}</h1>
          ${now(request, dossier)} ${dossier.result !== null && result(request, dossier, dossier.result)}
        </div>
        <div class="with-facts">
          <div>
            ${
              dossier.process.length > 0 &&
              html`<section>
                <h2>${t.map}</h2>
                ${dossierMap(request, dossier.process)}
              </section>`
            }
            <section>
              <h2>${t.dueTitle}</h2>
              ${dueExplained(request, dossier.due)}
            </section>
            ${messages(request, dossier)} ${slips(request, dossier)} ${papers(request, dossier)}
            ${history(request, dossier)} ${answers(request, dossier)}
          </div>
          <aside>${about(request, dossier)}</aside>
        </div>`,
    });
  }),
};

function now(request: PageRequest, dossier: DossierView): Safe {
  const { lang } = request;
  const t = dossierWords[lang];
  return html`<div class="now">
    <p class="now-text">${lang === 'vi' ? dossier.nowText : dossier.nowTextEn}</p>
    <p>
      <span class="tag">${stateWording(dossier.state, lang)}</span>
      ${dossier.deadline !== null && deadlineTag(request, dossier.deadline)}
      ${
        dossier.due.dueAt !== null &&
        html`<span>${t.dueAt} <strong>${appointmentText(dossier.due.dueAt, lang)}</strong></span>`
      }
    </p>
    ${
      dossier.allowed.includes('supplyDocuments') &&
      html`<p><a class="button big" href="${dossierPath(dossier.id)}/bo-sung">${t.supply}</a></p>`
    }
  </div>`;
}

function result(request: PageRequest, dossier: DossierView, of: NonNullable<DossierView['result']>): Safe {
  const t = dossierWords[request.lang];
  return html`<div class="done-box">
    <h2>${of.outcome === 'DENY' ? t.refusal : `✓ ${t.result}`}: <span lang="vi">${of.name}</span></h2>
    <p>${t.resultNumber(of.number, dateText(of.date), of.signer)}</p>
    ${
      of.fileId !== null &&
      html`<p><a class="button" href="${filePath(dossier.id, of.fileId)}">${t.download}</a></p>`
    }
    ${
      of.slipId !== null &&
      html`<p><a class="button" href="${dossierPath(dossier.id)}/giay/${of.slipId}">${t.openResult}</a></p>`
    }
  </div>`;
}

const section = (title: string, body: Piece): Safe =>
  html`<section>
    <h2>${title}</h2>
    ${body}
  </section>`;

function messages({ lang }: PageRequest, dossier: DossierView): Safe | false {
  if (dossier.messages.length === 0) return false;
  return section(
    dossierWords[lang].messages,
    html`<ul class="history">
      ${dossier.messages.map(
        (message) =>
          html`<li>
            <time datetime="${message.at}">${momentText(message.at)}</time>
            <div>${lang === 'vi' ? message.text : message.textEn}</div>
          </li>`,
      )}
    </ul>`,
  );
}

function slips({ lang }: PageRequest, dossier: DossierView): Safe | false {
  const t = dossierWords[lang];
  if (dossier.slips.length === 0) return false;
  return section(
    t.slips,
    html`<ul class="links">
      ${dossier.slips.map(
        (slip) =>
          html`<li class="with-icon">
            ${icon('paper')}<span
              ><a href="${dossierPath(dossier.id)}/giay/${slip.id}" lang="vi">${slip.title}</a>
              <span class="soft"
                >${t.slipNumber} ${slip.number}, ${momentText(slip.issuedAt)} (${t.pdf})</span
              ></span
            >
          </li>`,
      )}
    </ul>`,
  );
}

const papers = (request: PageRequest, dossier: DossierView): Safe => {
  const t = dossierWords[request.lang];
  return section(
    t.papers,
    fileList(request, dossier.id, dossier.files, { remove: false }) || html`<p>${t.papersNone}</p>`,
  );
};

function history({ lang }: PageRequest, dossier: DossierView): Safe {
  return section(
    dossierWords[lang].history,
    html`<ol class="history" reversed>
      ${dossier.events
        .toSorted((one, other) => other.seq - one.seq)
        .map(
          (event) =>
            html`<li>
              <time datetime="${event.at}">${momentText(event.at)}</time>
              <span>${lang === 'vi' ? event.text : event.textEn}</span>
              ${event.unit !== null && html`<span class="soft" lang="vi">${event.unit}</span>`}
            </li>`,
        )}
    </ol>`,
  );
}

function about({ lang }: PageRequest, dossier: DossierView): Safe {
  const [t, p, d] = [dossierWords[lang], procedureWords[lang], draftWords[lang]];
  const vi = lang === 'en' && html`lang="vi"`;
  const rows: [string, Piece][] = [
    [t.submission, html`<span class="code">${dossier.submissionCode}</span>`],
    ...(dossier.code === null
      ? []
      : [[t.code, html`<span class="code">${dossier.code}</span>`] as [string, Piece]]),
    [t.channel, p[`channel${dossier.channel}`]],
    [d.sendTo, html`<span ${vi}>${dossier.intakeUnit.name}</span>`],
    [d.authority, html`<span ${vi}>${dossier.authority.name}</span>`],
    [d.applicant, dossier.applicant.fullName],
    [d.resultBy, d[`result${dossier.resultChannel}`]],
    ...(dossier.submittedAt === null ? [] : [[t.sentAt, momentText(dossier.submittedAt)] as [string, Piece]]),
    ...(dossier.acceptedAt === null
      ? []
      : [[t.acceptedAt, momentText(dossier.acceptedAt)] as [string, Piece]]),
  ];
  return section(
    t.about,
    html`<p ${vi}><a href="${procedurePath(dossier.procedure.code)}">${dossier.procedure.name}</a></p>
      <dl class="facts-list">
        ${rows.map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`,
  );
}

const answers = (request: PageRequest, dossier: DossierView): Safe =>
  html`<details>
    <summary>${dossierWords[request.lang].answers}</summary>
    ${answersOf(
      request,
      visiblePages(dossier.form, dossier.answers).flatMap((of) => visibleQuestions(of, dossier.answers)),
      dossier.answers,
    )}
  </details>`;
