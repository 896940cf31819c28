import type { Contradiction } from '@motcua/contract/audit';
import type { PersonRef, UnitRef } from '@motcua/contract/shape';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import type { Period } from '../../period.ts';

/** The same papers, refused by one and accepted by another. */
export function Contradictions({ period }: { period: Period }): React.ReactNode {
  const { ledger: text } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'ledger', 'contradictions', period],
    queryFn: ({ signal }) => client.listContradictions(period, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="teach">{text.noContradictions}</p>;
  return (
    <WideTable
      caption={text.contradictions}
      aside={data.items.length}
      heads={[text.procedure, text.refusedHere, text.acceptedThere, text.after]}
    >
      {data.items.map((one) => (
        <Pair key={`${one.refused.entryId}${one.accepted.dossier.dossierId}`} one={one} />
      ))}
    </WideTable>
  );
}

function Pair({ one }: { one: Contradiction }): React.ReactNode {
  const { ledger: text } = useWords();
  return (
    <tr>
      <th scope="row">{one.procedureName}</th>
      <td>
        <span className="late">▲ {text.kinds[one.refused.kind]}</span>: {one.refused.reasonText}
        <Side {...one.refused} />
      </td>
      <td>
        <span className="ok">✓ {text.stages.INTAKE}</span>
        <Side {...one.accepted} />
      </td>
      <td className="nowrap">
        {one.days} {text.dayWord}
      </td>
    </tr>
  );
}

interface SideProps {
  dossier: { dossierId: string; code: string };
  at: string;
  officer: PersonRef;
  unit: UnitRef;
}

function Side({ dossier, at, officer, unit }: SideProps): React.ReactNode {
  return (
    <span className="below">
      <Link className="code" to={`/ho-so/${dossier.dossierId}`}>
        {dossier.code}
      </Link>{' '}
      · {officer.fullName}, {unit.shortName}{' '}
      <time className="soft" dateTime={at}>
        {momentText(at)}
      </time>
    </span>
  );
}
