import { Button } from '@mantine/core';
import type { DeclaredRepresentation, RepresentationView } from '@motcua/contract/representation';
import { kindOf, KINDS, PROOFS, STANDINGS } from '@motcua/rules/representation';
import { dateText, momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useLang } from '../../lang.ts';
import { Facts } from '../../parts/facts.tsx';
import { useRepresentationWords } from '../../words/representations.ts';
import { EndDeclared, RefuseDeclared, VerifyDeclared } from './acts.tsx';

interface DeclaredProps {
  declared: DeclaredRepresentation;
  /** As it stands after what was done here. */
  now: RepresentationView;
  unit: string;
  onDone: (after: RepresentationView) => void;
}

/** One declaration beside the paper it rests on, and what may be done with it. */
export function Declared({ declared, now, unit, onDone }: DeclaredProps): React.ReactNode {
  const { representations: text } = useRepresentationWords();
  const lang = useLang();
  const [asked, setAsked] = useState<'VERIFY' | 'REFUSE' | 'END'>();
  const { principal, agentIdNumber } = declared;
  const { paper, lastDay } = now;
  const from = dateText(now.from);
  const waits = now.standing === 'WAITING_VERIFICATION';
  const title = `declared-${now.id}`;
  const act = {
    declared: now,
    unit,
    onDone,
    onClose: () => setAsked(undefined),
  };
  return (
    <section className="block stack" aria-labelledby={title}>
      <h2 id={title}>
        {now.agent.fullName} → {principal.fullName}{' '}
        <span className={now.standing === 'VALID' ? 'ok' : waits ? 'wait' : 'soft'}>
          {now.standing === 'VALID' ? '✓' : waits ? '◐' : '○'} {STANDINGS[now.standing][lang]}
        </span>
      </h2>
      <Facts
        rows={[
          [text.kind, KINDS[now.kind][lang]],
          [
            text.code,
            <span key="code" className="code">
              {now.code}
            </span>,
          ],
          [text.agent, `${now.agent.fullName}, ${text.number} ${agentIdNumber}`],
          [text.principal, `${principal.fullName}, ${text.number} ${principal.idNumber}`],
          [text.birthDate, principal.birthDate === undefined ? null : dateText(principal.birthDate)],
          [text.address, principal.address],
          [
            text.declared,
            paper === null ? null : (
              <strong key="paper">
                {text.paperOf(PROOFS[paper.kind][lang], paper.number, dateText(paper.date), paper.issuer)}
              </strong>
            ),
          ],
          [
            text.demanded,
            kindOf(now.kind)
              .proofs.map((proof) => PROOFS[proof][lang])
              .join('; '),
          ],
          [text.term, lastDay === null ? text.fromOn(from) : text.fromTo(from, dateText(lastDay))],
        ]}
      />
      <details>
        <summary>{text.history}</summary>
        <ul>
          {now.history.map(({ at, what, by, unit: where, reason }) => (
            <li key={`${what} ${at}`}>
              {momentText(at)}: {text[what]}, {[by, where, reason].filter((said) => said !== null).join(', ')}
            </li>
          ))}
        </ul>
      </details>
      {(waits || now.mayEnd) && (
        <div className="row">
          {waits && <Button onClick={() => setAsked('VERIFY')}>{text.verify}</Button>}
          {waits && (
            <Button variant="default" onClick={() => setAsked('REFUSE')}>
              {text.refuse}
            </Button>
          )}
          {now.mayEnd && !waits && (
            <Button variant="default" onClick={() => setAsked('END')}>
              {text.end}
            </Button>
          )}
        </div>
      )}
      {asked === 'VERIFY' && <VerifyDeclared {...act} />}
      {asked === 'REFUSE' && <RefuseDeclared {...act} />}
      {asked === 'END' && <EndDeclared {...act} />}
    </section>
  );
}
