import { Link } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { momentText } from '@motcua/ui/dates';
import { client } from '../../client.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useAssistedWords } from '../../words/assisted.ts';

/** What one helps with, and has sent today; of others nothing. */
export function Mine(): React.ReactNode {
  const { assisted: text } = useAssistedWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'assisted'],
    queryFn: ({ signal }) => client.listAssisted({}, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="teach">{text.none}</p>;
  return (
    <WideTable
      caption={text.mine}
      aside={data.items.length}
      heads={[text.person, text.procedure, text.begun, text.standing, '']}
    >
      {data.items.map((one) => (
        <tr key={one.dossierId}>
          <th scope="row">
            {one.applicantName}
            <span className="below soft code">{one.submissionCode}</span>
          </th>
          <td>{one.procedureName}</td>
          <td>{momentText(one.begunAt)}</td>
          <td>
            {one.submittedAt !== null ? (
              <span className="ok">✓ {text.done}</span>
            ) : one.asked === null ? (
              text.notAsked
            ) : (
              <span className={one.asked.standing === 'OPEN' ? 'wait' : 'late'}>
                {one.asked.standing === 'OPEN' ? '◐' : '▲'} {text.standings[one.asked.standing]}
              </span>
            )}
          </td>
          <td>
            {one.submittedAt === null && (
              <Link to={`/nop-giup/${one.dossierId}`} aria-label={text.openNamed(one.applicantName)}>
                {text.open}
              </Link>
            )}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
