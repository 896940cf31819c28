import type { Output } from '@motcua/contract/operations';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, noteEndOfSession } from '../../client.ts';
import { useAltKey, useFirstFocus } from '../../key-hooks.ts';
import { tellFailure } from '../../notices.ts';
import { CounterFinder } from '../../parts/counter-finder.tsx';
import { useRecoveryWords } from '../../words/recoveries.ts';
import { Handed } from './handed.tsx';
import { OwnerCard } from './owner-card.tsx';

interface Asked {
  unit: string;
  idNumber: string;
}

/** One person after the other: found by the number on the paper, compared with it, given a code. */
export function AtCounter({ units }: { units: readonly string[] }): React.ReactNode {
  const { recoveries: text } = useRecoveryWords();
  const field = useFirstFocus<HTMLInputElement>();
  const [look, setLook] = useState(0);
  const [notNumber, setNotNumber] = useState(false);
  const [issued, setIssued] = useState<{ unit: string; slip: Output<'issueRecovery'> }>();
  const find = useMutation({
    mutationFn: (asked: Asked) => client.findRecoverable(asked),
    onError: (error) => {
      if (!noteEndOfSession(error)) tellFailure(error);
    },
  });
  const forget = (): void => {
    find.reset();
    setNotNumber(false);
    setIssued(undefined);
  };
  const next = (): void => {
    forget();
    // a field that begins anew, with nothing of the last person in it
    setLook((before) => before + 1);
    requestAnimationFrame(() => field.current?.focus());
  };
  useAltKey('n', next);
  const owner = find.data?.account;
  return (
    <>
      <CounterFinder
        key={look}
        input={field}
        units={units}
        words={text}
        pending={find.isPending}
        onForget={forget}
        onFind={(unit, key) => {
          forget();
          if ('idNumber' in key) find.mutate({ unit, idNumber: key.idNumber });
          else setNotNumber(true);
        }}
      />
      <output>
        {notNumber && <p className="late">▲ {text.notNumber}</p>}
        {owner === null && <p className="teach">{text.nobody}</p>}
      </output>
      {issued !== undefined && <Handed unit={issued.unit} slip={issued.slip} onNext={next} />}
      {issued === undefined && owner && find.variables !== undefined && (
        <OwnerCard
          owner={owner}
          asked={find.variables}
          onIssued={(slip) => setIssued({ unit: find.variables.unit, slip })}
        />
      )}
    </>
  );
}
