import { NativeSelect, TextInput } from '@mantine/core';
import type { FeeRules } from '@motcua/contract/fees';
import { readFacts } from '@motcua/rules/fees';
import { useLang, useWords } from '../lang.ts';

type Fact = FeeRules['schedule']['facts'][number];
/** As typed, by the keys of the facts; what is not typed is taken from the answers. */
export type TypedFacts = Readonly<Record<string, string>>;

interface FeeFieldsProps {
  schedule: FeeRules['schedule'];
  typed: TypedFacts;
  /** Said before, and answers of the form, that stand where nothing is typed. */
  kept?: Readonly<Record<string, unknown>>;
  answers?: Readonly<Record<string, unknown>>;
  onChange: (typed: TypedFacts) => void;
}

/** What a fee schedule has to know of the matter: short fields, typed or chosen by keyboard. */
export function FeeFields({
  schedule,
  typed,
  kept = {},
  answers = {},
  onChange,
}: FeeFieldsProps): React.ReactNode {
  const lang = useLang();
  const { facts, problems } = readFacts(schedule, { given: typed, kept, answers });
  return (
    <div className="fee-fields">
      {schedule.facts.map((fact) => {
        const problem = problems.find(({ key }) => key === fact.key);
        return (
          <FactField
            key={fact.key}
            fact={fact}
            value={typed[fact.key] ?? String(facts[fact.key] ?? '')}
            error={lang === 'en' ? problem?.en : problem?.vi}
            onChange={(value) => onChange({ ...typed, [fact.key]: value })}
          />
        );
      })}
    </div>
  );
}

interface FactFieldProps {
  fact: Fact;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function FactField({ fact, value, error, onChange }: FactFieldProps): React.ReactNode {
  const { words } = useWords();
  const en = useLang() === 'en';
  const common = {
    label: en ? fact.labelEn : fact.label,
    value,
    ...(error === undefined ? {} : { error }),
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  if (fact.type === 'number' || fact.type === 'money')
    return <TextInput {...common} inputMode="numeric" maxLength={fact.type === 'money' ? 20 : 7} />;
  const options =
    fact.type === 'choice'
      ? fact.options.map((one) => ({ value: one.value, label: en ? one.labelEn : one.label }))
      : [
          { value: 'YES', label: words.yes },
          { value: 'NO', label: words.no },
        ];
  return <NativeSelect {...common} data={[{ value: '', label: words.choose }, ...options]} />;
}

/** What was typed, as it is sent: nothing of what stayed empty. */
export const factsTyped = (typed: TypedFacts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed)
      .map(([key, value]) => [key, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
