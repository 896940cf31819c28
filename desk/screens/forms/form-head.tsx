import { NativeSelect, TextInput } from '@mantine/core';
import { useDesignWords } from '../../words/design.ts';
import type { WrittenForm } from './written.ts';

/** What the form is called in both languages, and the line it makes of a dossier. */
export function FormHead({
  form,
  onChange,
}: {
  form: WrittenForm;
  onChange: (form: WrittenForm) => void;
}): React.ReactNode {
  const { forms: text } = useDesignWords();
  const questions = form.pages.flatMap((page) => page.questions).filter(({ type }) => type !== 'upload');
  return (
    <section className="block" aria-label={text.whole}>
      <div className="two">
        <TextInput
          label={text.titleVi}
          required
          maxLength={300}
          value={form.title}
          onChange={(event) => onChange({ ...form, title: event.currentTarget.value })}
        />
        <TextInput
          label={text.titleEn}
          maxLength={300}
          value={form.titleEn ?? ''}
          onChange={(event) => onChange({ ...form, titleEn: event.currentTarget.value })}
        />
        <TextInput
          label={text.summary}
          description={text.summaryHint}
          required
          maxLength={300}
          value={form.summary}
          onChange={(event) => onChange({ ...form, summary: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.insert}
          value=""
          data={[
            { value: '', label: '' },
            ...questions.map(({ key, label }) => ({ value: key, label: label === '' ? key : label })),
          ]}
          onChange={(event) => {
            const key = event.currentTarget.value;
            if (key !== '') onChange({ ...form, summary: `${form.summary} {${key}}` });
          }}
        />
      </div>
    </section>
  );
}
