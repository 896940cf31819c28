import type { ProcedureView } from '@motcua/contract/catalogue';
import type { PageRequest } from '@motcua/contract/page';
import type { Channel } from '@motcua/rules/dossier';
import { readFacts } from '@motcua/rules/fees';
import { feeWords } from '@motcua/ui/words/fees';
import { procedureWords } from '@motcua/ui/words/procedure';
import { attempt } from '../answering.ts';
import { procedurePath } from '../address.ts';
import { feeFields, factFieldId, messagesOf, postedFacts } from '../form/fee-fields.ts';
import { errorSummary, problemFaults } from '../form/summary.ts';
import { flag, html, type Safe } from '../html.ts';
import { feeAmounts, feeCertainty, priceList } from './fee.ts';

/** Where on the page of the procedure the fee stands. */
export const FEE_ID = 'bieu-phi';

/**
 * The price list of a procedure with a schedule, and a small form that reckons the fee of a matter; asked for by address, so
 * that it works without script and nothing is kept.
 */
export async function feeCalculator(request: PageRequest, of: ProcedureView): Promise<Safe | false> {
  if (of.fee === undefined) return false;
  const { lang, query, client } = request;
  const t = feeWords[lang];
  const { schedule } = of.fee;
  const channel = channelAsked(query.get('phi-kenh'), of);
  const asked = query.has('phi-kenh');
  const given = postedFacts(query, schedule.facts);
  const usual = readFacts(schedule, { given: {} }).facts;
  const tried = asked
    ? await attempt(() => client.previewFee({ code: of.code, channel, facts: given }))
    : undefined;
  const faults =
    tried !== undefined && 'problem' in tried ? problemFaults(request, tried.problem, factFieldId) : [];
  const fee = tried === undefined || 'problem' in tried ? null : tried.done.fee;
  return html`<section id="${FEE_ID}" aria-labelledby="phi-tieu-de">
    <h2 id="phi-tieu-de">${t.title}</h2>
    ${priceList(request, schedule)} ${feeCertainty(request, schedule)}
    <div class="no-print">
      <h3>${t.calculate}</h3>
      ${errorSummary(request, faults)}
      <p>${t.calculateLead}</p>
      <form method="get" action="${procedurePath(of.code)}#${FEE_ID}">
        ${feeFields(request, schedule.facts, { ...usual, ...given }, messagesOf(faults))}
        ${channels(request, of, channel)}
        <p class="buttons"><button class="quiet">${asked ? t.again : t.button}</button></p>
      </form>
      ${
        fee !== null &&
        html`<div class="note-box" role="status">
          ${feeAmounts(request, fee)} ${fee.total !== null && html`<p class="soft">${t.today}</p>`}
        </div>`
      }
    </div>
  </section>`;
}

const channelAsked = (asked: string | null, { channels: offered }: ProcedureView): Channel =>
  offered.find(({ channel }) => channel === asked)?.channel ?? offered[0]?.channel ?? 'COUNTER';

/** How it is handed in decides what is taken off. */
const channels = ({ lang }: PageRequest, of: ProcedureView, chosen: Channel): Safe =>
  html`<fieldset class="field">
    <legend>${feeWords[lang].channel}</legend>
    <div class="choices">
      ${of.channels.map(
        ({ channel }, at) =>
          html`<div class="choice">
            <input
              type="radio"
              id="phi-kenh-${at}"
              name="phi-kenh"
              value="${channel}"
              ${flag('checked', channel === chosen)}
            /><label for="phi-kenh-${at}">${procedureWords[lang][`channel${channel}`]}</label>
          </div>`,
      )}
    </div>
  </fieldset>`;
