import { RECEPTION_KINDS, type ReceptionKind, type Receptions as Counted } from '@motcua/contract/receptions';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { client } from '../../client.ts';
import { countText } from '../../figures.ts';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useReceptionWords } from '../../words/receptions.ts';
import { Received } from './received.tsx';

interface ReceptionsProps {
  unit: string;
  year: number;
}

/** What each officer of the unit took in, each figure with its list. */
export function Receptions({ unit, year }: ReceptionsProps): React.ReactNode {
  const { receptions: text } = useReceptionWords();
  const [params] = useSearchParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'receptions', unit, year],
    queryFn: ({ signal }) => client.listReceptions({ unit, year }, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="teach">{text.none}</p>;
  const chosen = data.items.find(({ officer }) => officer.accountId === params.get('can-bo'));
  const kind = RECEPTION_KINDS.find((one) => one === params.get('loai')) ?? 'ALL';
  return (
    <>
      <p className="soft">{text.hint}</p>
      <WideTable
        caption={`${text.caption}: ${data.unit.name}, ${year}`}
        heads={[text.officer, ...RECEPTION_KINDS.map((one) => text.kinds[one])]}
        numbers={[1, 2, 3, 4, 5]}
      >
        {data.items.map((one) => (
          <OfficerRow key={one.officer.accountId} of={one} />
        ))}
      </WideTable>
      {chosen !== undefined && (
        <Received
          key={`${chosen.officer.accountId} ${kind}`}
          unit={unit}
          year={year}
          officer={chosen.officer}
          kind={kind}
        />
      )}
    </>
  );
}

function OfficerRow({ of: { officer, counts } }: { of: Counted }): React.ReactNode {
  return (
    <tr>
      <th scope="row">{officer.fullName}</th>
      {RECEPTION_KINDS.map((kind) => (
        <td key={kind} className="number">
          <Count officer={officer.accountId} kind={kind} count={counts[kind]} />
        </td>
      ))}
    </tr>
  );
}

function Count({
  officer,
  kind,
  count,
}: {
  officer: string;
  kind: ReceptionKind;
  count: number;
}): React.ReactNode {
  const lang = useLang();
  const [params] = useSearchParams();
  if (count === 0) return '0';
  const next = new URLSearchParams(params);
  next.set('can-bo', officer);
  next.set('loai', kind);
  return <Link to={{ search: next.toString() }}>{countText(count, lang)}</Link>;
}
