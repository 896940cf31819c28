import { Link } from 'react-router';
import { useWords } from '../lang.ts';
import { full } from '../offline/full.ts';
import { unreadable } from '../offline/items.ts';
import { standing } from '../offline/opened.ts';
import { others } from '../offline/others.ts';

/** What is wrong with the store of this computer, and what waits in it for somebody else; with network or without. */
export function StoreTrouble(): React.ReactNode {
  const { store, offline } = useWords();
  const broken = standing.useValue().kind === 'BROKEN';
  const noRoom = full.useValue();
  const damaged = unreadable.useValue().filter(({ state }) => state !== 'MERGED').length;
  const colleagues = others.useValue();
  return (
    <>
      {broken && (
        <p className="banner late" role="alert">
          ▲ {store.broken}
        </p>
      )}
      {noRoom && (
        <p className="banner late" role="alert">
          ▲ {store.full}
        </p>
      )}
      {damaged > 0 && (
        <output className="banner late">
          ▲ {damaged} {store.unreadableBanner} <Link to="/cho-gui">{offline.title}</Link>
        </output>
      )}
      {colleagues.map(({ username, count }) => (
        <output key={username} className="banner wait">
          ◐ {store.others.replace('{count}', String(count)).replaceAll('{name}', username)}
        </output>
      ))}
    </>
  );
}
