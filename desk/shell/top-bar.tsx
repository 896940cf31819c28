import { Button, useMantineColorScheme } from '@mantine/core';
import type { RefObject } from 'react';
import { Link, useNavigate } from 'react-router';
import { setLang, useLang, useWords } from '../lang.ts';
import { PRACTISING } from '../practice.ts';
import { rolesOf } from '../queues.ts';
import { onlyHelps } from '../rights.ts';
import { useScheme } from '../scheme.ts';
import { leave, useAccount } from '../session.ts';
import { setSize, useSize } from '../size.ts';
import { Bell } from './bell.tsx';
import { Clock } from './clock.tsx';
import { useOnline } from './online.ts';

interface TopBarProps {
  search: RefObject<HTMLInputElement | null>;
  onHelp: () => void;
  onMenu: () => void;
  menuOpen: boolean;
}

/** Whose desk it is, where, when; search in the middle. */
export function TopBar({ search, onHelp, onMenu, menuOpen }: TopBarProps): React.ReactNode {
  const words = useWords();
  const online = useOnline();
  const closed = onlyHelps(rolesOf(useAccount()));
  return (
    <header className="top">
      <button
        type="button"
        className="menu-button"
        aria-expanded={menuOpen}
        aria-controls="lists"
        onClick={onMenu}
      >
        ☰<span className="hidden">{words.nav.menu}</span>
      </button>
      <Link to="/" className="brand">
        {words.system}
      </Link>
      <Person />
      {!closed && <SearchBox input={search} />}
      <Clock />
      <output className={online ? 'net ok' : 'net late'}>
        <span aria-hidden="true">{online ? '●' : '▲'}</span> {online ? words.net.online : words.net.offline}
      </output>
      {!closed && <Bell />}
      <SizeButton />
      <SchemeButton />
      <LangButton />
      <button type="button" className="bar-button" onClick={onHelp} aria-label={words.help.title}>
        ?
      </button>
      {!PRACTISING && <SignOut />}
    </header>
  );
}

function Person(): React.ReactNode {
  const words = useWords();
  const account = useAccount();
  const roles = rolesOf(account).map((role) => words.roles[role]);
  const units = [...new Set(account.posts.map((post) => post.unit.shortName))];
  return (
    <div className="person">
      {PRACTISING ? (
        <strong>{account.fullName}</strong>
      ) : (
        <Link to="/doi-mat-khau" title={words.password.title}>
          <strong>{account.fullName}</strong>
        </Link>
      )}
      <span>
        {units.join(', ')} · {roles.join(', ')}
      </span>
    </div>
  );
}

function SearchBox({ input }: { input: RefObject<HTMLInputElement | null> }): React.ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = input.current?.value.trim() ?? '';
          if (text !== '') void navigate(`/viec/ALL?q=${encodeURIComponent(text)}`);
        }}
      >
        <input
          ref={input}
          type="search"
          aria-label={words.nav.search}
          placeholder={`${words.nav.search}  ( / )`}
        />
      </form>
    </search>
  );
}

function SchemeButton(): React.ReactNode {
  const words = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useScheme();
  const dark = scheme === 'dark';
  return (
    <button
      type="button"
      className="bar-button"
      aria-label={dark ? words.scheme.toLight : words.scheme.toDark}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? '☀' : '☾'}
    </button>
  );
}

function SizeButton(): React.ReactNode {
  const words = useWords();
  const large = useSize() === 'large';
  return (
    <button
      type="button"
      className="bar-button"
      aria-label={large ? words.size.toNormal : words.size.toLarge}
      title={large ? words.size.toNormal : words.size.toLarge}
      onClick={() => setSize(large ? 'normal' : 'large')}
    >
      {large ? 'A−' : 'A+'}
    </button>
  );
}

function LangButton(): React.ReactNode {
  const lang = useLang();
  const other = lang === 'vi' ? 'en' : 'vi';
  const words = useWords();
  return (
    <button
      type="button"
      className="bar-button"
      lang={other}
      title={words.lang[other]}
      onClick={() => void setLang(other)}
    >
      {other.toUpperCase()}
      <span className="hidden"> {words.lang[other]}</span>
    </button>
  );
}

function SignOut(): React.ReactNode {
  const words = useWords();
  return (
    <Button variant="default" size="xs" onClick={() => void leave()}>
      {words.session.signOut}
    </Button>
  );
}
