import { Button } from '@mantine/core';
import { dateText, momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { tell } from '../../notices.ts';
import { useAccount } from '../../session.ts';
import { useDesignWords } from '../../words/design.ts';
import { People } from '../processes/changes.tsx';
import { MapState } from '../processes/state.tsx';
import { buildPath, formPath } from './address.ts';
import { DecideForm } from './decide.tsx';
import type { Change, FormDesign } from './queries.ts';

/** Drafts, proposals and decisions, newest first, each with what may be done about it. */
export function FormChanges({ design }: { design: FormDesign }): React.ReactNode {
  const { processes: text } = useDesignWords();
  return (
    <section className="block" aria-label={text.changes}>
      <h2>{text.changes}</h2>
      {design.changes.length === 0 && <p className="soft">{text.noChanges}</p>}
      <ul className="cards">
        {design.changes.map((change) => (
          <li key={change.id}>
            <p>
              {text.number} {change.number}: <strong>{change.title}</strong> <MapState state={change.state} />
              {change.validFrom !== null && ` · ${text.validFrom} ${dateText(change.validFrom)}`}
            </p>
            <People change={change} />
            <ChangeActs design={design} change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Opened = 'DECIDE' | 'DISCARD' | 'ROLL_BACK';

function ChangeActs({ design, change }: { design: FormDesign; change: Change }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const { accountId } = useAccount();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened>();
  const { may, key } = design;
  const close = (): void => setOpened(undefined);
  const decides =
    change.state === 'PROPOSED' &&
    may.decide &&
    change.proposedBy?.accountId !== accountId &&
    change.savedBy.accountId !== accountId;
  return (
    <div className="row">
      <Link to={formPath(key, change.id)}>{text.open}</Link>
      {change.state === 'DRAFT' && may.propose && (
        <>
          <Button size="compact-sm" onClick={() => void navigate(buildPath(key, change.id))}>
            {text.edit}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setOpened('DISCARD')}>
            {text.discard}
          </Button>
        </>
      )}
      {decides && (
        <Button size="compact-sm" onClick={() => setOpened('DECIDE')}>
          {text.decide}
        </Button>
      )}
      {change.state === 'SCHEDULED' && (may.propose || may.decide) && (
        <Button size="compact-sm" variant="default" onClick={() => setOpened('ROLL_BACK')}>
          {text.rollBack}
        </Button>
      )}
      {opened === 'DECIDE' && <DecideForm formKey={key} change={change} onClose={close} />}
      {opened === 'DISCARD' && <DiscardForm change={change} onClose={close} />}
      {opened === 'ROLL_BACK' && <RollBackForm change={change} onClose={close} />}
    </div>
  );
}

/** A draft goes for good, so it is named with its author first: it may be somebody else's work. */
function DiscardForm({ change, onClose }: { change: Change; onClose: () => void }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const act = useAct('discardFormDraft', () => {
    tell(text.discarded);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.discard}: ${text.number} ${change.number}, ${change.title}`}
      submit={text.discard}
      pending={act.isPending}
      ready
      onSubmit={() => act.mutate({ changeId: change.id })}
      onClose={onClose}
    >
      <p>
        {text.discardWhy
          .replace('{author}', change.savedBy.fullName)
          .replace('{moment}', momentText(change.savedAt))}
      </p>
    </ActDialog>
  );
}

/** One action before the day a version takes effect. */
function RollBackForm({ change, onClose }: { change: Change; onClose: () => void }): React.ReactNode {
  const { processes: text, forms } = useDesignWords();
  const [reason, setReason] = useState('');
  const act = useAct('rollBackForm', () => {
    tell(forms.rolledBack);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.rollBackTitle}: ${change.title}`}
      submit={text.rollBack}
      pending={act.isPending}
      ready={says(reason, 1)}
      onSubmit={() => act.mutate({ changeId: change.id, reason: reason.trim() })}
      onClose={onClose}
    >
      <TextField label={text.reason} least={1} most={1000} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
