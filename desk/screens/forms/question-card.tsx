import { Button } from '@mantine/core';
import { useDesignWords } from '../../words/design.ts';
import { FindingLines } from './findings.tsx';
import { QuestionFields } from './question-fields.tsx';
import type { Finding, FormDesign } from './queries.ts';
import { withMoved, withoutQuestion, type WrittenForm, type WrittenQuestion } from './written.ts';

interface QuestionCardProps {
  form: WrittenForm;
  question: WrittenQuestion;
  /** Place on its page, from 1. */
  order: number;
  components: FormDesign['components'];
  findings: readonly Finding[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (form: WrittenForm) => void;
}

/** A question in a line, with its findings below; open, it is written on in its place. */
export function QuestionCard(props: QuestionCardProps): React.ReactNode {
  const { form, question, order, components, findings, open, onOpen, onChange } = props;
  const { forms: text } = useDesignWords();
  const { id, label, type, required, compute, visibleWhen } = question;
  const named = label === '' ? text.unnamed : label;
  const errors = findings.some(({ severity }) => severity === 'ERROR');
  return (
    <li className={`question-card${errors ? ' marked' : ''}`} data-question={id}>
      <div className="row question-line">
        <span>
          {order}. <strong>{named}</strong> ·{' '}
          <span className="soft">
            {text.types[type]}
            {compute !== undefined && ` · ${text.compute.toLowerCase()}`}
            {!required && compute === undefined && ` · ${text.optional}`}
            {visibleWhen !== undefined && ` · ${text.when.toLowerCase()}…`}
          </span>
        </span>
        <span className="row row-acts">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${text.up}: ${named}`}
            onClick={() => onChange(withMoved(form, id, -1))}
          >
            ↑
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${text.down}: ${named}`}
            onClick={() => onChange(withMoved(form, id, 1))}
          >
            ↓
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${text.removeQuestion}: ${named}`}
            onClick={() => onChange(withoutQuestion(form, id))}
          >
            ✕
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={open}
            aria-label={`${open ? text.close : text.open}: ${named}`}
            onClick={() => onOpen(!open)}
          >
            {open ? text.close : text.open}
          </Button>
        </span>
      </div>
      <FindingLines findings={findings} />
      {open && <QuestionFields form={form} question={question} components={components} onChange={onChange} />}
    </li>
  );
}
