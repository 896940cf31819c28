import type { Question } from '@motcua/contract/catalogue';
import type { DossierView } from '@motcua/contract/dossier-view';
import { draftWords } from '@motcua/ui/words/draft';
import { answerText, labelOf } from '../form/field.ts';
import { html, inVietnamese, lines, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** Answered in words of one's own, which are Vietnamese as the papers are. */
const TYPED = new Set<Question['type']>(['text', 'longText', 'address']);

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
              : html`<span ${TYPED.has(question.type) && inVietnamese(setting)}
                  >${lines(answerText(setting, question, answer))}</span
                >`
          }
        </dd>
      </div>`;
    })}
  </dl>`;
