import { Button } from '@mantine/core';
import type { ConnectionView } from '@motcua/contract/connections';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { client } from '../../client.ts';
import { tell } from '../../notices.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { REFRESH_MS } from '../../queries.ts';
import { useConnectionWords } from '../../words/connections.ts';
import { Differences } from './differences.tsx';
import { SendAgain, type Sendable } from './send-again.tsx';
import { StoppedRequests } from './stopped-requests.tsx';

/** ITG-14: systems outside, what waits for them and what differs; nothing here ever keeps a counter waiting. */
export function Connections(): React.ReactNode {
  const { connections: text } = useConnectionWords();
  const [again, setAgain] = useState<Sendable>();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'connections'],
    queryFn: ({ signal }) => client.listConnections({}, { signal }),
    refetchInterval: REFRESH_MS,
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <p className="soft">{text.intro}</p>
      <WideTable
        caption={text.caption}
        scrolls
        heads={[text.system, text.state, text.waiting, text.unsent, text.stopped, text.compared, text.act]}
        numbers={[2, 3, 4]}
      >
        {data.systems.map((one) => (
          <Connection key={one.system} of={one} />
        ))}
      </WideTable>
      <StoppedRequests requests={data.stopped} onAgain={setAgain} />
      <Differences systems={data.systems} onAgain={setAgain} />
      {again !== undefined && <SendAgain request={again} onClose={() => setAgain(undefined)} />}
    </>
  );
}

function Connection({ of }: { of: ConnectionView }): React.ReactNode {
  const words = useConnectionWords();
  const { connections: text, outside } = words;
  const compare = useAct('compareConnection', () => tell(text.comparedNow));
  const tryNow = useAct('tryConnection', () => tell(text.trying));
  const { system, mode, waiting, oldest, unsent, stopped } = of;
  return (
    <tr>
      <th scope="row">
        {outside.systems[system]}
        <span className="below soft">{text.modes[mode]}</span>
      </th>
      <td>
        <State of={of} />
      </td>
      <td className="number">
        {waiting}
        {oldest !== null && (
          <span className="below soft">
            {text.oldest} {momentText(oldest)}
          </span>
        )}
      </td>
      <td className="number">{unsent === 0 ? 0 : <span className="wait">◐ {unsent}</span>}</td>
      <td className="number">{stopped === 0 ? 0 : <span className="late">▲ {stopped}</span>}</td>
      <td>
        <Compared of={of} />
      </td>
      <td>
        <div className="row">
          {of.state === 'RESTS' && (
            <Button size="compact-sm" loading={tryNow.isPending} onClick={() => tryNow.mutate({ system })}>
              {text.tryNow}
            </Button>
          )}
          {mode === 'HTTP' && (
            <Button
              size="compact-sm"
              variant="default"
              loading={compare.isPending}
              onClick={() => compare.mutate({ system })}
            >
              {text.compare}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

function State({ of }: { of: ConnectionView }): React.ReactNode {
  const { connections: text } = useConnectionWords();
  const { state, failingSince, restsUntil, failure, answeredAt } = of;
  const said = text.states[state];
  if (state === 'UNASKED') return <span className="soft">{said}</span>;
  if (state === 'ANSWERS')
    return (
      <>
        <span className="ok">✓ {said}</span>
        {answeredAt !== null && (
          <span className="below soft">
            {text.answered} {momentText(answeredAt)}
          </span>
        )}
      </>
    );
  return (
    <>
      <span className={state === 'RESTS' ? 'late' : 'wait'}>
        {state === 'RESTS' ? '▲' : '◐'} {said}
        {failingSince !== null && ` ${text.since} ${momentText(failingSince)}`}
      </span>
      <span className="below soft">
        {failure}
        {restsUntil !== null && ` · ${text.until} ${momentText(restsUntil)}`}
      </span>
    </>
  );
}

function Compared({ of: { compared, mode } }: { of: ConnectionView }): React.ReactNode {
  const { connections: text } = useConnectionWords();
  if (compared === null) return mode === 'HTTP' ? <span className="soft">{text.notCompared}</span> : null;
  const { at, by, count, differences, unknownHere } = compared;
  const differs = differences.length + unknownHere > 0;
  return (
    <>
      <span className={differs ? 'wait' : 'ok'}>
        {differs
          ? `◐ ${differences.length} ${text.differences} / ${count} ${text.requests}`
          : `✓ ${count} ${text.requests}, ${text.none}`}
      </span>
      {unknownHere > 0 && (
        <span className="below">
          {unknownHere} {text.unknownHere}
        </span>
      )}
      <span className="below soft">
        {by.fullName}, {momentText(at)}
      </span>
    </>
  );
}
