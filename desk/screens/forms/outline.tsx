import type { FormDraft } from '@motcua/contract/form-draft';
import { useLang } from '../../lang.ts';
import { useDesignWords } from '../../words/design.ts';

/** What a form asks, page by page, each question in a line. */
export function FormOutline({
  form,
  onPage,
}: {
  form: FormDraft;
  /** Shows a page beside it. */
  onPage?: (page: number) => void;
}): React.ReactNode {
  const { forms: text } = useDesignWords();
  const lang = useLang();
  const labels = new Map(
    form.pages.flatMap(({ questions }) => questions).map(({ key, label }) => [key, label]),
  );
  return (
    <section className="block" aria-label={text.questions}>
      {form.pages.map((page, at) => {
        const often =
          page.repeat === undefined ? '' : ` (${page.repeat.item} × ${page.repeat.min}–${page.repeat.max})`;
        const title = `${text.page} ${at + 1}: ${lang === 'en' ? (page.titleEn ?? page.title) : page.title}${often}`;
        return (
          <div key={page.key}>
            <h2>
              {onPage === undefined ? (
                title
              ) : (
                <button type="button" className="link" onClick={() => onPage(at)}>
                  {title}
                </button>
              )}
            </h2>
            <ol>
              {page.questions.map(({ key, label, labelEn, type, required, compute, visibleWhen }) => (
                <li key={key}>
                  {lang === 'en' ? (labelEn ?? label) : label} ·{' '}
                  <span className="soft">
                    {text.types[type]}
                    {compute !== undefined && ` · ${text.compute.toLowerCase()}`}
                    {!required && compute === undefined && ` · ${text.optional}`}
                    {visibleWhen !== undefined &&
                      ` · ${text.when}: ${labels.get(visibleWhen.question) ?? visibleWhen.question}`}
                  </span>
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </section>
  );
}
