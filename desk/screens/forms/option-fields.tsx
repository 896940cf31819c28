import { Button, TextInput } from '@mantine/core';
import { useDesignWords } from '../../words/design.ts';
import { emptyOption, type Option } from './written.ts';

interface OptionFieldsProps {
  options: readonly Option[];
  onChange: (options: Option[]) => void;
}

/** The answers to choose from, each in both languages. */
export function OptionFields({ options, onChange }: OptionFieldsProps): React.ReactNode {
  const { forms: text } = useDesignWords();
  const put = (at: number, change: Partial<Option>): void =>
    onChange(options.map((option, index) => (index === at ? { ...option, ...change } : option)));
  return (
    <fieldset className="form-options">
      <legend>{text.options}</legend>
      {options.map((option, at) => (
        <div className="row" key={option.value}>
          <TextInput
            aria-label={`${text.option} ${at + 1}`}
            placeholder={text.option}
            maxLength={300}
            value={option.label}
            onChange={(event) => put(at, { label: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`${text.optionEn} ${at + 1}`}
            placeholder={text.optionEn}
            maxLength={300}
            value={option.labelEn ?? ''}
            onChange={(event) => put(at, { labelEn: event.currentTarget.value })}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${text.removeOption} ${at + 1}`}
            onClick={() => onChange(options.filter((one) => one !== option))}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => onChange([...options, emptyOption(options.map(({ value }) => value))])}
      >
        {text.addOption}
      </Button>
    </fieldset>
  );
}
