import type { Output } from '@motcua/contract/operations';
import { momentText } from '@motcua/ui/dates';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { client, noteEndOfSession } from '../../client.ts';
import { useAltKey, useFirstFocus } from '../../key-hooks.ts';
import { useWords } from '../../lang.ts';
import { tellFailure } from '../../notices.ts';
import { isOffered } from '../../rights.ts';
import { rolesOf } from '../../queues.ts';
import { useAccount } from '../../session.ts';
import { Finder } from './finder.tsx';
import { HandOut } from './hand-out.tsx';
import type { ReturnKey } from './read-key.ts';
import { Waiting } from './waiting.tsx';

interface Found {
  key: ReturnKey;
  reply: Output<'findReturns'>;
  /** Which look it is, so that a new one begins with empty fields. */
  look: number;
}

/** QU07: who comes for what; what is handed over, to whom, with which originals; and what waits. */
export function Returns(): React.ReactNode {
  const words = useWords();
  const { returns: text } = words;
  const field = useFirstFocus<HTMLInputElement>();
  const [found, setFound] = useState<Found>();
  const atCounter = isOffered('handOverResults', rolesOf(useAccount()));
  const find = useMutation({
    mutationFn: (key: ReturnKey) =>
      client.findReturns('slip' in key ? { slip: key.slip } : { idNumber: key.idNumber }),
    onSuccess: (reply, key) => setFound((before) => ({ key, reply, look: (before?.look ?? 0) + 1 })),
    onError: (error) => {
      if (!noteEndOfSession(error)) tellFailure(error);
    },
  });
  const next = (): void => {
    setFound(undefined);
    field.current?.focus();
  };
  useAltKey('n', next);
  const [params] = useSearchParams();
  const code = params.get('ma');
  const openCode = useEffectEvent((slip: string) => {
    if (atCounter) find.mutate({ slip });
  });
  useEffect(() => {
    if (code !== null && code.length >= 3) openCode(code);
  }, [code]);
  return (
    <section className="screen" aria-labelledby="returns-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="returns-title">{text.title}</h1>
        <p className="soft">{atCounter ? text.keys : text.onlyCounter}</p>
      </div>
      {atCounter && <Finder input={field} pending={find.isPending} onFind={(key) => find.mutate(key)} />}
      {found !== undefined && (
        <>
          <Others found={found.reply} />
          <HandOut
            key={found.look}
            rows={found.reply.items}
            idNumber={'idNumber' in found.key ? found.key.idNumber : ''}
            onNext={next}
          />
        </>
      )}
      {found === undefined && (
        <Waiting onOpen={atCounter ? (code) => find.mutate({ slip: code }) : undefined} />
      )}
    </section>
  );
}

/** Found by the slip, and not to be handed over here now: why, and where instead. */
function Others({ found: { items, others } }: { found: Found['reply'] }): React.ReactNode {
  const { returns: text } = useWords();
  if (items.length === 0 && others.length === 0)
    return (
      <p className="teach" aria-live="polite">
        {text.nothing}
      </p>
    );
  return (
    <ul className="plain" aria-live="polite">
      {others.map(({ code, standing, place, at }) => (
        <li key={code} className={standing === 'RETURNED' ? 'ok' : 'wait'}>
          {standing === 'RETURNED' ? '✓' : '◐'} <span className="code">{code}</span>:{' '}
          {text.standings[standing]}
          {standing === 'ELSEWHERE' && ` ${place.name}`}
          {at !== null && ` ${momentText(at)}`}
        </li>
      ))}
    </ul>
  );
}
