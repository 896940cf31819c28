import { Button, Loader } from '@mantine/core';
import { ProblemError } from '@motcua/contract/client';
import { useLang, useWords } from '../lang.ts';

interface LoadingProps {
  error: unknown;
  onRetry: () => void;
}

/** Instead of a screen whose data is on its way, or did not come. */
export function Loading({ error, onRetry }: LoadingProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  if (error === null || error === undefined)
    return (
      <output className="teach">
        <Loader size="sm" aria-hidden="true" /> {words.list.loading}…
      </output>
    );
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <section className="teach" role="alert">
      <h2>{problem === undefined ? words.errors.load : lang === 'en' ? problem.titleEn : problem.title}</h2>
      <p>{problem?.detail ?? String(error)}</p>
      <Button variant="default" onClick={onRetry}>
        {words.errors.retry}
      </Button>
    </section>
  );
}
