import type { DossierView } from '@motcua/contract/dossier-view';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { RATING_TEXT_MAX, type RatingAnswers, type RatingView } from '@motcua/contract/rating';
import { answersOf, RATING_ITEM_KEYS, RATING_ITEMS, type RatingItem } from '@motcua/rules/quality';
import { dateText } from '@motcua/ui/dates';
import { commonWords } from '@motcua/ui/words/everywhere';
import { ratingWords } from '@motcua/ui/words/rating';
import { attempt, redirect } from '../answering.ts';
import { dossierPath } from '../address.ts';
import { drawField, fieldId } from '../form/field.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese, type Piece, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { onDossier } from '../load-draft.ts';
import { ratingPath } from '../parts/rating-invitation.ts';

const TEXT = 'loi-viet';

/** CD15: the items of NĐ 61/2018/NĐ-CP Điều 31 as plain questions, of which one has to be answered. */
export const rate: Page = {
  method: 'GET',
  path: '/ho-so/:id/danh-gia',
  answer: onDossier(async (request, dossier) => {
    const known = await request.client.getRating({ dossierId: dossier.id });
    return draw(request, dossier, known, typedOf(known.rating), []);
  }),
};

export const ratePosted: Page = {
  method: 'POST',
  path: '/ho-so/:id/danh-gia',
  answer: onDossier(async (request, dossier) => {
    const { client, form, lang } = request;
    const t = ratingWords[lang];
    const typed = typedIn(form);
    const answers = answersIn(typed);
    const faults: Fault[] = [
      ...(answers === undefined ? [{ id: fieldId('OVERALL'), message: t.missing }] : []),
      ...(typed.text.length > RATING_TEXT_MAX ? [{ id: TEXT, message: t.tooLong }] : []),
    ];
    const again = async (found: readonly Fault[]): Promise<PageReply> =>
      draw(request, dossier, await client.getRating({ dossierId: dossier.id }), typed, found);
    if (answers === undefined || faults.length > 0) return again(faults);
    const tried = await attempt(() =>
      client.rateDossier({ dossierId: dossier.id, answers, text: typed.text }, keyOf(form)),
    );
    return 'done' in tried
      ? redirect(`${ratingPath(dossier)}/cam-on`)
      : again(problemFaults(request, tried.problem));
  }),
};

export const rated: Page = {
  method: 'GET',
  path: '/ho-so/:id/danh-gia/cam-on',
  answer: onDossier(async (request, dossier) => {
    const { rating, changeableUntil, standing } = await request.client.getRating({ dossierId: dossier.id });
    if (rating === null) return redirect(ratingPath(dossier));
    const t = ratingWords[request.lang];
    return page(request, {
      title: t.thanks,
      search: false,
      body: html`<div class="text">
        <h1>${t.thanks}</h1>
        <p>${t.thanksNext}</p>
        ${
          standing === 'CHANGEABLE' &&
          changeableUntil !== null &&
          html`<p>${t.until(dateText(changeableUntil))} <a href="${ratingPath(dossier)}">${t.change}</a></p>`
        }
        <p class="buttons">
          <a class="button" href="${dossierPath(dossier.id)}">${t.backToDossier}</a>
          <a href="/danh-gia">${t.seeAll}</a>
        </p>
      </div>`,
    });
  }),
};

/** What stands in the form: an answer of each item, empty where there is none. */
interface Typed {
  answers: Partial<Record<RatingItem, string>>;
  text: string;
}
const typedOf = (rating: RatingView['rating']): Typed => rating ?? { answers: {}, text: '' };
const typedIn = (form: URLSearchParams): Typed => ({
  answers: Object.fromEntries(
    RATING_ITEM_KEYS.map((item) => [item, form.get(item) ?? '']).filter(([item, value]) =>
      (answersOf(item as RatingItem) as string[]).includes(value ?? ''),
    ),
  ),
  text: (form.get(TEXT) ?? '').normalize('NFC').replaceAll('\r\n', '\n').trim(),
});

/** Undefined where the one that is needed is missing; each value was one of its item's. */
const answersIn = ({ answers }: Typed): RatingAnswers | undefined =>
  answers.OVERALL === undefined ? undefined : (answers as RatingAnswers);

function draw(
  request: PageRequest,
  dossier: DossierView,
  { standing }: RatingView,
  typed: Typed,
  faults: readonly Fault[],
): PageReply {
  const { lang } = request;
  const t = ratingWords[lang];
  const open = standing === 'OPEN' || standing === 'CHANGEABLE';
  return page(request, {
    title: t.title,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: html`<p class="text">
      <a class="back" href="${dossierPath(dossier.id)}">${commonWords[lang].back}</a>
    </p>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <p class="overline code">${dossier.code ?? dossier.submissionCode}</p>
      <h1>${t.title}</h1>
      <p ${inVietnamese({ lang })}>${dossier.summary === '' ? dossier.procedure.name : dossier.summary}</p>
      ${open ? asking(request, dossier, standing, typed, faults) : html`<p class="note-box">${t[WHY_NOT[standing]]}</p>`}
    </div>`,
  });
}

const WHY_NOT = { EARLY: 'early', PART: 'part', CLOSED: 'closed' } as const;

function asking(
  request: PageRequest,
  dossier: DossierView,
  standing: 'OPEN' | 'CHANGEABLE',
  typed: Typed,
  faults: readonly Fault[],
): Piece {
  const t = ratingWords[request.lang];
  const [first, ...others] = RATING_ITEM_KEYS;
  return html`<p>${t.lead}</p>
    <p class="soft">${t.anonymous}</p>
    <form method="post" action="${ratingPath(dossier)}" data-once>
      ${hiddenAct(request)} ${first !== undefined && question(request, first, typed, faults)}
      <h2>${t.more}</h2>
      ${others.map((item) => question(request, item, typed, faults))} ${textField(request, typed, faults)}
      <p class="buttons">
        <button class="big">${standing === 'OPEN' ? t.send : t.change}</button>
      </p>
    </form>`;
}

function question(
  request: PageRequest,
  item: RatingItem,
  { answers }: Typed,
  faults: readonly Fault[],
): Safe {
  const { vi, en, answers: offered } = RATING_ITEMS[item];
  return drawField(request, {
    question: {
      key: item,
      label: vi,
      labelEn: en,
      type: 'choice',
      required: item === 'OVERALL',
      options: Object.entries(offered).map(([value, words]) => ({
        value,
        label: words.vi,
        labelEn: words.en,
      })),
    },
    value: answers[item] ?? '',
    error: faults.find(({ id }) => id === fieldId(item))?.message,
  });
}

function textField({ lang }: PageRequest, { text }: Typed, faults: readonly Fault[]): Safe {
  const t = ratingWords[lang];
  const error = faults.find(({ id }) => id === TEXT)?.message;
  return html`<div class="field ${error !== undefined && 'wrong'}">
    <label for="${TEXT}">${t.text} <span class="soft">${commonWords[lang].optional}</span></label>
    <p class="hint" id="${TEXT}-y">${t.textHint}</p>
    ${error !== undefined && html`<p class="field-error" id="${TEXT}-loi">${error}</p>`}
    <textarea
      id="${TEXT}"
      name="${TEXT}"
      rows="4"
      maxlength="${RATING_TEXT_MAX}"
      aria-describedby="${TEXT}-y${error !== undefined && ` ${TEXT}-loi`}"
      ${error !== undefined && html`aria-invalid="true"`}
    >
${text}</textarea>
  </div>`;
}
