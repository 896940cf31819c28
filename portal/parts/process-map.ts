import type { ProcedureView } from '@motcua/contract/catalogue';
import type { DossierView } from '@motcua/contract/dossier-view';
import { formatDecimal } from '@motcua/rules/text';
import { dossierWords } from '@motcua/ui/words/dossier';
import { procedureWords } from '@motcua/ui/words/procedure';
import { html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

type Lang = Setting['lang'];

const ROLE_WORDS = {
  COUNTER_OFFICER: 'roleCOUNTER_OFFICER',
  SPECIALIST: 'roleSPECIALIST',
  DIVISION_HEAD: 'roleDIVISION_HEAD',
  LEADER: 'roleLEADER',
  RECORDS_OFFICER: 'roleRECORDS_OFFICER',
} as const;

const roleText = (role: string, lang: Lang): string =>
  role in ROLE_WORDS ? procedureWords[lang][ROLE_WORDS[role as keyof typeof ROLE_WORDS]] : role;

const nameOf = (step: { name: string; nameEn: string }, lang: Lang) =>
  lang === 'vi' ? step.name : step.nameEn;

/** The process of a procedure: who does what one after another, and how much of the time each has. A list to those who listen, a flow to those who see. */
export function processMap({ lang }: Setting, steps: ProcedureView['process']['steps']): Safe {
  const t = procedureWords[lang];
  return html`<ol class="flow">
    ${steps.map((step) => {
      const percent = Math.round(step.share * 100);
      return html`<li>
        <span class="flow-name">${nameOf(step, lang)}</span>
        <span class="soft">${roleText(step.role, lang)}</span>
        ${
          percent > 0
            ? html`<span class="share"
                ><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <rect class="share-all" width="100" height="8" />
                  <rect class="share-part" width="${percent}" height="8" />
                </svg>
                ${t.share(formatDecimal(percent, 0, lang))}</span
              >`
            : html`<span class="share">${t.noTime}</span>`
        }
      </li>`;
    })}
  </ol>`;
}

const MARKS = {
  DONE: { tone: 'is-done', word: 'done' },
  NOW: { tone: 'is-now', word: 'here' },
  TO_DO: { tone: 'is-later', word: 'toDo' },
} as const;

/** Where one dossier stands on its way, with "hồ sơ đang ở đây". */
export function dossierMap({ lang }: Setting, steps: DossierView['process']): Safe {
  const t = dossierWords[lang];
  return html`<ol class="flow">
    ${steps.map((step) => {
      const mark = MARKS[step.status];
      return html`<li class="${mark.tone}" ${step.status === 'NOW' && html`aria-current="step"`}>
        <span class="flow-name">${nameOf(step, lang)}</span>
        <span class="soft">${roleText(step.role, lang)}</span>
        <span class="flow-state">${t[mark.word]}</span>
      </li>`;
    })}
  </ol>`;
}
