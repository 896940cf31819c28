import { Textarea } from '@mantine/core';
import type { NoticeTexts } from '@motcua/contract/wording';
import { noticeProblemText, type NoticeForm } from '@motcua/rules/notice';
import { useLang, useWords } from '../../lang.ts';
import { previewOf, problemsOf, type Cursor } from './draft.ts';
import { SmsCount } from './sms-count.tsx';

interface TextFormProps {
  form: NoticeForm;
  texts: NoticeTexts;
  builtIn: NoticeTexts;
  /** Absent: it is only read. */
  onChange?: ((text: string) => void) | undefined;
  onCursor?: (cursor: Cursor) => void;
}

/** One text of a notice: as it is written, what is wrong with it, and as it will be read. */
export function TextForm({ form, texts, builtIn, onChange, onCursor }: TextFormProps): React.ReactNode {
  const { wording } = useWords();
  const lang = useLang();
  const text = texts[form];
  if (text === null) return null;
  const problems = problemsOf(texts, form, builtIn).map((one) => noticeProblemText(one, lang));
  const goesBySms = form === 'sms' || (form === 'vi' && texts.sms === null);
  const shown = previewOf(text, form);
  return (
    <section className="stack" aria-label={wording.forms[form]}>
      <Textarea
        label={wording.forms[form]}
        lang={form === 'en' ? 'en' : 'vi'}
        readOnly={onChange === undefined}
        required={onChange !== undefined}
        error={problems.length > 0 && problems.join('. ')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={400}
        value={text}
        onChange={(event) => onChange?.(event.currentTarget.value)}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
          onCursor?.({ form, start: selectionStart, end: selectionEnd })
        }
      />
      <div>
        <span className="soft">{wording.preview}</span>
        <p className="draft" lang={form === 'en' ? 'en' : 'vi'}>
          {shown}
        </p>
        {goesBySms && <SmsCount text={shown} />}
      </div>
    </section>
  );
}
