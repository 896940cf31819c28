import { Button } from '@mantine/core';
import type { ParameterChangeView } from '@motcua/contract/administration';
import { dateText, momentText } from '@motcua/ui/dates';
import { useLang, useWords } from '../../lang.ts';
import { useOffered } from '../../rights.ts';
import { useAccount } from '../../session.ts';
import { valueText, type Parameter } from './value.ts';

const MARKS = {
  WAITING: { shape: '◐', tone: 'wait' },
  REJECTED: { shape: '✕', tone: 'soft' },
  APPLIED: { shape: '✓', tone: 'ok' },
} as const satisfies Record<ParameterChangeView['status'], { shape: string; tone: string }>;

interface ProposalsProps {
  parameter: Parameter;
  onDecide: (change: ParameterChangeView) => void;
}

/** Who proposed what, why, and what became of it. */
export function Proposals({ parameter, onDecide }: ProposalsProps): React.ReactNode {
  const { parameters: text } = useWords();
  const { accountId } = useAccount();
  const decides = useOffered('decideSettings');
  if (parameter.changes.length === 0) return <p className="soft">{text.noProposals}</p>;
  return (
    <section aria-label={text.proposals}>
      <h3>{text.proposals}</h3>
      <ul className="plain">
        {parameter.changes.map((change) => {
          const { shape, tone } = MARKS[change.status];
          return (
            <li key={change.id}>
              <span className={tone}>
                {shape} {text.states[change.status]}
              </span>
              : <ProposedValue parameter={parameter} change={change} /> – {change.proposedBy.fullName},{' '}
              {momentText(change.proposedAt)}: {change.reason}
              {change.decidedBy !== null && (
                <span className="soft">
                  {' '}
                  · {change.decidedBy.fullName}
                  {change.comment !== null && change.comment !== '' && `: ${change.comment}`}
                </span>
              )}{' '}
              {change.status === 'WAITING' &&
                decides &&
                (change.proposedBy.accountId === accountId ? (
                  <span className="soft">{text.own}</span>
                ) : (
                  <Button size="compact-sm" onClick={() => onDecide(change)}>
                    {text.decide}
                  </Button>
                ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ProposedValue({
  parameter,
  change,
}: {
  parameter: Parameter;
  change: ParameterChangeView;
}): React.ReactNode {
  const { parameters: text } = useWords();
  const lang = useLang();
  return (
    <>
      <strong>{valueText(parameter, change.value, text, lang)}</strong> {text.from}{' '}
      {dateText(change.validFrom)}
      {change.validTo !== null && ` ${text.until} ${dateText(change.validTo)}`},{' '}
      {change.procedure === null ? text.allProcedures : `${text.procedure} ${change.procedure}`} (
      {change.basis})
    </>
  );
}
