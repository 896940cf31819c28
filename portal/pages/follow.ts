import type { DeliveredMessage } from '@motcua/contract/deadlines';
import type { DossierView } from '@motcua/contract/dossier-view';
import type { ReceiptView } from '@motcua/contract/money';
import type { Page, PageRequest } from '@motcua/contract/page';
import { CONFIRMATION_NAMES, STATES } from '@motcua/rules/dossier';
import { visiblePages, visibleQuestions } from '@motcua/rules/form';
import { dateText, momentText } from '@motcua/ui/dates';
import { assistedWords } from '@motcua/ui/words/assisted';
import { dossierWords } from '@motcua/ui/words/dossier';
import { feeWords } from '@motcua/ui/words/fees';
import { lifeWords } from '@motcua/ui/words/dossier-life';
import { procedureWords } from '@motcua/ui/words/procedure';
import { draftWords } from '@motcua/ui/words/draft';
import { attempt, redirect } from '../answering.ts';
import { dossierPath, procedurePath } from '../address.ts';
import { html, inVietnamese, type Piece, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { onDossier } from '../load-draft.ts';
import { answersShown } from '../draft.ts';
import { answersOf } from '../parts/answers.ts';
import { apology } from '../parts/apology.ts';
import { dossierNow } from '../parts/dossier-now.ts';
import { dueExplained } from '../parts/due.ts';
import { feeAmounts, feeCertainty, feeReceipts, payButton } from '../parts/fee.ts';
import { fileList } from '../parts/files.ts';
import { icon } from '../parts/icon.ts';
import { ledger } from '../parts/ledger.ts';
import { messages } from '../parts/messages.ts';
import { obligations } from '../parts/obligations.ts';
import { partOf, parts } from '../parts/parts.ts';
import { dossierMap } from '../parts/process-map.ts';
import { postStages } from '../parts/post-stages.ts';
import { procedureChanged } from '../parts/procedure-changed.ts';
import { ratingInvitation } from '../parts/rating-invitation.ts';
import { result } from '../parts/result.ts';
import { situation } from '../parts/situation.ts';
import { returnWords } from '../form/return-choice.ts';
import { returnPlacePath } from './return-place.ts';

/** CD09: the first box answers what happens now, who has it, until when; above it the apology, where there is one. */
export const follow: Page = {
  method: 'GET',
  path: '/ho-so/:id',
  answer: onDossier(async (request, dossier) => {
    if (dossier.allowed.includes('submitDossier') && dossier.ledger.length === 0)
      return redirect(`${dossierPath(dossier.id)}/khai`);
    const { lang } = request;
    const t = dossierWords[lang];
    const outside = dossier.process.some(({ kind, status }) => kind === 'EXTERNAL' && status !== 'TO_DO');
    const [due, told, owed, paid, sent] = await Promise.all([
      dossier.acceptedAt === null ? undefined : request.client.explainDue({ dossierId: dossier.id }),
      notices(request, dossier),
      outside ? request.client.listObligations({ dossierId: dossier.id }) : undefined,
      dossier.fee === null ? undefined : request.client.listDossierReceipts({ dossierId: dossier.id }),
      dossier.resultChannel === 'POST' && dossier.acceptedAt !== null && dossier.partOf === null
        ? request.client.getPostStages({ dossierId: dossier.id })
        : undefined,
    ]);
    const name = dossier.summary === '' ? dossier.procedure.name : dossier.summary;
    return page(request, {
      title: name,
      before: html`<p class="text"><a class="back" href="/ho-so-cua-toi">${t.mineTitle}</a></p>`,
      body: html`<div class="text">
          <p class="overline code">${dossier.code ?? dossier.submissionCode}</p>
          <h1 ${inVietnamese({ lang })}>${name}</h1>
          ${apology(request, dossier, due)} ${dossierNow(request, dossier, due)} ${partOf(request, dossier)}
          ${parts(request, dossier)} ${procedureChanged(request, dossier)} ${situation(request, dossier, due)}
          ${obligations(request, dossier.id, owed)} ${result(request, dossier)}
          ${ratingInvitation(request, dossier)}
        </div>
        <div class="with-facts">
          <div>
            ${
              dossier.process.length > 0 &&
              html`<section>
                <h2>${t.map}</h2>
                ${dossierMap(request, dossier)}
              </section>`
            }
            <section>
              <h2>${t.dueTitle}</h2>
              ${dueExplained(request, due)}
            </section>
            ${postStages(request, sent)} ${feePart(request, dossier, paid?.items ?? [])}
            ${ledger(request, dossier)} ${messages(request, told)} ${slips(request, dossier)}
            ${papers(request, dossier)} ${history(request, dossier)} ${answers(request, dossier)}
            ${choosingPlace(request, dossier)} ${withdrawing(request, dossier)}
          </div>
          <aside>${about(request, dossier)}</aside>
        </div>`,
    });
  }),
};

/** What it costs, pinned at acceptance. */
const feePart = (
  request: PageRequest,
  dossier: DossierView,
  receipts: readonly ReceiptView[],
): Safe | false => {
  const { id, fee, acceptedAt } = dossier;
  return (
    fee !== null &&
    section(
      feeWords[request.lang].title,
      html`${feeAmounts(request, fee)}
        <p class="soft">
          ${acceptedAt === null ? feeWords[request.lang].today : feeWords[request.lang].pinned(dateText(fee.date))}
        </p>
        ${feeCertainty(request, fee.schedule)} ${feeReceipts(request, id, receipts)}
        ${mayPay(dossier, receipts) && payButton(request, id)}`,
    )
  );
};

/** Something is owed of it, and the matter goes on. */
const mayPay = ({ fee, state }: DossierView, receipts: readonly ReceiptView[]): boolean =>
  (fee?.total ?? 0) > 0 &&
  !STATES[state].terminal &&
  receipts.every(({ cancelledAt }) => cancelledAt !== null);

/** Notices with their receipts; showing them to the applicant is their reading. */
async function notices(
  { client }: PageRequest,
  { id, messages: sent }: DossierView,
): Promise<readonly DeliveredMessage[]> {
  if (sent.length === 0) return [];
  const { items } = await client.listDeliveries({ dossierId: id });
  if (items.some(({ readAt }) => readAt === null))
    await attempt(() => client.readMessages({ dossierId: id }));
  return items;
}

const section = (title: string, body: Piece): Safe =>
  html`<section>
    <h2>${title}</h2>
    ${body}
  </section>`;

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

/** Who filled it in together with the applicant, and how he confirmed it. */
function helped(lang: PageRequest['lang'], { assisted }: DossierView): [string, Piece][] {
  if (assisted === null) return [];
  const t = assistedWords[lang];
  const { helper, unit, confirmedBy } = assisted;
  return [
    [t.helper, html`<span ${inVietnamese({ lang })}>${helper}, ${unit.name}</span>`],
    ...(confirmedBy === null
      ? []
      : [[t.confirmation, CONFIRMATION_NAMES[confirmedBy][lang]] as [string, Piece]]),
  ];
}

function about({ lang }: PageRequest, dossier: DossierView): Safe {
  const [t, p, d] = [dossierWords[lang], procedureWords[lang], draftWords[lang]];
  const vi = inVietnamese({ lang });
  const rows: [string, Piece][] = [
    [t.submission, html`<span class="code">${dossier.submissionCode}</span>`],
    ...(dossier.code === null
      ? []
      : [[t.code, html`<span class="code">${dossier.code}</span>`] as [string, Piece]]),
    [t.channel, p[`channel${dossier.channel}`]],
    ...helped(lang, dossier),
    [d.sendTo, html`<span ${vi}>${dossier.intakeUnit.name}</span>`],
    [d.authority, html`<span ${vi}>${dossier.authority.name}</span>`],
    [d.applicant, html`<span ${vi}>${dossier.applicant.fullName}</span>`],
    [d.resultBy, returnWords({ lang }, dossier)],
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
      answersShown(dossier),
    )}
  </details>`;

const choosingPlace = ({ lang }: PageRequest, dossier: DossierView): Safe | false =>
  dossier.allowed.includes('chooseReturnPlace') &&
  html`<p class="no-print"><a href="${returnPlacePath(dossier)}">${draftWords[lang].resultChange}</a></p>`;

/** The page behind it also says when it is no longer possible. */
const withdrawing = ({ lang }: PageRequest, { id, submittedAt, state }: DossierView): Safe | false =>
  submittedAt !== null &&
  !STATES[state].terminal &&
  html`<p class="no-print"><a href="${dossierPath(id)}/rut">${lifeWords[lang].withdraw}</a></p>`;
