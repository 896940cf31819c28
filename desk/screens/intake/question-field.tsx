import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import type { Question } from '@motcua/contract/catalogue';
import { useState } from 'react';
import { formatDate, parseDate } from '@motcua/rules/text';
import { useLang, useWords } from '../../lang.ts';

interface QuestionFieldProps {
  question: Question;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

const FEW_OPTIONS = 4;

/** One question of an e-form, as the control its type asks for. */
export function QuestionField({ question, value, error, onChange }: QuestionFieldProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const common = {
    label: lang === 'en' ? (question.labelEn ?? question.label) : question.label,
    required: question.required,
    ...(question.hint === undefined ? {} : { description: question.hint }),
    ...(error === undefined ? {} : { error }),
  };
  const options = question.options ?? [];
  const yesNo = [
    { value: 'true', label: words.words.yes },
    { value: 'false', label: words.words.no },
  ];
  if (question.compute !== undefined)
    return (
      <TextInput
        {...common}
        readOnly
        variant="filled"
        description={words.intake.computed}
        value={question.type === 'date' ? shown(value) : value}
      />
    );
  switch (question.type) {
    case 'longText':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxLength={question.maxLength ?? 4000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'yesNo':
      return <Choices {...common} options={yesNo} value={value} onChange={onChange} />;
    case 'choice':
      return options.length <= FEW_OPTIONS ? (
        <Choices {...common} options={options} value={value} onChange={onChange} />
      ) : (
        <NativeSelect
          {...common}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[{ value: '', label: words.words.choose }, ...options]}
        />
      );
    case 'multiChoice':
      return (
        <Checkbox.Group
          {...common}
          value={value === '' ? [] : value.split('|')}
          onChange={(values) => onChange(values.join('|'))}
        >
          <div className="choices">
            {options.map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} />
            ))}
          </div>
        </Checkbox.Group>
      );
    case 'date':
      return <DateField {...common} value={value} onChange={onChange} />;
    default:
      return (
        <TextInput
          {...common}
          inputMode={inputMode(question.type)}
          maxLength={question.maxLength ?? 4000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

function inputMode(type: Question['type']): 'text' | 'numeric' | 'tel' | 'email' {
  if (type === 'phone') return 'tel';
  if (type === 'email') return 'email';
  return type === 'integer' || type === 'money' || type === 'citizenId' ? 'numeric' : 'text';
}

interface FieldProps {
  label: string;
  required: boolean;
  description?: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
}

function Choices(
  props: FieldProps & { options: readonly { value: string; label: string }[] },
): React.ReactNode {
  const { options, ...group } = props;
  return (
    <Radio.Group {...group}>
      <div className="choices row">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </div>
    </Radio.Group>
  );
}

/** Typed as day/month/year, kept as YYYY-MM-DD once it is a date. */
function DateField({ value, onChange, ...common }: FieldProps): React.ReactNode {
  const words = useWords();
  const [text, setText] = useState(() => shown(value));
  const [kept, setKept] = useState(value);
  if (kept !== value) {
    setKept(value);
    setText(shown(value));
  }
  return (
    <TextInput
      {...common}
      placeholder={words.intake.dateHint}
      inputMode="numeric"
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        const next = parseDate(typed) ?? typed;
        setText(typed);
        setKept(next);
        onChange(next);
      }}
    />
  );
}

const shown = (value: string): string => {
  const date = parseDate(value);
  return date === undefined ? value : formatDate(date);
};
