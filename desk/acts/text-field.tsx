import { Textarea } from '@mantine/core';
import { useWords } from '../lang.ts';

interface TextFieldProps {
  label: string;
  hint?: string;
  /** Fewest characters the act asks for; 0: may stay empty. */
  least: number;
  most: number;
  rows?: number;
  value: string;
  onChange: (text: string) => void;
}

/** Words of an act, growing with what is typed. */
export function TextField(props: TextFieldProps): React.ReactNode {
  const words = useWords();
  const { label, hint, least, most, rows = 2, value, onChange } = props;
  return (
    <Textarea
      label={least === 0 ? `${label} (${words.words.optional})` : label}
      description={hint}
      required={least > 0}
      autosize
      minRows={rows}
      maxRows={18}
      maxLength={most}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Whether the words are long enough for the act. */
export const says = (text: string, least: number): boolean => text.trim().length >= least;

/** An optional field of an act's input: absent when nothing is said. */
export const given = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<K, string>);
