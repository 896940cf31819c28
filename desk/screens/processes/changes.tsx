import { Button } from '@mantine/core';
import { dateText, momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAccount } from '../../session.ts';
import { useDesignWords } from '../../words/design.ts';
import { editPath, mapPath } from './address.ts';
import { DecideMap } from './decide.tsx';
import { DiscardDraft } from './discard.tsx';
import type { Change, MapView } from './queries.ts';
import { RollBackMap } from './roll-back.tsx';
import { MapState } from './state.tsx';

/** Drafts, proposals and decisions, newest first, each with what may be done about it. */
export function Changes({ map }: { map: MapView }): React.ReactNode {
  const { processes: text } = useDesignWords();
  return (
    <section className="block" aria-label={text.changes}>
      <h2>{text.changes}</h2>
      {map.changes.length === 0 && <p className="soft">{text.noChanges}</p>}
      <ul className="cards">
        {map.changes.map((change) => (
          <li key={change.id}>
            <p>
              {text.number} {change.number}: <strong>{change.name}</strong> <MapState state={change.state} />
              {change.validFrom !== null && ` · ${text.validFrom} ${dateText(change.validFrom)}`}
            </p>
            <People change={change} />
            <ChangeActs map={map} change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who wrote, proposed and decided, when and with what words. */
export function People({ change }: { change: Omit<Change, 'name'> }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const { proposedBy, proposedAt, decidedBy, decidedAt, decision, comment, note, rollbackReason } = change;
  return (
    <p className="soft">
      {proposedBy === null || proposedAt === null
        ? `${text.savedBy}: ${change.savedBy.fullName}, ${momentText(change.savedAt)}`
        : `${text.proposedBy}: ${proposedBy.fullName}, ${momentText(proposedAt)}`}
      {note !== null && `: ${note}`}
      {decidedBy !== null &&
        decidedAt !== null &&
        ` · ${text.decidedBy}: ${decidedBy.fullName}, ${momentText(decidedAt)}`}
      {decision !== null && `, ${decision.number} (${dateText(decision.date)})`}
      {comment !== null && comment !== '' && `: ${comment}`}
      {rollbackReason !== null && ` · ${text.rollBack}: ${rollbackReason}`}
    </p>
  );
}

function ChangeActs({ map, change }: { map: MapView; change: Change }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const { accountId } = useAccount();
  const navigate = useNavigate();
  const [deciding, setDeciding] = useState(false);
  const [takingBack, setTakingBack] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const { may, key } = map;
  const isDraft = change.state === 'DRAFT';
  const decides =
    change.state === 'PROPOSED' &&
    may.decide &&
    change.proposedBy?.accountId !== accountId &&
    change.savedBy.accountId !== accountId;
  return (
    <div className="row">
      <Link to={mapPath(key, change.id)}>{text.open}</Link>
      {isDraft && may.propose && (
        <>
          <Button size="compact-sm" onClick={() => void navigate(editPath(key, change.id))}>
            {text.edit}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setDiscarding(true)}>
            {text.discard}
          </Button>
        </>
      )}
      {decides && (
        <Button size="compact-sm" onClick={() => setDeciding(true)}>
          {text.decide}
        </Button>
      )}
      {change.state === 'SCHEDULED' && (may.propose || may.decide) && (
        <Button size="compact-sm" variant="default" onClick={() => setTakingBack(true)}>
          {text.rollBack}
        </Button>
      )}
      {deciding && <DecideMap mapKey={key} change={change} onClose={() => setDeciding(false)} />}
      {discarding && <DiscardDraft change={change} onClose={() => setDiscarding(false)} />}
      {takingBack && <RollBackMap change={change} onClose={() => setTakingBack(false)} />}
    </div>
  );
}
