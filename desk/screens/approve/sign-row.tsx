import { Checkbox } from '@mantine/core';
import { SIGN_RISKS, type ToSign } from '@motcua/contract/workspace';
import { NavLink } from 'react-router';
import { useLang, useWords } from '../../lang.ts';
import { Deadline } from '../../parts/deadline.tsx';
import { choose, viewed } from './viewed.ts';

/** What waits: about whom, what is decided, who drafted it, why to look twice, and what is new. */
export function SignRow({ item }: { item: ToSign }): React.ReactNode {
  const words = useWords();
  const { sign: text, workspace } = words;
  const lang = useLang();
  const { dossierId, applicantName, outcome, draftedBy, risks, seen, seenBefore, draft } = item;
  const known = viewed.useValue().get(dossierId);
  const state = seen
    ? `✓ ${text.isSeen}`
    : seenBefore === null
      ? `○ ${text.isNew}`
      : `▲ ${text.isChanged} (${seenBefore} → ${draft ?? ''})`;
  return (
    <li className="sign-row">
      <Checkbox
        size="lg"
        aria-label={`${text.choose}: ${applicantName}, ${item.code}${known === undefined ? ` (${text.openFirst})` : ''}`}
        title={known === undefined ? text.openFirst : text.choose}
        disabled={known === undefined}
        checked={known?.chosen === true}
        onChange={(event) => choose(dossierId, event.currentTarget.checked)}
      />
      <NavLink to={`/ky-duyet/${dossierId}`}>
        <strong>{applicantName}</strong>
        <span>{item.procedureName}</span>
        <span>
          {outcome === null ? words.approve.noDraft : words.dialogs[outcome]}
          {draftedBy !== null && (
            <span className="soft">
              {' '}
              · {text.drafted} {draftedBy}
            </span>
          )}
        </span>
        <span className={seen ? 'soft' : seenBefore === null ? undefined : 'wait'}>
          {state}
          {draft !== null && (
            <span className="soft">
              {' '}
              · {workspace.version.toLowerCase()} {draft}
            </span>
          )}
        </span>
        {risks.length > 0 && (
          <span className="wait">▲ {risks.map((risk) => SIGN_RISKS[risk][lang]).join(' · ')}</span>
        )}
        <Deadline state={item.deadline} minutesLeft={item.minutesLeft} dueAt={item.dueAt} />
      </NavLink>
    </li>
  );
}
