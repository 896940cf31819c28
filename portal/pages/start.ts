import type { ProcedureView } from '@motcua/contract/catalogue';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import type { WhoAmI } from '@motcua/contract/session';
import type { UnitRef } from '@motcua/contract/shape';
import { APPLICANT_ADDRESS } from '@motcua/rules/place';
import { procedureWords } from '@motcua/ui/words/procedure';
import { signInWords } from '@motcua/ui/words/sign-in';
import { attempt, param, redirect, signedIn } from '../answering.ts';
import { dossierPath, procedurePath, withQuery } from '../address.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { flag, html, inVietnamese, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { chooseUnits, type ReceivingUnit } from '../parts/receiving-units.ts';
import {
  askWhose,
  ON_BEHALF,
  onBehalfAsked,
  whoseDossier,
  whoseHidden,
  type Whose,
} from '../parts/whose-dossier.ts';

/** Before the first question: which unit receives the dossier, and in which case one is. */
export const start: Page = {
  method: 'GET',
  path: '/thu-tuc/:code/nop',
  answer: signedIn((request, account) => form(request, account, [])),
};

export const startPosted: Page = {
  method: 'POST',
  path: '/thu-tuc/:code/nop',
  answer: signedIn(async (request, account) => {
    const t = procedureWords[request.lang];
    const code = param(request, 'code');
    const [unit, chosenCase] = [request.form.get('unit') ?? '', request.form.get('case') ?? ''];
    const behalf = onBehalfAsked(request);
    const { cases } = await request.client.getProcedure({ code });
    if (cases.length > 0 && !cases.some((one) => one.code === chosenCase))
      return form(request, account, [{ id: 'case', message: t.startCaseMissing }]);
    if (unit === '') return form(request, account, [{ id: 'unit', message: t.startMissing }]);
    const [intakeUnit = '', authority = ''] = unit.split(' ');
    const tried = await attempt(() =>
      request.client.createDraft(
        {
          procedureCode: code,
          intakeUnit,
          ...(authority === '' ? {} : { authority }),
          ...(chosenCase === '' ? {} : { case: chosenCase }),
          ...(behalf === '' ? {} : { representationId: behalf }),
          channel: 'ONLINE',
        },
        keyOf(request.form),
      ),
    );
    if ('problem' in tried)
      return form(
        request,
        account,
        problemFaults(request, tried.problem, () => 'unit'),
      );
    return redirect(`${dossierPath(tried.done.dossierId)}/khai`);
  }),
};

async function form(request: PageRequest, account: WhoAmI, faults: readonly Fault[]): Promise<PageReply> {
  const t = procedureWords[request.lang];
  const code = param(request, 'code');
  const of = await request.client.getProcedure({ code });
  const whose = await whoseDossier(request, account, code);
  const near = whose.chosen === undefined ? (account.person?.address ?? '') : '';
  const units = await request.client.listReceivingUnits({ code, ...whereItBelongs(request, of, near) });
  const low = await levelTooLow(request, account, code);
  const unplaced = of.place !== null && units.decides === null;
  const vi = inVietnamese(request);
  return page(request, {
    title: unplaced ? t.placeTitle : t.startTitle,
    status: faults.length === 0 ? 200 : 422,
    before: html`<p class="text"><a class="back" href="${procedurePath(code)}" ${vi}>${of.name}</a></p>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <h1>${unplaced ? t.placeTitle : t.startTitle}</h1>
      ${low !== null && html`<p class="note-box">${low}</p>`}
      ${account.kind !== 'OFFICER' && askWhose(request, `${procedurePath(code)}/nop`, code, whose, typedHidden(request))}
      ${
        account.kind === 'OFFICER'
          ? html`<p class="note-box">${t.officersNot}</p>`
          : whose.gone
            ? false
            : unplaced
              ? places(request, of, units.authorities, whose)
              : html`<p>${t.startLead}</p>
                  ${decided(request, of, units.decides)} ${finder(request, code, whose)}
                  ${choice(request, near, of, units.items)}`
      }
    </div>`,
  });
}

/** Told before anything is filled in, not when it is sent. */
async function levelTooLow(request: PageRequest, account: WhoAmI, procedure: string): Promise<string | null> {
  const { identityLevel } = account;
  if (identityLevel === undefined) return null;
  const { filingLevel } = await request.client.getSignInWays({ procedure });
  return identityLevel < filingLevel ? signInWords[request.lang].levelLow(identityLevel, filingLevel) : null;
}

const BELONGS = 'giai-quyet';

/** The unit chosen on the page before, or one's own address where that says who decides; another's is asked for. */
function whereItBelongs(
  request: PageRequest,
  { place }: ProcedureView,
  address: string,
): { authority?: string; place?: string } {
  if (place === null) return {};
  const authority = request.query.get(BELONGS) ?? '';
  if (authority !== '') return { authority };
  return place === APPLICANT_ADDRESS && address !== '' ? { place: address } : {};
}

