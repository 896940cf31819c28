import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useAddress } from '../../address.ts';
import { client } from '../../client.ts';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import type { Period } from '../../period.ts';
import { Reuse } from './reuse.tsx';

/** Dossiers named below one line; more are counted. */
const NAMED = 3;

/** What officers wanted to ask for and were not let: where rules are misunderstood, or papers truly missing from the list. */
export function Attempts({ period }: { period: Period }): React.ReactNode {
  const { ledger: text } = useWords();
  const lang = useLang();
  const [params, change] = useAddress();
  const unit = params.get('don-vi') ?? undefined;
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'ledger', 'attempts', period, unit],
    queryFn: ({ signal }) =>
      client.listAttempts({ ...period, ...(unit === undefined ? {} : { unit }) }, { signal }),
  });
  return (
    <>
      <search className="filters">
        <UnitField all={text.objection.any} value={unit} onChange={(key) => change({ 'don-vi': key })} />
      </search>
      <Reuse period={period} unit={unit} />
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <p className="teach">{text.noAttempts}</p>
      ) : (
        <WideTable
          caption={text.attempts}
          heads={[text.paper, text.why, text.count, text.unit, text.officers, text.dossier, text.lastAt]}
          numbers={[2]}
        >
          {data.items.map((one) => (
            <tr key={`${one.unit.key}${one.procedureCode}${one.item}${one.verdict}`}>
              <th scope="row">{one.item}</th>
              <td>{text.verdicts[one.verdict]}</td>
              <td className="number">{countText(one.count, lang)}</td>
              <td>{one.unit.shortName}</td>
              <td>{one.officers.map((officer) => officer.fullName).join(', ')}</td>
              <td>
                {one.dossiers.slice(0, NAMED).map((dossier) => (
                  <span key={dossier.dossierId} className="below">
                    <Link className="code" to={`/ho-so/${dossier.dossierId}`}>
                      {dossier.code}
                    </Link>
                  </span>
                ))}
                {one.dossiers.length > NAMED && (
                  <span className="below soft">+{one.dossiers.length - NAMED}</span>
                )}
              </td>
              <td>{momentText(one.lastAt)}</td>
            </tr>
          ))}
        </WideTable>
      )}
    </>
  );
}
