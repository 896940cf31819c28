import type { ReceptionKind } from '@motcua/contract/receptions';
import { Button } from '@mantine/core';
import { momentText } from '@motcua/ui/dates';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { client } from '../../client.ts';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useReceptionWords } from '../../words/receptions.ts';

const PAGE_ROWS = 50;

interface ReceivedProps {
  unit: string;
  year: number;
  officer: { accountId: string; fullName: string };
  kind: ReceptionKind;
}

/** The dossiers behind one figure. */
export function Received({ unit, year, officer, kind }: ReceivedProps): React.ReactNode {
  const { receptions: text } = useReceptionWords();
  const { register } = useWords();
  const lang = useLang();
  const [offset, setOffset] = useState(0);
  const asked = { unit, year, officer: officer.accountId, kind, offset, limit: PAGE_ROWS };
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'received', asked],
    queryFn: ({ signal }) => client.listReceived(asked, { signal }),
    placeholderData: keepPreviousData,
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <WideTable
        caption={`${officer.fullName}: ${text.kinds[kind]}`}
        aside={`${countText(data.total, lang)} ${register.entries}`}
        heads={[text.code, text.procedure, text.authority, text.accepted, text.returned]}
      >
        {data.items.map((one) => (
          <tr key={one.dossierId}>
            <th scope="row">
              <Link to={`/ho-so/${one.dossierId}`}>{one.code}</Link>
            </th>
            <td>{one.procedureName}</td>
            <td>{one.authority.name}</td>
            <td>{momentText(one.acceptedAt)}</td>
            <td>{one.returnedAt === null ? register.notReturned : momentText(one.returnedAt)}</td>
          </tr>
        ))}
      </WideTable>
      {data.total > PAGE_ROWS && (
        <nav className="row" aria-label={text.of}>
          <Button variant="default" disabled={offset === 0} onClick={() => setOffset(offset - PAGE_ROWS)}>
            ← {register.previous}
          </Button>
          <Button
            variant="default"
            disabled={offset + PAGE_ROWS >= data.total}
            onClick={() => setOffset(offset + PAGE_ROWS)}
          >
            {register.more} →
          </Button>
        </nav>
      )}
    </>
  );
}
