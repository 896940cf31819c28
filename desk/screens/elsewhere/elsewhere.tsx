import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { useAccount } from '../../session.ts';
import { useUnitsToday } from '../../units-today.ts';

const DECIDING = new Set(['PEOPLES_COMMITTEE', 'DEPARTMENT', 'VERTICAL_AGENCY']);
const TYPING_PAUSE_MS = 200;

/** QU11: what this counter may receive for an authority elsewhere; of the rest, why not and where instead. */
export function Elsewhere(): React.ReactNode {
  const words = useWords();
  const { elsewhere } = words.counter;
  const counters = useAccount()
    .posts.filter((post) => post.roles.includes('COUNTER_OFFICER'))
    .map((post) => post.unit.key);
  const [chosen, setChosen] = useState<string>();
  const unit = chosen ?? counters[0];
  const [authority, setAuthority] = useState<string>();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  const authorities = (useUnitsToday() ?? []).filter(({ kind }) => DECIDING.has(kind)).map(({ key }) => key);
  return (
    <section className="screen" aria-labelledby="elsewhere-title">
      <title>{`${elsewhere.title} – ${words.system}`}</title>
      <h1 id="elsewhere-title">{elsewhere.title}</h1>
      <p className="soft">{elsewhere.hint}</p>
      <search className="filters">
        {counters.length > 1 && (
          <UnitField label={elsewhere.here} only={counters} value={unit} onChange={setChosen} />
        )}
        <UnitField label={elsewhere.authority} only={authorities} value={authority} onChange={setAuthority} />
        <TextInput
          label={elsewhere.find}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </search>
      {unit !== undefined && authority !== undefined && <Received unit={unit} authority={authority} q={q} />}
    </section>
  );
}

function Received({ unit, authority, q }: { unit: string; authority: string; q: string }): React.ReactNode {
  const { elsewhere } = useWords().counter;
  const { data, error, refetch } = useQuery({
    queryKey: ['eligible', unit, authority, q],
    queryFn: ({ signal }) => client.listEligible({ unit, authority, ...(q === '' ? {} : { q }) }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <div className="two">
      <section className="block" aria-labelledby="eligible-title">
        <h2 id="eligible-title">
          <span className="ok">✓</span> {elsewhere.eligible} ({data.eligible.length})
        </h2>
        {data.eligible.length === 0 && <p className="soft">{elsewhere.noneEligible}</p>}
        <ul className="eligible">
          {data.eligible.map(({ code, name, decision }) => (
            <li key={code}>
              <span>
                {name}{' '}
                <span className="soft">
                  {code}
                  {decision !== null && ` · ${elsewhere.decision} ${decision}`}
                </span>
              </span>
              <Link to={`/tiep-nhan?thu-tuc=${code}`} aria-label={`${elsewhere.begin}: ${name}`}>
                {elsewhere.begin}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="block" aria-labelledby="refused-title">
        <h2 id="refused-title">
          <span className="late">▲</span> {elsewhere.refused} ({data.refused.length})
        </h2>
        {data.refused.length === 0 ? (
          <p className="soft">{elsewhere.noneRefused}</p>
        ) : (
          <p>
            {elsewhere.instead}:{' '}
            {data.instead.map((one) => `${one.unit.name}, ${one.address} ${one.phone}`.trim()).join('; ')}
          </p>
        )}
        <ul className="eligible">
          {data.refused.map(({ code, name, reason }) => (
            <li key={code}>
              <span>
                {name} <span className="soft">{code}</span>
                <span className="need">{elsewhere.reasons[reason]}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
