import { Button } from '@mantine/core';
import type { Output } from '@motcua/contract/operations';
import { Link } from 'react-router';
import { useDecision } from '../../acts/decide-proposal.tsx';
import { TextField } from '../../acts/text-field.tsx';
import { useWords } from '../../lang.ts';
import { Proposal } from '../../parts/proposal.tsx';

type Item = Output<'listProposals'>['items'][number];

/** One proposal, decided where it stands. */
export function ProposalItem({ item }: { item: Item }): React.ReactNode {
  const words = useWords();
  return (
    <article className="block">
      <h3>
        <Link to={`/ho-so/${item.dossierId}`} className="code">
          {item.code}
        </Link>{' '}
        {item.procedureName} <span className="soft">· {item.applicantName}</span>
      </h3>
      <Proposal dossierId={item.dossierId} proposal={item.proposal} dueAt={item.dueAt} />
      {item.mayDecide ? <Decide item={item} /> : <p className="soft">{words.proposals.ownOrOther}</p>}
    </article>
  );
}

function Decide({ item }: { item: Item }): React.ReactNode {
  const { dialogs, proposals } = useWords();
  const decision = useDecision(item.dossierId, () => undefined);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        decision.decide(true);
      }}
    >
      <TextField
        label={proposals.comment}
        hint={dialogs.rejectHint}
        least={0}
        most={1000}
        rows={1}
        value={decision.comment}
        onChange={decision.setComment}
      />
      <div className="row">
        <Button type="submit" loading={decision.pending}>
          {dialogs.agree}
        </Button>
        <Button
          variant="default"
          disabled={decision.pending || !decision.mayReject}
          onClick={() => decision.decide(false)}
        >
          {dialogs.reject}
        </Button>
      </div>
    </form>
  );
}
