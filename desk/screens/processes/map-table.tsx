import { dateText } from '@motcua/ui/dates';
import { Link } from 'react-router';
import { WideTable } from '../../parts/wide-table.tsx';
import { useDesignWords } from '../../words/design.ts';
import { mapPath } from './address.ts';
import type { LibraryItem } from './queries.ts';
import { MapState } from './state.tsx';

/** The maps, each a line. */
export function MapTable({
  items,
  total,
}: {
  items: readonly LibraryItem[];
  total: number;
}): React.ReactNode {
  const { processes: text } = useDesignWords();
  return (
    <WideTable
      caption={text.list}
      aside={total}
      heads={[text.name, text.type, text.steps, text.procedures, text.decision, text.since, text.underWay]}
      numbers={[2, 3]}
    >
      {items.map((item) => (
        <tr key={item.key}>
          <th scope="row">
            <Link to={mapPath(item.key)}>{item.name}</Link>
            <span className="below soft">
              {item.own === null ? item.key : `${item.own.code} ${item.own.name}`}
            </span>
          </th>
          <td>{text.types[item.type]}</td>
          <td className="number">{item.steps}</td>
          <td className="number">{item.procedures}</td>
          <td>
            {item.decision === null ? (
              <span className="soft">{text.pattern}</span>
            ) : (
              `${item.decision.number}, ${dateText(item.decision.date)}`
            )}
          </td>
          <td>{item.inForceSince === null ? '' : <time>{dateText(item.inForceSince)}</time>}</td>
          <td>
            {item.underWay.map(({ changeId, state }) => (
              <Link key={changeId} className="below" to={mapPath(item.key, changeId)}>
                <MapState state={state} />
              </Link>
            ))}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
