import { useEffect, useRef, useState } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { sessionEnded } from '../client.ts';
import { useShortcuts } from '../key-hooks.ts';
import { useWords } from '../lang.ts';
import { firstViewStands, later } from '../later.tsx';
import { PRACTISING } from '../practice.ts';
import { homeOf, rolesOf } from '../queues.ts';
import { useAccount } from '../session.ts';
import { Banners } from './banners.tsx';
import { NoticeArea } from './notice-area.tsx';
import { PracticeBar } from './practice-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { Worklists } from './worklists.tsx';

const Shortcuts = later(async () => (await import('./shortcuts.tsx')).Shortcuts);
const SessionDialog = later(async () => (await import('./session-dialog.tsx')).SessionDialog);

/** The frame of every screen: top bar, worklists at the left, the screen, notices. */
export function Shell(): React.ReactNode {
  const words = useWords();
  const search = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  const [menu, setMenu] = useState(false);
  const roles = rolesOf(useAccount());
  const navigate = useNavigate();
  useEffect(firstViewStands, []);
  useShortcuts({
    '/': () => search.current?.focus(),
    '?': () => setHelp(true),
    g: () => void navigate(homeOf(roles)),
    n: () => {
      if (roles.includes('COUNTER_OFFICER')) void navigate('/tiep-nhan');
    },
  });
  return (
    <div className={`shell${menu ? ' menu-open' : ''}${PRACTISING ? ' practising' : ''}`}>
      <title>{`${words.title} – ${words.system}`}</title>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      {PRACTISING && <PracticeBar />}
      <TopBar search={search} onHelp={() => setHelp(true)} onMenu={() => setMenu(!menu)} menuOpen={menu} />
      <Banners />
      <Worklists onChoose={() => setMenu(false)} />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <NoticeArea />
      {help && <Shortcuts onClose={() => setHelp(false)} />}
      {sessionEnded.useValue() && <SessionDialog />}
    </div>
  );
}
