import type { Answers, Form, Question } from '@motcua/contract/catalogue';
import { visiblePages, visibleQuestions, withoutUploads } from '@motcua/rules/form';
import { formatDate, parseDate, type Lang } from '@motcua/rules/text';
import { moneyText } from '@motcua/ui/dates';
import { useLang, useWords } from '../../lang.ts';
import type { Words } from '../../words/vi.ts';

/** The e-form as answered, page by page. */
export function AnswersPart({ form, answers }: { form: Form; answers: Answers }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  return (
    <section className="block" aria-labelledby="answers-part">
      <h2 id="answers-part">{words.dossier.answers}</h2>
      {visiblePages({ pages: withoutUploads(form) }, answers).map((page) => (
        <div key={page.key}>
          <h3>{lang === 'en' ? (page.titleEn ?? page.title) : page.title}</h3>
          <dl className="facts two-facts">
            {visibleQuestions(page, answers).map((question) => (
              <div key={question.key}>
                <dt>{lang === 'en' ? (question.labelEn ?? question.label) : question.label}</dt>
                <dd>
                  {answerText(question, answers[question.key] ?? '', words, lang) || (
                    <span className="soft">{words.dossier.empty}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

/** An answer as one reads it: options by their label, dates dd/MM/yyyy, money with separators. */
function answerText(question: Question, answer: string, words: Words, lang: Lang): string {
  const labelOf = (value: string): string =>
    question.options?.find((option) => option.value === value)?.label ?? value;
  switch (question.type) {
    case 'choice':
    case 'multiChoice':
      return answer
        .split('|')
        .map((value) => labelOf(value))
        .join('; ');
    case 'yesNo':
      return answer === '' ? '' : answer === 'true' ? words.words.yes : words.words.no;
    case 'date': {
      const date = parseDate(answer);
      return date === undefined ? answer : formatDate(date);
    }
    case 'money':
      return /^\d+$/.test(answer) ? moneyText(Number(answer), lang) : answer;
    default:
      return answer;
  }
}
