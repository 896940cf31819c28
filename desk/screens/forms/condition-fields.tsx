import { NativeSelect } from '@mantine/core';
import { answersOffered } from '@motcua/rules/form';
import { useDesignWords } from '../../words/design.ts';
import { conditionsFor, type WrittenForm, type WrittenQuestion } from './written.ts';

interface ConditionFieldsProps {
  form: WrittenForm;
  question: WrittenQuestion;
  onChange: (question: WrittenQuestion) => void;
}

/** When a question is asked: always, or when one before it has a certain answer. */
export function ConditionFields({ form, question, onChange }: ConditionFieldsProps): React.ReactNode {
  const words = useDesignWords();
  const { forms: text } = words;
  const before = conditionsFor(form, question.id);
  const { visibleWhen, ...always } = question;
  if (before.length === 0 && visibleWhen === undefined) return null;
  const on = before.find(({ key }) => key === visibleWhen?.question);
  const answers = on === undefined ? [] : (answersOffered(on) ?? []);
  const said = (value: string): string => {
    if (on?.type === 'yesNo') return value === 'true' ? words.words.yes : words.words.no;
    const label = on?.options?.find((option) => option.value === value)?.label ?? '';
    return label === '' ? value : label;
  };
  const choose = (key: string): void => {
    const chosen = before.find((one) => one.key === key);
    const equals = chosen === undefined ? undefined : answersOffered(chosen)?.[0];
    onChange(
      chosen === undefined ? always : { ...always, visibleWhen: { question: key, equals: equals ?? '' } },
    );
  };
  const unknown = visibleWhen !== undefined && on === undefined ? [visibleWhen.question] : [];
  const strange =
    visibleWhen !== undefined && !answers.includes(visibleWhen.equals) ? [visibleWhen.equals] : [];
  return (
    <div className="two">
      <NativeSelect
        label={text.when}
        value={visibleWhen?.question ?? ''}
        data={[
          { value: '', label: text.always },
          ...unknown.map((value) => ({ value, label: `✕ ${value}` })),
          ...before.map(({ key, label }) => ({ value: key, label: label === '' ? key : label })),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {visibleWhen !== undefined && (
        <NativeSelect
          label={text.answered}
          value={visibleWhen.equals}
          data={[
            ...strange.map((value) => ({ value, label: `✕ ${value}` })),
            ...answers.map((value) => ({ value, label: said(value) })),
          ]}
          onChange={(event) =>
            onChange({ ...question, visibleWhen: { ...visibleWhen, equals: event.currentTarget.value } })
          }
        />
      )}
    </div>
  );
}
