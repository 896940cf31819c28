import { NativeSelect } from '@mantine/core';
import { DETECTORS, type FindingView } from '@motcua/contract/audit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../address.ts';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { AnswerFinding } from './answer-finding.tsx';
import { CloseFinding } from './close-finding.tsx';
import { Finding } from './finding.tsx';

const STATUSES = ['OPEN', 'ANSWERED', 'CLOSED'] as const satisfies readonly FindingView['status'][];

/** KS10: what the honesty detectors found; units explain, the control office closes. */
export function Findings(): React.ReactNode {
  const words = useWords();
  const { findings: text, period } = words;
  const [params, change] = useAddress();
  const status = STATUSES.find((one) => one === params.get('tinh-trang'));
  const detector = DETECTORS.find((one) => one === params.get('dau-hieu'));
  const unit = params.get('don-vi') ?? undefined;
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'findings', status, unit],
    queryFn: ({ signal }) =>
      client.listFindings(
        { ...(status === undefined ? {} : { status }), ...(unit === undefined ? {} : { unit }) },
        { signal },
      ),
  });
  const [asked, setAsked] = useState<{ finding: FindingView; what: 'ANSWER' | 'CLOSE' }>();
  const found = data?.items ?? [];
  const shown = found.filter((one) => detector === undefined || one.detector === detector);
  const count = (of: (typeof DETECTORS)[number]): number => found.filter((one) => one.detector === of).length;
  return (
    <section className="screen" aria-labelledby="findings-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="findings-title">
          {text.title} {data !== undefined && <span className="soft">{`${shown.length} ${text.found}`}</span>}
        </h1>
        <p className="soft">{text.intro}</p>
      </div>
      <search className="filters">
        <NativeSelect
          label={text.status}
          value={status ?? ''}
          onChange={(event) => change({ 'tinh-trang': event.currentTarget.value })}
          data={[
            { value: '', label: text.any },
            ...STATUSES.map((value) => ({ value, label: text.states[value] })),
          ]}
        />
        <NativeSelect
          label={text.detector}
          value={detector ?? ''}
          onChange={(event) => change({ 'dau-hieu': event.currentTarget.value })}
          data={[
            { value: '', label: text.any },
            ...DETECTORS.map((value) => ({ value, label: `${text.detectors[value]} (${count(value)})` })),
          ]}
        />
        <UnitField all={period.allUnits} value={unit} onChange={(key) => change({ 'don-vi': key })} />
      </search>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : shown.length === 0 ? (
        <p className="teach">{text.empty}</p>
      ) : (
        <ul className="cards">
          {shown.map((finding) => (
            <Finding
              key={finding.id}
              finding={finding}
              onAnswer={() => setAsked({ finding, what: 'ANSWER' })}
              onClose={() => setAsked({ finding, what: 'CLOSE' })}
            />
          ))}
        </ul>
      )}
      {asked?.what === 'ANSWER' && (
        <AnswerFinding finding={asked.finding} onClose={() => setAsked(undefined)} />
      )}
      {asked?.what === 'CLOSE' && (
        <CloseFinding finding={asked.finding} onClose={() => setAsked(undefined)} />
      )}
    </section>
  );
}
