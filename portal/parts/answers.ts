import type { Question } from '@motcua/contract/catalogue';
import type { DossierView } from '@motcua/contract/dossier-view';
import { draftWords } from '@motcua/ui/words/draft';
import { answerText, labelOf } from '../form/field.ts';
import { html, inVietnamese, lines, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** Answered by what the question offers; all else is in words of one's own, which are Vietnamese as the papers are. */
const OFFERED = new Set<Question['type']>(['choice', 'multiChoice', 'yesNo']);

/** Questions with their answers, as read back. */
export const answersOf = (
  setting: Setting,
  questions: readonly Question[],
  answers: DossierView['answers'],
): Safe =>
  html`<dl class="answers">
    ${questions.map((question) => {
      const answer = answers[question.key] ?? '';
      return html`<div id="muc-${question.key}">
        <dt ${question.labelEn === undefined && inVietnamese(setting)}>${labelOf(question, setting.lang)}</dt>
        <dd>
          ${
            answer === ''
              ? html`<span class="soft">${draftWords[setting.lang].notAnswered}</span>`
              : html`<span ${!OFFERED.has(question.type) && inVietnamese(setting)}
                  >${lines(answerText(setting, question, answer))}</span
                >`
          }
        </dd>
      </div>`;
    })}
  </dl>`;
