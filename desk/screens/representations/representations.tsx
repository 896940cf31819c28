import type { RepresentationView } from '@motcua/contract/representation';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, noteEndOfSession } from '../../client.ts';
import { useAltKey, useFirstFocus } from '../../key-hooks.ts';
import { tellFailure } from '../../notices.ts';
import { CounterFinder, type CounterKey } from '../../parts/counter-finder.tsx';
import { useUnitsOffered } from '../../rights.ts';
import { useRepresentationWords } from '../../words/representations.ts';
import { Declared } from './declared.tsx';

/** What the person before the counter has declared to represent, compared with the paper he brings. */
export function Representations(): React.ReactNode {
  const words = useRepresentationWords();
  const { representations: text } = words;
  const units = useUnitsOffered('verifyRepresentations');
  const field = useFirstFocus<HTMLInputElement>();
  const [look, setLook] = useState(0);
  const find = useMutation({
    mutationFn: ({ unit, key }: { unit: string; key: CounterKey }) =>
      client.findDeclared('idNumber' in key ? { unit, idNumber: key.idNumber } : { unit, code: key.other }),
    onError: (error) => {
      if (!noteEndOfSession(error)) tellFailure(error);
    },
  });
  const next = (): void => {
    find.reset();
    // a field that begins anew, with nothing of the last person in it
    setLook((before) => before + 1);
    requestAnimationFrame(() => field.current?.focus());
  };
  useAltKey('n', next);
  const [done, setDone] = useState<ReadonlyMap<string, RepresentationView>>(new Map());
  const asked = find.variables;
  return (
    <section className="screen" aria-labelledby="representations-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="representations-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
      </div>
      <CounterFinder
        key={look}
        input={field}
        units={units}
        words={text}
        pending={find.isPending}
        onForget={() => find.reset()}
        onFind={(unit, key) => find.mutate({ unit, key })}
      />
      <output>{find.data?.items.length === 0 && <p className="teach">{text.none}</p>}</output>
      {asked !== undefined &&
        find.data?.items.map((one) => (
          <Declared
            key={one.representation.id}
            declared={one}
            now={done.get(one.representation.id) ?? one.representation}
            unit={asked.unit}
            onDone={(after) => setDone((before) => new Map(before).set(after.id, after))}
          />
        ))}
    </section>
  );
}
