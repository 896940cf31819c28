import type { RecoveryView } from '@motcua/contract/recovery';
import { RECOVERY_PAPERS, RECOVERY_STANDINGS } from '@motcua/rules/recovery';
import { momentText } from '@motcua/ui/dates';
import { recoveryWords } from '@motcua/ui/words/recovery';
import { hiddenAct } from '../form/hidden.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import { telephone } from '../layout.ts';
import type { PageRequest } from '@motcua/contract/page';

export const RECOVERIES_PATH = '/tai-khoan/khoi-phuc';

/** Every code a counter issued for the account, so that its owner sees one he did not ask for. */
export function recoveries(request: PageRequest, items: readonly RecoveryView[]): Safe | false {
  if (items.length === 0) return false;
  const { lang, theme } = request;
  const t = recoveryWords[lang];
  return html`<section>
    <h2>${t.pastTitle}</h2>
    <p>${t.past} <a href="${telephone(theme.hotline)}">${theme.hotline}</a>.</p>
    <ul class="sessions">
      ${items.map(
        (one) =>
          html`<li>
            <h3>
              ${momentText(one.issuedAt)}
              <span class="tag ${one.standing === 'OPEN' ? 'wait' : ''}"
                >${RECOVERY_STANDINGS[one.standing][lang]}</span
              >
            </h3>
            <p>
              <span ${inVietnamese(request)}>${t.issued(one.unit, one.officer)}</span><br />
              ${t.paper}: ${RECOVERY_PAPERS[one.paper][lang]}<br />
              ${one.usedAt === null ? html`${t.until} ${momentText(one.until)}` : html`${t.usedAt} ${momentText(one.usedAt)}`}
            </p>
            ${
              one.standing === 'OPEN' &&
              html`<form action="${RECOVERIES_PATH}/${one.id}" method="post">
                ${hiddenAct(request)}<button class="quiet">${t.cancel}</button>
              </form>`
            }
          </li>`,
      )}
    </ul>
  </section>`;
}
