import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { useDesignWords } from '../../words/design.ts';
import { mapPath } from './address.ts';
import { Editor } from './editor.tsx';
import { processOf } from './queries.ts';

/** Where a map is written: the table, the drawing of it, what the checks say; then it is proposed. */
export function EditProcess(): React.ReactNode {
  const words = useDesignWords();
  const { processes: text } = words;
  const lang = useLang();
  const { mapKey = '', changeId } = useParams();
  const { data, error, refetch } = useQuery(
    processOf({ key: mapKey, ...(changeId === undefined ? {} : { changeId }), lang }),
  );
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <section className="screen" aria-labelledby="edit-title">
      <title>{`${text.editTitle} – ${words.system}`}</title>
      <p>
        <Link to={mapPath(mapKey, changeId)}>← {data.name}</Link>
      </p>
      <h1 id="edit-title">{text.editTitle}</h1>
      {/* a first saving changes the address, not what is being typed */}
      <Editor key={mapKey} map={data} />
    </section>
  );
}
