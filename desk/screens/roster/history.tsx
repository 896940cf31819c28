import type { RosterView } from '@motcua/contract/roster';
import { momentText } from '@motcua/ui/dates';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../lang.ts';
import { WideTable } from '../../parts/wide-table.tsx';

/** Everything that was published for a week; each can be looked at again. */
export function History({ view }: { view: RosterView }): React.ReactNode {
  const { roster: text } = useWords();
  const [params] = useSearchParams();
  if (view.history.length === 0) return null;
  const address = (number: number): string => {
    const next = new URLSearchParams(params);
    next.set('ban', String(number));
    return `?${next.toString()}`;
  };
  return (
    <WideTable
      caption={text.history}
      heads={[text.number, text.at, text.by, text.added, text.removed, text.look]}
      numbers={[0, 3, 4]}
    >
      {view.history.map(({ number, at, by, added, removed }) => (
        <tr key={number}>
          <th scope="row" className="number">
            {number}
          </th>
          <td>{momentText(at)}</td>
          <td>{by.fullName}</td>
          <td className="number">{added}</td>
          <td className="number">{removed}</td>
          <td>
            <Link
              to={address(number)}
              replace
              aria-current={view.published?.number === number ? 'true' : undefined}
            >
              {text.look} {number}
            </Link>
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
