import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { useWords } from '../lang.ts';
import { addressOfView, savedLists } from '../saved-lists.ts';

/** Lists the officer has saved, below the worklists; nothing while there are none. */
export function SavedLists({ onChoose }: { onChoose: () => void }): React.ReactNode {
  const words = useWords();
  const { pathname, search } = useLocation();
  const { data } = useQuery(savedLists);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <>
      <h2>{words.work.saved}</h2>
      <ul>
        {data.items.map((view) => {
          const address = addressOfView(view);
          const here = address === `${pathname}${search}`;
          return (
            <li key={view.id}>
              <Link
                onClick={onChoose}
                to={address}
                className={here ? 'list-link active' : 'list-link'}
                aria-current={here ? 'page' : undefined}
                title={words.queues[view.queue]}
              >
                <span>{view.name}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
