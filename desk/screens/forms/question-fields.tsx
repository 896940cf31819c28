import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { PREFILLS, QUESTION_TYPES } from '@motcua/rules/form';
import { useFirstFocus } from '../../key-hooks.ts';
import { useDesignWords } from '../../words/design.ts';
import { ComputeFields } from './compute-fields.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import type { FormDesign } from './queries.ts';
import {
  conditionsFor,
  hasOptions,
  type Question,
  withChanged,
  withType,
  type WrittenForm,
  type WrittenQuestion,
} from './written.ts';

interface QuestionFieldsProps {
  form: WrittenForm;
  question: WrittenQuestion;
  components: FormDesign['components'];
  onChange: (form: WrittenForm) => void;
}

type Limit = 'min' | 'max' | 'maxLength';
const LIMITS: Readonly<Partial<Record<Question['type'], readonly Limit[]>>> = {
  integer: ['min', 'max'],
  money: ['min', 'max'],
  text: ['maxLength'],
  longText: ['maxLength'],
};

/** An answer is never kept longer. */
const MOST_CHARACTERS = 4_000;

/** Kinds of answers the account may know already. */
const PREFILLED: readonly Question['type'][] = [
  'text',
  'date',
  'citizenId',
  'phone',
  'email',
  'address',
  'choice',
];

/** Everything one can say of a question: words, kind, condition, limits, where its files belong. */
export function QuestionFields({
  form,
  question,
  components,
  onChange,
}: QuestionFieldsProps): React.ReactNode {
  const { forms: text } = useDesignWords();
  const { type } = question;
  const { visibleWhen, ...always } = question;
  const first = useFirstFocus<HTMLInputElement>();
  const put = (next: WrittenQuestion): void => onChange(withChanged(form, next));
  const set = (change: Partial<WrittenQuestion>): void => put({ ...question, ...change });
  const setLimit = (limit: Limit, typed: string): void => {
    const { [limit]: _, ...rest } = question;
    const digits = typed.replace(/\D/g, '');
    const value = limit === 'maxLength' ? Math.min(Number(digits), MOST_CHARACTERS) : Number(digits);
    put(digits === '' || (limit === 'maxLength' && value === 0) ? rest : { ...rest, [limit]: value });
  };
  const setPrefill = (value: string): void => {
    const { prefill: _, ...rest } = question;
    const prefill = PREFILLS.find((one) => one === value);
    put(prefill === undefined ? rest : { ...rest, prefill });
  };
  return (
    <div className="stack question-fields">
      <div className="two">
        <TextInput
          label={text.label}
          required
          ref={first}
          maxLength={300}
          value={question.label}
          onChange={(event) => set({ label: event.currentTarget.value })}
        />
        <TextInput
          label={text.labelEn}
          maxLength={300}
          value={question.labelEn ?? ''}
          onChange={(event) => set({ labelEn: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.type}
          value={type}
          data={QUESTION_TYPES.map((value) => ({ value, label: text.types[value] }))}
          onChange={(event) => put(withType(question, event.currentTarget.value as Question['type']))}
        />
        <TextInput
          label={text.hint}
          maxLength={500}
          value={question.hint ?? ''}
          onChange={(event) => set({ hint: event.currentTarget.value })}
        />
      </div>
      <ComputeFields form={form} question={question} onChange={put} />
      {question.compute === undefined && (
        <Checkbox
          label={text.required}
          checked={question.required}
          onChange={(event) => set({ required: event.currentTarget.checked })}
        />
      )}
      {type === 'upload' && components.length === 0 && <p className="wait">{text.noPapers}</p>}
      {type === 'upload' && components.length > 0 && (
        <NativeSelect
          label={text.paper}
          value={question.component ?? ''}
          data={[
            { value: '', label: '' },
            ...components.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(event) => set({ component: event.currentTarget.value })}
        />
      )}
      {hasOptions(type) && (
        <OptionFields options={question.options ?? []} onChange={(options) => set({ options })} />
      )}
      <div className="two">
        {(LIMITS[type] ?? []).map((limit) => (
          <TextInput
            key={limit}
            label={text[limit]}
            inputMode="numeric"
            maxLength={12}
            value={String(question[limit] ?? '')}
            onChange={(event) => setLimit(limit, event.currentTarget.value)}
          />
        ))}
        {PREFILLED.includes(type) && question.compute === undefined && (
          <NativeSelect
            label={text.prefill}
            value={question.prefill ?? ''}
            data={[
              { value: '', label: text.noPrefill },
              ...PREFILLS.map((value) => ({ value, label: text.prefills[value] })),
            ]}
            onChange={(event) => setPrefill(event.currentTarget.value)}
          />
        )}
      </div>
      <ConditionFields
        label={text.when}
        always={text.always}
        before={conditionsFor(form, question.id)}
        condition={visibleWhen}
        onChange={(condition) =>
          put(condition === undefined ? always : { ...always, visibleWhen: condition })
        }
      />
      <TextInput
        label={text.key}
        description={text.keyHint}
        maxLength={60}
        value={question.key}
        onChange={(event) => put({ ...question, key: event.currentTarget.value, fresh: false })}
      />
    </div>
  );
}
