import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../lang.ts';
import { later } from '../later.tsx';
import { items, unsent } from '../offline/items.ts';
import { kept } from '../offline/kept.ts';
import { receives, standing } from '../offline/opened.ts';
import { PRACTISING } from '../practice.ts';
import { useAccount } from '../session.ts';
import { NewVersion } from './new-version.tsx';
import { useOnline } from './online.ts';

const WithoutNetwork = later(async () => (await import('./without-network.tsx')).WithoutNetwork);
const StoreTrouble = later(async () => (await import('./store-trouble.tsx')).StoreTrouble);
const Unlock = later(async () => (await import('./unlock.tsx')).Unlock);

/** What an officer can do now, plainly: without network, with something still to send, with a new version at hand. */
export function Banners(): React.ReactNode {
  const words = useWords();
  const online = useOnline();
  const counter = receives(useAccount()) && !PRACTISING;
  return (
    <div className="banners">
      <NewVersion />
      {!online && !counter && (
        <p className="banner late" role="alert">
          ▲ {words.net.banner}
        </p>
      )}
      {!online && counter && <WithoutNetwork />}
      {online && counter && <Waiting />}
      {counter && <StoreTrouble />}
    </div>
  );
}

/** With network: what still waits on this computer, and whether anything of it needs a person. */
function Waiting(): React.ReactNode {
  const { offline } = useWords();
  const all = items.useValue();
  const stands = standing.useValue();
  const own = kept.useValue().device !== undefined;
  const [asking, setAsking] = useState(false);
  const left = unsent(all).length;
  const look = all.filter(
    ({ state, content }) =>
      state === 'REFUSED' || (state === 'REVIEW' && content.result?.outcome === 'ASIDE'),
  ).length;
  return (
    <>
      {stands.kind === 'OTHER_PASSWORD' && (
        <p className="banner late" role="alert">
          ▲ {offline.otherPassword}{' '}
          <button type="button" className="link" onClick={() => setAsking(true)}>
            {offline.unlock}
          </button>
        </p>
      )}
      {own && left + look > 0 && (
        <output className={look > 0 ? 'banner late' : 'banner wait'}>
          {look > 0 ? `▲ ${look} ${offline.toLookAt}` : `◐ ${left} ${offline.toSend}`}{' '}
          <Link to="/cho-gui">{offline.title}</Link>
        </output>
      )}
      {asking && <Unlock onClose={() => setAsking(false)} />}
    </>
  );
}
