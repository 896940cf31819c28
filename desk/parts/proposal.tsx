import type { ProposalView } from '@motcua/contract/dossier-view';
import { limitText, momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { workingTime } from '../deadline.ts';
import { useLang, useWords } from '../lang.ts';
import { useMinutesLeft } from '../office.ts';
import { dueOf } from '../queries.ts';

interface ProposalProps {
  dossierId: string;
  proposal: ProposalView;
  dueAt: string | null;
}

/** What is proposed, by whom, why, and what agreeing would do to the due date. */
export function Proposal({ dossierId, proposal, dueAt }: ProposalProps): React.ReactNode {
  const words = useWords();
  const { life } = words;
  const documents = [proposal.legalBasis, proposal.document].filter((text) => text !== null).join(' · ');
  return (
    <div className="stack">
      <p>
        <strong>{life.proposalKinds[proposal.kind]}</strong>
        <span className="soft">
          {' '}
          · {life.by}: {proposal.by}, {momentText(proposal.at)}
        </span>
      </p>
      <p>
        {words.dialogs.reason}: {proposal.reason}
      </p>
      {proposal.items.length > 0 && (
        <ol className="items">
          {proposal.items.map((item) => (
            <li key={item.text}>
              {item.text}{' '}
              <span className="soft">
                {words.dossier.legalBasis}: {item.legalBasis}
              </span>
            </li>
          ))}
        </ol>
      )}
      {documents !== '' && <p>{documents}</p>}
      {proposal.newFact !== null && (
        <p className="hint wait">
          ◐ {words.dialogs.newFact}: {proposal.newFact}
        </p>
      )}
      <Effect
        dossierId={dossierId}
        kind={proposal.kind === 'OBLIGATION' ? 'FINANCIAL_OBLIGATION' : 'SUPPLEMENT'}
        dueAt={dueAt}
      />
    </div>
  );
}

interface EffectProps {
  dossierId: string;
  kind: 'SUPPLEMENT' | 'FINANCIAL_OBLIGATION';
  dueAt: string | null;
}

/** In words: what the clock does from the moment of agreeing. */
function Effect({ dossierId, kind, dueAt }: EffectProps): React.ReactNode {
  const { life, words, due: dueWords } = useWords();
  const lang = useLang();
  const { data } = useQuery(dueOf(dossierId));
  const left = useMinutesLeft(dueAt);
  if (data === undefined || data.waiting === null) return null;
  const policy = data.waiting[kind];
  return (
    <p className="effect">
      <strong>{life.effect}:</strong>{' '}
      {life.effects[policy]
        .replace('{left}', left === null ? '…' : workingTime(Math.max(0, left), lang))
        .replace('{limit}', data.limit === null ? '' : limitText(data.limit, lang))}{' '}
      <span className="soft">
        ({dueWords.policy}: {dueWords.policies[policy]}; {life.dueNow}:{' '}
        {dueAt === null ? words.none : momentText(dueAt)})
      </span>
    </p>
  );
}
