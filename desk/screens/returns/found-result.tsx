import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import type { ReturnRow } from '@motcua/contract/returning';
import { FATES_OF, needsReason } from '@motcua/rules/dossier';
import { dateText, momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../lang.ts';
import { obligations } from '../../queries.ts';
import type { Said } from './hand.ts';
import { NotTakenDialog } from './not-taken.tsx';
import { PaperPlace } from './paper-place.tsx';

interface FoundResultProps {
  row: ReturnRow;
  chosen: boolean;
  said: Said;
  onChoose: (chosen: boolean) => void;
  onSay: (said: Said) => void;
}

/** One result that was found: what it is, where its paper lies, what is owed, and its originals. */
export function FoundResult({ row, chosen, said, onChoose, onSay }: FoundResultProps): React.ReactNode {
  const { returns: text } = useWords();
  const [leaving, setLeaving] = useState(false);
  return (
    <fieldset className="block return-item">
      <legend>
        <Checkbox
          label={`${row.code} – ${row.result.name}`}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </legend>
      <p>
        <strong>{row.applicantName}</strong> (…{row.applicantIdTail}) · {row.procedureName}
      </p>
      <p>
        {text.resultNumber} <strong>{row.result.number}</strong>, {dateText(row.result.date)} ·{' '}
        {text.readySince} {momentText(row.readyAt)}
        {row.result.outcome === 'DENY' && <span className="late"> ▲ {text.denied}</span>}
      </p>
      <p>
        <PaperPlace row={row} /> · <Owed dossierId={row.dossierId} />
      </p>
      {row.notTaken !== null && (
        <p className="wait">
          ◐ {text.lastTime} {momentText(row.notTaken.at)}: {row.notTaken.reason}
          {row.notTaken.note !== '' && ` (${row.notTaken.note})`}
        </p>
      )}
      {chosen && row.originals.length > 0 && <Originals row={row} said={said} onSay={onSay} />}
      <div className="row">
        <Link to={`/ho-so/${row.dossierId}`}>{text.openDossier}</Link>
        <Button size="compact-sm" variant="default" onClick={() => setLeaving(true)}>
          {text.notTaken}
        </Button>
      </div>
      {leaving && <NotTakenDialog row={row} onClose={() => setLeaving(false)} />}
    </fieldset>
  );
}

/** What the system knows to be unpaid. Money that is owed keeps nobody from a result that is there: work waits for it before. */
function Owed({ dossierId }: { dossierId: string }): React.ReactNode {
  const { returns: text } = useWords();
  const { data, isError } = useQuery(obligations(dossierId));
  if (isError) return <span className="soft">{text.owedUnknown}</span>;
  if (data === undefined) return null;
  const owed = data.obligations.filter(({ remainder, settledAt }) => settledAt === null && remainder > 0);
  if (owed.length === 0) return <span className="soft">{text.nothingOwed}</span>;
  return (
    <span className="late">
      ▲ {text.owed} {owed.reduce((sum, one) => sum + one.remainder, 0).toLocaleString('vi-VN')} đ{' '}
      {owed.map(({ number }) => number).join(', ')}. {text.owedDoesNotBlock}
    </span>
  );
}

function Originals({ row, said, onSay }: Pick<FoundResultProps, 'row' | 'said' | 'onSay'>): React.ReactNode {
  const { returns: text } = useWords();
  return (
    <fieldset className="block">
      <legend>{text.originals}</legend>
      {row.originals.map(({ code, name, count, kind }) => {
        const one = said[code];
        const fates = FATES_OF[kind];
        return (
          <div key={code} className="row original">
            <Radio.Group
              label={`${name} (${count})`}
              value={one?.fate ?? ''}
              onChange={(value) => {
                const fate = fates.find((entry) => entry === value);
                if (fate !== undefined) onSay({ ...said, [code]: { fate, reason: one?.reason ?? '' } });
              }}
            >
              <div className="choices row">
                {fates.map((fate) => (
                  <Radio key={fate} value={fate} label={text.fates[fate]} />
                ))}
              </div>
            </Radio.Group>
            {one !== undefined && needsReason(one.fate) && (
              <TextInput
                label={text.reason}
                required
                maxLength={300}
                value={one.reason}
                onChange={(event) =>
                  onSay({ ...said, [code]: { fate: one.fate, reason: event.currentTarget.value } })
                }
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
