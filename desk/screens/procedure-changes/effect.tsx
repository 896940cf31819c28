import type { Output } from '@motcua/contract/operations';
import type { UseQueryResult } from '@tanstack/react-query';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { DifferenceWords } from './difference-words.tsx';
import { WritingAdvice } from './writing-advice.tsx';

/** What the version would change, whom it would meet on their way, and what of it could be written better. */
export function Effect({
  preview: { data, error, refetch },
}: {
  preview: UseQueryResult<Output<'previewProcedureChange'>>;
}): React.ReactNode {
  const { procedureChange: text, writing } = useWords();
  const lang = useLang();
  if (data === undefined || error !== null) return <Loading error={error} onRetry={() => void refetch()} />;
  const counts = [
    [data.drafts, text.drafts],
    [data.submitted, text.waiting],
    [data.open, text.open],
  ] as const;
  return (
    <section className="block stack" aria-label={text.effect}>
      <h2>{text.effect}</h2>
      {data.difference.vi.sentences.length === 0 ? (
        <p className="wait">◐ {text.unchanged}</p>
      ) : (
        <DifferenceWords difference={data.difference} />
      )}
      <ul>
        {counts.map(([count, label]) => (
          <li key={label}>
            <strong>{countText(count, lang)}</strong> {label}
          </li>
        ))}
      </ul>
      <h3>{writing.title}</h3>
      <WritingAdvice findings={data.writing} />
    </section>
  );
}
