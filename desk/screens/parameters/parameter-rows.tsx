import { Button } from '@mantine/core';
import type { ParameterChangeView } from '@motcua/contract/administration';
import { dateText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useLang, useWords } from '../../lang.ts';
import { useOffered } from '../../rights.ts';
import { DecideValue } from './decide-value.tsx';
import { ProposeValue } from './propose-value.tsx';
import { Proposals } from './proposals.tsx';
import { valueText, type Parameter } from './value.ts';

type Row = Parameter['rows'][number];

/** One parameter as it counts, and below it, when opened, its values over time and the proposals. */
export function ParameterRows({
  parameter,
  today,
}: {
  parameter: Parameter;
  today: string;
}): React.ReactNode {
  const { parameters: text } = useWords();
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const { current } = parameter;
  const waiting = parameter.changes.filter((change) => change.status === 'WAITING').length;
  return (
    <>
      <tr>
        <th scope="row">
          {lang === 'en' ? parameter.en : parameter.vi}
          <span className="below soft">
            {text.scopes[parameter.scope]}
            {' · '}
            <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
              {text.details}
            </button>
          </span>
          {waiting > 0 && (
            <span className="below wait">
              ◐ {waiting} {text.waiting}
            </span>
          )}
        </th>
        {current === null ? (
          <td colSpan={4} className="soft">
            {text.noValue}
          </td>
        ) : (
          <>
            <td>
              <strong>{valueText(parameter, current.value, text, lang)}</strong>
            </td>
            <td>
              <Validity row={current} />
            </td>
            <td>
              {current.basis}
              {current.note !== '' && <span className="below soft">{current.note}</span>}
            </td>
            <td>
              <Reliable row={current} />
            </td>
          </>
        )}
      </tr>
      {open && (
        <tr className="opened">
          <td colSpan={5}>
            <Details parameter={parameter} today={today} />
          </td>
        </tr>
      )}
    </>
  );
}

function Details({ parameter, today }: { parameter: Parameter; today: string }): React.ReactNode {
  const { parameters: text } = useWords();
  const [proposing, setProposing] = useState(false);
  const [deciding, setDeciding] = useState<ParameterChangeView>();
  const proposes = useOffered('proposeSettings');
  return (
    <div className="stack">
      <p className="code soft">{parameter.key}</p>
      <History parameter={parameter} />
      <Proposals parameter={parameter} onDecide={setDeciding} />
      {proposes && !parameter.used && <p className="soft">{text.unused}</p>}
      {proposes && parameter.used && (
        <p>
          <Button variant="default" onClick={() => setProposing(true)}>
            {text.propose}
          </Button>
        </p>
      )}
      {proposing && <ProposeValue parameter={parameter} today={today} onClose={() => setProposing(false)} />}
      {deciding !== undefined && (
        <DecideValue parameter={parameter} change={deciding} onClose={() => setDeciding(undefined)} />
      )}
    </div>
  );
}

/** The newest first; a value decided here stands above one of the data files. */
function History({ parameter }: { parameter: Parameter }): React.ReactNode {
  const { parameters: text } = useWords();
  const lang = useLang();
  const rows = parameter.rows.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
  return (
    <table className="figures">
      <caption>{text.history}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.procedure ?? ''}${row.validFrom}${String(row.decidedHere)}`}>
            <th scope="row">
              <Validity row={row} />
            </th>
            <td>
              <strong>{valueText(parameter, row.value, text, lang)}</strong>
              {row.procedure !== null && (
                <span className="below soft">
                  {text.procedure} {row.procedure}
                </span>
              )}
            </td>
            <td>{row.basis}</td>
            <td>
              <Reliable row={row} />
            </td>
            <td className="soft">{row.decidedHere ? text.here : text.fromData}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Validity({ row }: { row: Pick<Row, 'validFrom' | 'validTo'> }): React.ReactNode {
  const { parameters: text } = useWords();
  return (
    <>
      <span className="nowrap">
        {text.from} {dateText(row.validFrom)}
      </span>
      {row.validTo !== null && (
        <span className="nowrap">
          {' '}
          {text.until} {dateText(row.validTo)}
        </span>
      )}
    </>
  );
}

function Reliable({ row }: { row: Pick<Row, 'certain'> }): React.ReactNode {
  const { parameters: text } = useWords();
  return row.certain ? (
    <span className="ok">✓ {text.certain}</span>
  ) : (
    <span className="wait">◐ {text.doubtful}</span>
  );
}
