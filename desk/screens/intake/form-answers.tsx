import type { Answers, Form } from '@motcua/contract/catalogue';
import { visiblePages, visibleQuestions, withoutUploads } from '@motcua/rules/form';
import { useState } from 'react';
import { useLang, useWords } from '../../lang.ts';
import { unansweredCount } from './answers.ts';
import { QuestionField } from './question-field.tsx';

interface FormAnswersProps {
  form: Form;
  answers: Answers;
  /** Fault of an answer by question key. */
  faults: Readonly<Record<string, string>>;
  /** Unfolded from the start: one of its answers says who decides. */
  unfolded: boolean;
  onChange: (answers: Answers) => void;
}

/** The e-form, folded: its heading says how much is still to be filled in. What is folded is drawn once it is opened. */
export function FormAnswers({
  form,
  answers,
  faults,
  unfolded,
  onChange,
}: FormAnswersProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const left = unansweredCount(form, answers);
  const [opened, setOpened] = useState(false);
  const pages = unfolded || opened ? visiblePages({ pages: withoutUploads(form) }, answers) : [];
  return (
    <details
      className="fold"
      open={unfolded}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        {words.intake.answers}: {lang === 'en' ? (form.titleEn ?? form.title) : form.title}{' '}
        <span className={left === 0 ? 'ok' : 'wait'}>
          {left === 0 ? `✓ ${words.intake.allRequired}` : `◐ ${left} ${words.intake.requiredLeft}`}
        </span>
      </summary>
      {pages.map((page) => (
        <fieldset key={page.key} className="form-page">
          <legend>{lang === 'en' ? (page.titleEn ?? page.title) : page.title}</legend>
          <div className="two">
            {visibleQuestions(page, answers).map((question) => (
              <QuestionField
                key={question.key}
                question={question}
                value={answers[question.key] ?? ''}
                error={faults[question.key]}
                onChange={(value) => onChange({ ...answers, [question.key]: value })}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </details>
  );
}