/** The place of the matter first: who decides depends on it, and on nothing else. */
function places(
  request: PageRequest,
  of: ProcedureView,
  authorities: readonly UnitRef[],
  whose: Whose,
): Safe {
  const t = procedureWords[request.lang];
  return html`<p>${t.placeLead}</p>
    <form action="${procedurePath(of.code)}/nop" method="get">
      ${whoseHidden(whose)}
      <p class="field">
        <label for="${BELONGS}">${t.placeChoose}</label>
        <select id="${BELONGS}" name="${BELONGS}" required ${inVietnamese(request)}>
          <option value=""></option>
          ${authorities.map(({ key, name }) => html`<option value="${key}">${name}</option>`)}
        </select>
      </p>
      <p><button class="big">${t.placeButton}</button></p>
    </form>`;
}

function decided(request: PageRequest, of: ProcedureView, unit: UnitRef | null): Safe | false {
  if (unit === null) return false;
  const t = procedureWords[request.lang];
  return html`<p class="note-box">
    <strong ${inVietnamese(request)}>${t.decidedBy(unit.name)}</strong><br />
    ${t.placeAnywhere}
    ${of.place !== APPLICANT_ADDRESS && html`<a href="${withQuery(`${procedurePath(of.code)}/nop`, { [ON_BEHALF]: onBehalfAsked(request) })}">${t.placeOther}</a>`}
  </p>`;
}

const typed = (request: PageRequest) => (request.query.get('noi') ?? '').trim();

const typedHidden = (request: PageRequest): Safe | false =>
  typed(request) !== '' && html`<input type="hidden" name="noi" value="${typed(request)}" />`;

function finder(request: PageRequest, code: string, whose: Whose): Safe {
  const t = procedureWords[request.lang];
  const belongs = request.query.get(BELONGS);
  return html`<form class="row" action="${procedurePath(code)}/nop" method="get">
    ${whoseHidden(whose)}
    ${belongs !== null && html`<input type="hidden" name="${BELONGS}" value="${belongs}" />`}
    <label class="unseen" for="noi">${t.whereFind}</label>
    <input id="noi" name="noi" value="${typed(request)}" placeholder="${t.whereFind}" maxlength="100" />
    <button class="quiet">${t.find}</button>
  </form>`;
}

function choice(
  request: PageRequest,
  near: string,
  of: ProcedureView,
  units: readonly ReceivingUnit[],
): Safe {
  const t = procedureWords[request.lang];
  const q = typed(request);
  const { shown, more, own } = chooseUnits(units, {
    q,
    all: request.query.has('tat-ca'),
    address: near,
  });
  const belongs = request.query.get(BELONGS) ?? '';
  const behalf = onBehalfAsked(request);
  const address = withQuery(`${procedurePath(of.code)}/nop`, {
    [BELONGS]: belongs,
    noi: q,
    [ON_BEHALF]: behalf,
  });
  const chosen =
    request.form.get('unit') ?? (shown.length === 1 || own !== undefined ? valueOf(shown[0]) : '');
  return html`<form action="${address}" method="post">
    ${hiddenAct(request)} ${of.cases.length > 0 && cases(request, of)}
    <fieldset class="field">
      <legend>${t.startChoose}</legend>
      ${shown.length === 0 && html`<p>${t.whereNone}</p>`}
      <div class="choices" ${inVietnamese(request)}>
        ${shown.map((unit, at) => {
          const id = at === 0 ? 'unit' : `unit-${at}`;
          return html`<div class="choice">
            <input
              type="radio"
              id="${id}"
              name="unit"
              value="${valueOf(unit)}"
              ${flag('checked', valueOf(unit) === chosen)}
            /><label for="${id}"
              >${unit.intakeUnit.name} ${unit === own && html`<span class="tag ok">${t.startNear}</span>`}
              <span class="soft">${t.decidedBy(unit.authority.name)}</span></label
            >
          </div>`;
        })}
      </div>
      ${
        more > 0 &&
        html`<p>
          <a
            href="${withQuery(`${procedurePath(of.code)}/nop`, { [BELONGS]: belongs, noi: q, [ON_BEHALF]: behalf, 'tat-ca': '1' })}"
            >${t.whereMore(more)}. ${t.showAll}</a
          >
        </p>`
      }
    </fieldset>
    ${shown.length > 0 && html`<p><button class="big">${t.startButton}</button></p>`}
  </form>`;
}

/** A unit may receive for several authorities; both travel together. */
const valueOf = (unit: ReceivingUnit | undefined): string =>
  unit === undefined ? '' : `${unit.intakeUnit.key} ${unit.authority.key}`;

const cases = (request: PageRequest, of: ProcedureView): Safe =>
  html`<fieldset class="field">
    <legend>${procedureWords[request.lang].startCase}</legend>
    <div class="choices" ${inVietnamese(request)}>
      ${of.cases.map((one, at) => {
        const id = at === 0 ? 'case' : `case-${at}`;
        return html`<div class="choice">
          <input
            type="radio"
            id="${id}"
            name="case"
            value="${one.code}"
            ${flag('checked', request.form.get('case') === one.code)}
          /><label for="${id}">${one.name}</label>
        </div>`;
      })}
    </div>
  </fieldset>`;
