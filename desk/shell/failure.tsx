import { Button } from '@mantine/core';
import { ProblemError } from '@motcua/contract/client';
import { isRouteErrorResponse, useNavigate, useRouteError } from 'react-router';
import { useLang, useWords } from '../lang.ts';

/** What went wrong loading a screen, with the cure. */
export function Failure(): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const navigate = useNavigate();
  const error = useRouteError();
  const missing = error === undefined || (isRouteErrorResponse(error) && error.status === 404);
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const title = problem && (lang === 'en' ? problem.titleEn : problem.title);
  return (
    <section className="teach" role="alert">
      <h1>{missing ? words.errors.notFound : (title ?? words.errors.unknown)}</h1>
      {problem && <p>{problem.detail}</p>}
      <div className="row">
        {!missing && <Button onClick={() => window.location.reload()}>{words.errors.retry}</Button>}
        <Button variant="default" onClick={() => void navigate('/')}>
          {words.errors.home}
        </Button>
      </div>
    </section>
  );
}
