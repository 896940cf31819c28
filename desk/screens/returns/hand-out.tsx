import { Button } from '@mantine/core';
import type { ReturnRow } from '@motcua/contract/returning';
import { useState } from 'react';
import { usePrimaryKey } from '../../key-hooks.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { printSlip } from '../../parts/print.ts';
import { FoundResult } from './found-result.tsx';
import { deliveryOf, freshHand, lackOf, type Hand, type Said } from './hand.ts';
import { Handed } from './handed.tsx';
import { ReceiverFields } from './receiver-fields.tsx';
import { useHandOver } from './use-hand-over.ts';

interface HandOutProps {
  rows: readonly ReturnRow[];
  /** The number he was looked up by; empty when the slip was. */
  idNumber: string;
  onNext: () => void;
}

/** Everything found is chosen at first; the person is asked once for all of it. */
export function HandOut({ rows, idNumber, onNext }: HandOutProps): React.ReactNode {
  const words = useWords();
  const { returns: text } = words;
  const [first] = rows;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const [hand, setHand] = useState<Hand>(() =>
    freshHand(rows, idNumber, first?.isOrganisation === true ? text.introduction : text.authorisation),
  );
  const [tried, setTried] = useState(false);
  const { pending, outcomes, run } = useHandOver(words.errors.unknown);
  const isDone = (row: ReturnRow): boolean =>
    outcomes.some(({ dossierId, failure }) => dossierId === row.dossierId && failure === null);
  const waiting = rows.filter((row) => !isDone(row));
  const chosen = waiting.filter(({ dossierId }) => !left.has(dossierId));
  const electronic = chosen.every((row) => row.electronic);
  const given: Hand = hand.method === 'ELECTRONIC' && !electronic ? { ...hand, method: 'COUNTER' } : hand;
  const lack = lackOf(chosen, given, said);
  const send = async (): Promise<void> => {
    setTried(true);
    if (lack !== undefined || pending) return;
    const done = await run(
      chosen.map((row) => ({ code: row.code, input: deliveryOf(row, given, said[row.dossierId] ?? {}) })),
    );
    const whole = done.filter(({ failure }) => failure === null);
    if (whole.length > 0) tell(words.done.delivered, ...whole.map(({ code }) => code));
    const [only, ...more] = whole;
    if (more.length === 0 && only !== undefined && only.slipId !== null) printSlip(only.slipId);
    setTried(false);
  };
  usePrimaryKey('SCREEN', () => void send());
  const allBack = (): void =>
    setSaid(
      Object.fromEntries(
        chosen.map((row) => [
          row.dossierId,
          Object.fromEntries(
            row.originals.map(({ code, kind }) => [
              code,
              { fate: kind === 'BACK' ? 'RETURNED' : 'COLLECTED', reason: '' } as const,
            ]),
          ),
        ]),
      ),
    );
  if (rows.length === 0) return null;
  return (
    <>
      <Handed outcomes={outcomes} />
      {waiting.length === 0 ? (
        <Button onClick={onNext} rightSection={<kbd>Alt N</kbd>}>
          {text.next}
        </Button>
      ) : (
        <div className="intake-columns">
          <div className="stack">
            {waiting.map((row) => (
              <FoundResult
                key={row.dossierId}
                row={row}
                chosen={!left.has(row.dossierId)}
                said={said[row.dossierId] ?? {}}
                onChoose={(yes) => {
                  const others = new Set(left);
                  if (yes) others.delete(row.dossierId);
                  else others.add(row.dossierId);
                  setLeft(others);
                }}
                onSay={(one) => setSaid({ ...said, [row.dossierId]: one })}
              />
            ))}
            {chosen.some(({ originals }) => originals.length > 0) && (
              <Button variant="default" onClick={allBack}>
                {text.allBack}
              </Button>
            )}
          </div>
          <aside className="side" aria-label={text.receiver}>
            <ReceiverFields
              hand={given}
              electronic={electronic}
              onChange={(part) => setHand({ ...hand, ...part })}
            />
            <p className="fault" role="alert">
              {tried && lack !== undefined && `▲ ${text.lacks[lack]}`}
            </p>
            <Button fullWidth loading={pending} onClick={() => void send()} rightSection={<kbd>Ctrl ⏎</kbd>}>
              {text.handOver} ({chosen.length})
            </Button>
            <Button fullWidth variant="default" onClick={onNext} rightSection={<kbd>Alt N</kbd>}>
              {text.next}
            </Button>
          </aside>
        </div>
      )}
    </>
  );
}
