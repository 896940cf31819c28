import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Loading } from '../../parts/loading.tsx';
import { useDesignWords } from '../../words/design.ts';
import { formPath } from './address.ts';
import { Builder } from './builder.tsx';
import { formDesign } from './queries.ts';

/** Where a form is made: its pages and questions, what the checks say, the page as the portal shows it; then it is proposed. */
export function EditForm(): React.ReactNode {
  const words = useDesignWords();
  const { forms: text } = words;
  const { formKey = '', changeId } = useParams();
  const { data, error, refetch } = useQuery(
    formDesign({ key: formKey, ...(changeId === undefined ? {} : { changeId }) }),
  );
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <section className="screen" aria-labelledby="edit-title">
      <title>{`${text.editTitle} – ${words.system}`}</title>
      <p>
        <Link to={formPath(formKey, changeId)}>← {data.title}</Link>
      </p>
      <h1 id="edit-title">{text.editTitle}</h1>
      {/* a first saving changes the address, not what is being written */}
      {data.may.propose ? <Builder key={formKey} design={data} /> : <p className="teach">{text.mayNot}</p>}
    </section>
  );
}
