import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../lang.ts';
import { useWorks } from '../offline/use-works.ts';
import type { Works } from '../offline/what-works.ts';
import type { Words } from '../words/vi.ts';
import { Unlock } from './unlock.tsx';

/** Without network, at a counter: what still works, until when, and the way there. */
export function WithoutNetwork(): React.ReactNode {
  const { offline } = useWords();
  const works = useWorks();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p className={works.kind === 'ACCEPT' ? 'banner wait' : 'banner late'} role="alert">
        {works.kind === 'ACCEPT' ? '◐' : '▲'} {sayWorks(works, offline)}{' '}
        {works.kind === 'SHUT' && (
          <button type="button" className="link" onClick={() => setAsking(true)}>
            {offline.unlock}
          </button>
        )}
        {(works.kind === 'ACCEPT' || works.kind === 'GUIDE') && (
          <Link to="/tiep-nhan">{works.kind === 'ACCEPT' ? offline.toIntake : offline.toGuidance}</Link>
        )}
      </p>
      {asking && <Unlock onClose={() => setAsking(false)} />}
    </>
  );
}

/** The sentence of the banner. */
export function sayWorks(works: Works, offline: Words['offline']): string {
  switch (works.kind) {
    case 'SHUT':
      return offline.shut;
    case 'NOTHING':
      return `${offline.nothing} ${offline.whyNothing[works.why]}`;
    case 'GUIDE':
      return `${offline.guideOnly} ${offline.whyGuide[works.why]}`;
    case 'ACCEPT':
      return `${offline.accepts} ${offline.until} ${momentText(works.until)}, ${offline.left} ${works.numbers} ${offline.numbers}.`;
  }
}
