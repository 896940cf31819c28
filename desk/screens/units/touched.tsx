import { ProblemError } from '@motcua/contract/client';
import type { Input } from '@motcua/contract/operations';
import { dateText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../lang.ts';
import { Complaints } from '../../parts/complaints.tsx';
import { Loading } from '../../parts/loading.tsx';
import { unitPreview } from './queries.ts';

/** The dry run: what goes on under the new name, or what is left before a unit can end; nothing is written. */
export function Touched({ question }: { question: Input<'previewUnitChange'> }): React.ReactNode {
  const { unitChanges: text } = useWords();
  const { data, error, refetch } = useQuery(unitPreview(question));
  if (error instanceof ProblemError && error.problem.status < 500)
    return <Complaints problem={error.problem} />;
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const found = data.touched.filter(({ count }) => count > 0);
  const blocked = found.some(({ blocks }) => blocks);
  return (
    <section className="stack" aria-labelledby="touched-title">
      <h2 id="touched-title">
        {text.touched} {dateText(data.validFrom)}
      </h2>
      {found.length === 0 && <p className="ok">✓ {text.nothingTouched}</p>}
      {blocked && <p className="late">▲ {text.left}</p>}
      {found.length > 0 && (
        <dl className="facts">
          {found.map(({ what, count, names, blocks }) => (
            <TouchedLine key={what} name={text.what[what]} count={count} names={names} blocks={blocks} />
          ))}
        </dl>
      )}
    </section>
  );
}

interface TouchedLineProps {
  name: string;
  count: number;
  names: readonly string[];
  blocks: boolean;
}

function TouchedLine({ name, count, names, blocks }: TouchedLineProps): React.ReactNode {
  return (
    <>
      <dt className={blocks ? 'late' : ''}>
        {blocks && '▲ '}
        {name}
      </dt>
      <dd>
        <strong>{count}</strong>{' '}
        <span className="soft">
          {names.join('; ')}
          {count > names.length && ' …'}
        </span>
      </dd>
    </>
  );
}
