import { Button } from '@mantine/core';
import type { ProcedureChangeView } from '@motcua/contract/procedure-change';
import { dateText, momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useWords } from '../../lang.ts';
import { useAccount } from '../../session.ts';
import { DecideVersion } from './decide-version.tsx';
import { DifferenceWords } from './difference-words.tsx';
import { RollBackVersion } from './roll-back-version.tsx';

const MARKS = {
  PROPOSED: { shape: '◐', tone: 'wait' },
  SCHEDULED: { shape: '✓', tone: 'ok' },
  IN_FORCE: { shape: '✓', tone: 'ok' },
  SUPERSEDED: { shape: '○', tone: 'soft' },
  REJECTED: { shape: '✕', tone: 'soft' },
  ROLLED_BACK: { shape: '↺', tone: 'soft' },
} as const satisfies Record<ProcedureChangeView['state'], { shape: string; tone: string }>;

interface ChangeCardProps {
  change: ProcedureChangeView;
  may: { propose: boolean; decide: boolean };
}

/** One change with what it changes, who is behind it and what can be done with it. */
export function ChangeCard({ change, may }: ChangeCardProps): React.ReactNode {
  const { procedureChange: text } = useWords();
  const [doing, setDoing] = useState<'DECIDE' | 'ROLL_BACK'>();
  const own = useAccount().accountId === change.proposedBy.accountId;
  const { shape, tone } = MARKS[change.state];
  const close = (): void => setDoing(undefined);
  return (
    <li className="block">
      <div className="row spread">
        <h2>
          {change.code} · {change.name}
        </h2>
        <strong className={tone}>
          {shape} {text.states[change.state]}
        </strong>
      </div>
      <p>
        {text.from} <strong>{dateText(change.validFrom)}</strong>
      </p>
      <DifferenceWords difference={change.difference} />
      <People change={change} />
      <div className="row">
        {change.state === 'PROPOSED' && may.decide && !own && (
          <Button onClick={() => setDoing('DECIDE')}>{text.decide}</Button>
        )}
        {change.state === 'PROPOSED' && own && <span className="soft">{text.own}</span>}
        {change.state === 'SCHEDULED' && (may.propose || may.decide) && (
          <Button variant="default" onClick={() => setDoing('ROLL_BACK')}>
            {text.rollBack}
          </Button>
        )}
        <a href={`/thu-tuc/${change.code}/phien-ban`}>{text.onPortal}</a>
      </div>
      {doing === 'DECIDE' && <DecideVersion change={change} onClose={close} />}
      {doing === 'ROLL_BACK' && <RollBackVersion change={change} onClose={close} />}
    </li>
  );
}

function People({ change }: { change: ProcedureChangeView }): React.ReactNode {
  const { procedureChange: text } = useWords();
  const by = (label: string, who: { fullName: string } | null, at: string | null, said: string | null) =>
    who !== null &&
    at !== null && (
      <>
        <dt>{label}</dt>
        <dd>
          {who.fullName}, {momentText(at)}
          {said !== null && said !== '' && ` – ${said}`}
        </dd>
      </>
    );
  const { decision, enterBy } = change;
  return (
    <dl className="facts people">
      <dt>{text.decision}</dt>
      <dd>
        {decision === null ? text.noDecision : `${decision.number}, ${dateText(decision.date)}`}
        {enterBy !== null && (
          <span className={change.enteredLate ? 'late' : 'soft'}>
            {' '}
            · {text.enterBy} {dateText(enterBy)}
            {change.enteredLate && ` – ▲ ${text.late}`}
          </span>
        )}
      </dd>
      <dt>{text.reason}</dt>
      <dd>{change.reason}</dd>
      {by(text.proposedBy, change.proposedBy, change.proposedAt, null)}
      {by(text.decidedBy, change.decidedBy, change.decidedAt, change.comment)}
      {by(text.rolledBackBy, change.rolledBackBy, change.rolledBackAt, change.rollbackReason)}
    </dl>
  );
}
