import { NativeSelect } from '@mantine/core';
import type { FormDraft } from '@motcua/contract/form-draft';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useLang } from '../../lang.ts';
import { useDesignWords } from '../../words/design.ts';

const TYPING_PAUSE_MS = 350;
const ADDRESS = '/xem-truoc-mau';

interface PreviewProps {
  formKey: string;
  form: FormDraft;
  /** Index of the page to be shown. */
  page: number;
}

/** The portal's own page in a frame: what is written is put into its form and posted, so that the portal draws it as it will be asked. */
export function Preview({ formKey, form, page }: PreviewProps): React.ReactNode {
  const { forms: text, lang: langWords } = useDesignWords();
  const [lang, setLang] = useState<string>(useLang());
  const frame = useRef<HTMLIFrameElement>(null);
  const sent = useRef('');
  const [wanted] = useDebouncedValue(
    JSON.stringify([formKey, JSON.stringify(form), lang, String(page)]),
    TYPING_PAUSE_MS,
  );
  const send = (): void => {
    const posted = frame.current?.contentDocument?.querySelector<HTMLFormElement>('form[data-preview]');
    if (posted === null || posted === undefined || sent.current === wanted) return;
    sent.current = wanted;
    const [ma = '', mau = '', ngonNgu = '', den = ''] = JSON.parse(wanted) as string[];
    for (const [name, value] of Object.entries({ ma, mau, 'ngon-ngu': ngonNgu, den })) {
      const field = posted.querySelector<HTMLInputElement>(`input[name="${name}"]`);
      if (field !== null) field.value = value;
    }
    posted.submit();
  };
  useEffect(send, [wanted]);
  return (
    <section className="form-preview" aria-label={text.preview}>
      <div className="row">
        <h2>{text.preview}</h2>
        <NativeSelect
          size="xs"
          aria-label={text.previewLang}
          value={lang}
          data={[
            { value: 'vi', label: langWords.vi },
            { value: 'en', label: langWords.en },
          ]}
          onChange={(event) => setLang(event.currentTarget.value)}
        />
      </div>
      {/* our own page from our own server: a sandbox would keep its script from showing conditions as they will work */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe ref={frame} title={text.preview} src={ADDRESS} onLoad={send} />
    </section>
  );
}
