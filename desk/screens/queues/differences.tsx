import { Button } from '@mantine/core';
import type { ConnectionView } from '@motcua/contract/connections';
import { momentText } from '@motcua/ui/dates';
import { Link } from 'react-router';
import { WideTable } from '../../parts/wide-table.tsx';
import { useConnectionWords } from '../../words/connections.ts';
import type { Sendable } from './send-again.tsx';

interface DifferencesProps {
  systems: readonly ConnectionView[];
  onAgain: (request: Sendable) => void;
}

/** What the last comparisons found and nobody has settled since. */
export function Differences({ systems, onAgain }: DifferencesProps): React.ReactNode {
  const { connections: text, outside } = useConnectionWords();
  const all = systems.flatMap(({ system, compared }) =>
    (compared?.differences ?? []).map((one) => ({ ...one, system })),
  );
  if (all.length === 0) return null;
  return (
    <WideTable
      caption={text.differencesCaption}
      scrolls
      aside={all.length}
      heads={[text.request, text.difference, text.act]}
    >
      {all.map(({ taskId, kind, about, askedAt, system }) => (
        <tr key={taskId}>
          <th scope="row">
            {outside.systems[system]}
            <Link className="below code" to={`/ho-so/${about.dossierId}`}>
              {about.code}
            </Link>
          </th>
          <td>
            {text.kinds[kind]}
            <span className="below soft">
              {text.asked} {momentText(askedAt)}
            </span>
          </td>
          <td>
            <Button size="compact-sm" onClick={() => onAgain({ taskId, code: about.code })}>
              {text.again}
            </Button>
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
