import type { Question } from '@motcua/contract/catalogue';
import type { DossierView } from '@motcua/contract/dossier-view';
import { draftWords } from '@motcua/ui/words/draft';
import { answerText, labelOf } from '../form/field.ts';
import { html, lines, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

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
        <dt ${setting.lang === 'en' && question.labelEn === undefined && html`lang="vi"`}>
          ${labelOf(question, setting.lang)}
        </dt>
        <dd>
          ${
            answer === ''
              ? html`<span class="soft">${draftWords[setting.lang].notAnswered}</span>`
              : lines(answerText(setting, question, answer))
          }
        </dd>
      </div>`;
    })}
  </dl>`;
