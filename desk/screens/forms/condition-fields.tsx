import { NativeSelect } from '@mantine/core';
import { answersOffered, type FormCondition } from '@motcua/rules/form';
import { useDesignWords } from '../../words/design.ts';
import type { WrittenQuestion } from './written.ts';

interface ConditionFieldsProps {
  label: string;
  /** What it is called without a condition. */
  always: string;
  /** Questions the condition can hang on. */
  before: readonly WrittenQuestion[];
  condition: FormCondition | undefined;
  onChange: (condition: FormCondition | undefined) => void;
}

/** When something is asked: always, or when a question has a certain answer. */
export function ConditionFields({
  label,
  always,
  before,
  condition,
  onChange,
}: ConditionFieldsProps): React.ReactNode {
  const words = useDesignWords();
  const { forms: text } = words;
  if (before.length === 0 && condition === undefined) return null;
  const on = before.find(({ key }) => key === condition?.question);
  const answers = on === undefined ? [] : (answersOffered(on) ?? []);
  const said = (value: string): string => {
    if (on?.type === 'yesNo') return value === 'true' ? words.words.yes : words.words.no;
    const option = on?.options?.find((one) => one.value === value)?.label ?? '';
    return option === '' ? value : option;
  };
  const choose = (key: string): void => {
    const chosen = before.find((one) => one.key === key);
    const equals = chosen === undefined ? undefined : answersOffered(chosen)?.[0];
    onChange(chosen === undefined ? undefined : { question: key, equals: equals ?? '' });
  };
  const unknown = condition !== undefined && on === undefined ? [condition.question] : [];
  const strange = condition !== undefined && !answers.includes(condition.equals) ? [condition.equals] : [];
  return (
    <div className="two">
      <NativeSelect
        label={label}
        value={condition?.question ?? ''}
        data={[
          { value: '', label: always },
          ...unknown.map((value) => ({ value, label: `✕ ${value}` })),
          ...before.map((one) => ({ value: one.key, label: one.label === '' ? one.key : one.label })),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {condition !== undefined && (
        <NativeSelect
          label={text.answered}
          value={condition.equals}
          data={[
            ...strange.map((value) => ({ value, label: `✕ ${value}` })),
            ...answers.map((value) => ({ value, label: said(value) })),
          ]}
          onChange={(event) => onChange({ ...condition, equals: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
