import type { DossierView } from '@motcua/contract/dossier-view';
import type { PageRequest } from '@motcua/contract/page';
import { ratingStanding } from '@motcua/rules/quality';
import { ratingWords } from '@motcua/ui/words/rating';
import { dossierPath } from '../address.ts';
import { html, type Safe } from '../html.ts';

export const ratingPath = ({ id }: Pick<DossierView, 'id'>): string => `${dossierPath(id)}/danh-gia`;

/** To its applicant, once the dossier is done; nothing waits for it. */
export function ratingInvitation({ lang, account, theme }: PageRequest, dossier: DossierView): Safe | false {
  const standing = ratingStanding({
    state: dossier.state,
    isPart: dossier.partOf !== null,
    ...{ ratedOn: null, today: theme.today, changeDays: 0 },
  });
  if (standing !== 'OPEN' || account?.kind === 'OFFICER') return false;
  const t = ratingWords[lang];
  return html`<p class="no-print">${t.invite} <a href="${ratingPath(dossier)}">${t.inviteLink}</a></p>`;
}
