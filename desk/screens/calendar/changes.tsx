import { Button } from '@mantine/core';
import type { CalendarChangeView } from '@motcua/contract/administration';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { useOffered } from '../../rights.ts';
import { useAccount } from '../../session.ts';
import { Content } from './change-content.tsx';
import { DecideChange } from './decide-change.tsx';
import { Moves } from './moves.tsx';
import { calendarChanges } from './queries.ts';
import { RollBack } from './roll-back.tsx';

/** Every change with who proposed and who decided it, newest first. */
export function Changes(): React.ReactNode {
  const { calendarChange: text } = useWords();
  const { data, error, refetch } = useQuery(calendarChanges);
  const [deciding, setDeciding] = useState<CalendarChangeView>();
  const [reversing, setReversing] = useState<CalendarChangeView>();
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="teach">{text.none}</p>;
  return (
    <>
      <ul className="cards" aria-label={text.changes}>
        {data.items.map((change) => (
          <Change
            key={change.id}
            change={change}
            reversedBy={data.items.some((one) => one.reverses === change.id && one.status === 'WAITING')}
            onDecide={() => setDeciding(change)}
            onReverse={() => setReversing(change)}
          />
        ))}
      </ul>
      {deciding !== undefined && <DecideChange change={deciding} onClose={() => setDeciding(undefined)} />}
      {reversing !== undefined && <RollBack change={reversing} onClose={() => setReversing(undefined)} />}
    </>
  );
}

const MARKS = {
  WAITING: { shape: '◐', tone: 'wait' },
  REJECTED: { shape: '✕', tone: 'soft' },
  APPLIED: { shape: '✓', tone: 'ok' },
  ROLLED_BACK: { shape: '↺', tone: 'soft' },
} as const satisfies Record<CalendarChangeView['status'], { shape: string; tone: string }>;

interface ChangeProps {
  change: CalendarChangeView;
  /** Whether taking it back already waits for a second person. */
  reversedBy: boolean;
  onDecide: () => void;
  onReverse: () => void;
}

function Change({ change, reversedBy, onDecide, onReverse }: ChangeProps): React.ReactNode {
  const { calendarChange: text } = useWords();
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const own = useAccount().accountId === change.proposedBy.accountId;
  const [decides, proposes] = [useOffered('decideSettings'), useOffered('proposeSettings')];
  const { shape, tone } = MARKS[change.status];
  return (
    <li className="block">
      <div className="row spread">
        <h2>
          {text.number} {change.number} · {change.unit?.name ?? text.allUnits}
        </h2>
        <strong className={tone}>
          {shape} {text.states[change.status]}
        </strong>
      </div>
      {change.reverses !== null && <p className="wait">↺ {text.reverses}</p>}
      <Content change={change} />
      <People change={change} />
      <div className="row">
        {change.status === 'WAITING' && decides && !own && <Button onClick={onDecide}>{text.decide}</Button>}
        {change.status === 'WAITING' && own && <span className="soft">{text.own}</span>}
        {change.moved !== null && (
          <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {text.moves}: {countText(change.moved, lang)}
          </Button>
        )}
        {change.status === 'APPLIED' && proposes && change.reverses === null && !reversedBy && (
          <Button variant="default" onClick={onReverse}>
            {text.rollback}
          </Button>
        )}
      </div>
      {open && <Moves changeId={change.id} />}
    </li>
  );
}

function People({ change }: { change: CalendarChangeView }): React.ReactNode {
  const { calendarChange: text } = useWords();
  return (
    <dl className="facts people">
      <dt>{text.reason}</dt>
      <dd>
        {change.reason} <span className="soft">({change.legalBasis})</span>
      </dd>
      <dt>{text.proposedBy}</dt>
      <dd>
        {change.proposedBy.fullName}, {momentText(change.proposedAt)}
      </dd>
      {change.decidedBy !== null && change.decidedAt !== null && (
        <>
          <dt>{text.decidedBy}</dt>
          <dd>
            {change.decidedBy.fullName}, {momentText(change.decidedAt)}
            {change.comment !== null && change.comment !== '' && ` – ${change.comment}`}
          </dd>
        </>
      )}
    </dl>
  );
}
