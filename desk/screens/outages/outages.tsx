import { Button } from '@mantine/core';
import type { Outage } from '@motcua/contract/outage';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../client.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useOutageWords } from '../../words/outages.ts';
import { AnnounceOutage } from './announce-outage.tsx';
import { EndOutage } from './end-outage.tsx';

const MARKS = {
  COMING: { shape: '○', tone: 'wait' },
  NOW: { shape: '▲', tone: 'late' },
  PAST: { shape: '✓', tone: 'soft' },
} as const satisfies Record<Outage['standing'], { shape: string; tone: string }>;

/** What everybody is told of what does not work: now, later, and what was. */
export function Outages(): React.ReactNode {
  const { system } = useWords();
  const { outages: text } = useOutageWords();
  const [announcing, setAnnouncing] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'outages'],
    queryFn: ({ signal }) => client.listOutages({}, { signal }),
  });
  return (
    <section className="screen" aria-labelledby="outages-title">
      <title>{`${text.title} – ${system}`}</title>
      <div className="screen-head">
        <h1 id="outages-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
        <Button onClick={() => setAnnouncing(true)}>{text.announce}</Button>
      </div>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <p className="teach">{text.none}</p>
      ) : (
        <WideTable
          caption={text.caption}
          aside={data.items.length}
          heads={[text.what, text.instead, text.from, text.until, text.standing, '']}
        >
          {data.items.map((one) => (
            <OutageRow key={one.id} outage={one} />
          ))}
        </WideTable>
      )}
      {announcing && <AnnounceOutage onClose={() => setAnnouncing(false)} />}
    </section>
  );
}

function OutageRow({ outage }: { outage: Outage }): React.ReactNode {
  const { outages: text } = useOutageWords();
  const lang = useLang();
  const [ending, setEnding] = useState(false);
  const { shape, tone } = MARKS[outage.standing];
  const said = (vietnamese: string, english: string): string =>
    lang === 'en' && english !== '' ? english : vietnamese;
  return (
    <tr>
      <th scope="row">
        {said(outage.what, outage.whatEn)}
        <div className="soft">{text.kinds[outage.kind]}</div>
      </th>
      <td>{said(outage.instead, outage.insteadEn)}</td>
      <td>{momentText(outage.from)}</td>
      <td>{outage.until === null ? text.unknown : momentText(outage.until)}</td>
      <td>
        <span className={tone}>
          {shape} {text.standings[outage.standing]}
        </span>
        {outage.endedAt !== null && <div className="soft">{momentText(outage.endedAt)}</div>}
      </td>
      <td>
        {outage.standing !== 'PAST' && (
          <Button size="compact-sm" variant="default" onClick={() => setEnding(true)}>
            {outage.standing === 'NOW' ? text.end : text.endComing}
          </Button>
        )}
        {ending && <EndOutage outage={outage} onClose={() => setEnding(false)} />}
      </td>
    </tr>
  );
}
