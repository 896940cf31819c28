import { dateText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { client } from '../../client.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useCertificationWords } from '../../words/certification.ts';

interface UsesProps {
  certificationId: string;
  number: string;
}

/** Every dossier that used a copy, and whether its bytes are as they were signed. */
export function Uses({ certificationId, number }: UsesProps): React.ReactNode {
  const { certification: text } = useCertificationWords();
  const { data, error, refetch } = useQuery({
    // below the dossiers’ key: whatever is done may add a use
    queryKey: ['dossier', 'certification', certificationId],
    queryFn: ({ signal }) => client.getCertification({ certificationId }, { signal }),
    staleTime: 0,
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <p className={data.unaltered === true ? 'ok' : 'late'}>
        {data.unaltered === true ? `✓ ${text.unaltered}` : `▲ ${text.altered}`}
      </p>
      {data.uses.length === 0 ? (
        <p className="soft">{text.noUses}</p>
      ) : (
        <WideTable
          caption={text.usesOf(number)}
          heads={[text.dossier, text.procedure, text.authority, text.day]}
        >
          {data.uses.map((use) => (
            <tr key={use.dossierId}>
              <th scope="row">
                <Link className="code" to={`/ho-so/${use.dossierId}`}>
                  {use.dossierCode}
                </Link>
              </th>
              <td>{use.procedureName}</td>
              <td>{use.authority.name}</td>
              <td className="nowrap">{dateText(use.date)}</td>
            </tr>
          ))}
        </WideTable>
      )}
    </>
  );
}
