import { useRef, useState } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { useShortcuts } from '../key-hooks.ts';
import { useWords } from '../lang.ts';
import { PRACTISING } from '../practice.ts';
import { homeOf, rolesOf } from '../queues.ts';
import { useAccount } from '../session.ts';
import { Banners } from './banners.tsx';
import { NoticeArea } from './notice-area.tsx';
import { PracticeBar } from './practice-bar.tsx';
import { SessionDialog } from './session-dialog.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { TopBar } from './top-bar.tsx';
import { Worklists } from './worklists.tsx';

/** The frame of every screen: top bar, worklists at the left, the screen, notices. */
export function Shell(): React.ReactNode {
  const words = useWords();
  const search = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  const [menu, setMenu] = useState(false);
  const roles = rolesOf(useAccount());
  const navigate = useNavigate();
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
      <Shortcuts opened={help} onClose={() => setHelp(false)} />
      <SessionDialog />
    </div>
  );
}
