import type { Queue } from '@motcua/contract/work';
import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { useWords } from '../lang.ts';
import { workPulse } from '../queries.ts';
import { pathOfQueue, queuesOf, rolesOf } from '../queues.ts';
import { PRACTISING } from '../practice.ts';
import { onlyHelps } from '../rights.ts';
import { useAccount } from '../session.ts';
import { EnterPractice } from './enter-practice.tsx';
import { entriesOf } from './menu.tsx';
import { SavedLists } from './saved-lists.tsx';

/** Worklists with live counts, then the screens. */
export function Worklists({ onChoose }: { onChoose: () => void }): React.ReactNode {
  const words = useWords();
  const roles = rolesOf(useAccount());
  const queues = queuesOf(roles);
  const [first] = queues;
  const { data } = useQuery({ ...workPulse, enabled: first !== undefined });
  return (
    <nav className="lists" id="lists" aria-label={words.nav.worklists}>
      {roles.includes('COUNTER_OFFICER') && (
        <NavLink onClick={onChoose} to="/tiep-nhan" className="list-link intake-link">
          <span>{words.nav.intake}</span>
          <kbd>N</kbd>
        </NavLink>
      )}
      {queues.length > 0 && <h2>{words.nav.worklists}</h2>}
      <ul>
        {queues.map((queue) => (
          <li key={queue}>
            <NavLink onClick={onChoose} to={pathOfQueue(queue)} className="list-link">
              <span>{words.queues[queue]}</span>
              <Count queue={queue} count={data?.counts[queue]} />
            </NavLink>
          </li>
        ))}
      </ul>
      {!onlyHelps(roles) && <SavedLists onChoose={onChoose} />}
      <h2>{words.nav.screens}</h2>
      <ul>
        {entriesOf(roles).map(({ path, label, Count: Waiting }) => (
          <li key={path}>
            <NavLink onClick={onChoose} to={path} className="list-link">
              <span>{words.nav[label]}</span>
              {Waiting !== undefined && <Waiting />}
            </NavLink>
          </li>
        ))}
      </ul>
      {!PRACTISING && !onlyHelps(roles) && <EnterPractice />}
    </nav>
  );
}

function Count({ queue, count }: { queue: Queue; count: number | undefined }): React.ReactNode {
  if (count === undefined) return <span className="count" aria-hidden="true" />;
  const late = queue === 'OVERDUE' && count > 0;
  return (
    <span className={late ? 'count late' : 'count'}>
      {late && <span aria-hidden="true">▲ </span>}
      {count}
    </span>
  );
}
