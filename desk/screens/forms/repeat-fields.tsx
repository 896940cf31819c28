import { Checkbox, TextInput } from '@mantine/core';
import { useDesignWords } from '../../words/design.ts';
import { withRepeat, type WrittenForm } from './written.ts';

interface RepeatFieldsProps {
  form: WrittenForm;
  /** Which page, from 0. */
  at: number;
  onChange: (form: WrittenForm) => void;
}

/** Whether a page is answered several times, what one of them is called, how many there may be. */
export function RepeatFields({ form, at, onChange }: RepeatFieldsProps): React.ReactNode {
  const { forms: text } = useDesignWords();
  const repeat = form.pages[at]?.repeat;
  const set = (change: Partial<NonNullable<typeof repeat>>): void => onChange(withRepeat(form, at, change));
  return (
    <>
      <Checkbox
        my="sm"
        label={text.repeat}
        checked={repeat !== undefined}
        onChange={(event) => onChange(withRepeat(form, at, event.currentTarget.checked ? {} : undefined))}
      />
      {repeat !== undefined && (
        <div className="two">
          <TextInput
            label={text.repeatItem}
            description={text.repeatItemHint}
            required
            maxLength={60}
            value={repeat.item}
            onChange={(event) => set({ item: event.currentTarget.value })}
          />
          <TextInput
            label={text.repeatItemEn}
            description=" "
            maxLength={60}
            value={repeat.itemEn ?? ''}
            onChange={(event) => set({ itemEn: event.currentTarget.value })}
          />
          {(['min', 'max'] as const).map((limit) => (
            <TextInput
              key={limit}
              label={limit === 'min' ? text.repeatMin : text.repeatMax}
              inputMode="numeric"
              maxLength={2}
              value={String(repeat[limit])}
              onChange={(event) => set({ [limit]: Number(event.currentTarget.value.replace(/\D/g, '')) })}
            />
          ))}
        </div>
      )}
    </>
  );
}
