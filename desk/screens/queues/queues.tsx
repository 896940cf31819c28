import type { Queues as Facts, RecurringJobView, TopicView } from '@motcua/contract/letters';
import { formatDecimal, type Lang } from '@motcua/rules/text';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { REFRESH_MS } from '../../queries.ts';
import { Connections } from './connections.tsx';
import { StuckLetters } from './stuck-letters.tsx';
import { useTopicName } from './topic-name.ts';

/** QT04: what the program does by itself, what it could not do, and who sees to it. */
export function Queues(): React.ReactNode {
  const words = useWords();
  const { queuesPage: text } = words;
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'queues'],
    queryFn: ({ signal }) => client.listQueues({}, { signal }),
    refetchInterval: REFRESH_MS,
  });
  return (
    <section className="screen" aria-labelledby="queues-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="queues-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
      </div>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <TooLong tooLong={data.tooLong} />
          {!data.mayAct && <p className="soft">{text.readOnly}</p>}
          <StuckLetters
            caption={text.deadCaption}
            none={text.deadNone}
            letters={data.dead}
            mayAct={data.mayAct}
          />
          <StuckLetters caption={text.failingCaption} letters={data.failing} mayAct={data.mayAct} />
          <Connections />
          <Topics topics={data.topics} />
          <Jobs jobs={data.jobs} />
          <Acts acts={data.acts} />
        </>
      )}
    </section>
  );
}

/** What the administrators are told of as an alert, in one sentence. */
function TooLong({ tooLong: { minutes, count, since } }: Pick<Facts, 'tooLong'>): React.ReactNode {
  const { queuesPage: text } = useWords();
  if (since === null)
    return (
      <p className="ok">
        ✓ {text.noneTooLong} {minutes} {text.minutes}.
      </p>
    );
  return (
    <p className="late">
      ▲ {count} {text.tooLong} {minutes} {text.minutes}, {text.since} {momentText(since)}.
    </p>
  );
}

function Topics({ topics }: { topics: readonly TopicView[] }): React.ReactNode {
  const { queuesPage: text } = useWords();
  const nameOf = useTopicName();
  return (
    <WideTable
      caption={text.topicsCaption}
      heads={[text.topic, text.lane, text.due, text.later, text.failing, text.givenUp, text.over]}
      numbers={[2, 3, 4, 5, 6]}
      scrolls
    >
      {topics.map(({ topic, lane, due, oldestDue, later, failing, givenUp, tooLong }) => (
        <tr key={topic}>
          <th scope="row">{nameOf(topic)}</th>
          <td>{text.lanes[lane]}</td>
          <td className="number">
            {due}
            {oldestDue !== null && (
              <span className="below soft">
                {text.since} {momentText(oldestDue)}
              </span>
            )}
          </td>
          <td className="number">{later}</td>
          <td className="number">{failing === 0 ? 0 : <span className="wait">◐ {failing}</span>}</td>
          <td className="number">{givenUp === 0 ? 0 : <span className="late">▲ {givenUp}</span>}</td>
          <td className="number">{tooLong === 0 ? 0 : <span className="late">▲ {tooLong}</span>}</td>
        </tr>
      ))}
    </WideTable>
  );
}

/** In seconds, to a hundredth: most jobs take less than one. */
const took = (ms: number, lang: Lang): string => `${formatDecimal(ms / 1_000, 2, lang)} s`;

function Jobs({ jobs }: { jobs: readonly RecurringJobView[] }): React.ReactNode {
  const { queuesPage: text } = useWords();
  const lang = useLang();
  const names: Record<string, string> = text.jobs;
  return (
    <WideTable
      caption={text.jobsCaption}
      scrolls
      heads={[text.job, text.ran, text.duration, text.next, text.state]}
      numbers={[2]}
    >
      {jobs.map((job) => (
        <tr key={job.name}>
          <th scope="row">{names[job.name] ?? job.name}</th>
          <td>{job.ranAt === null ? <span className="soft">{text.notYet}</span> : momentText(job.ranAt)}</td>
          <td className="number">{job.tookMs === null ? '' : took(job.tookMs, lang)}</td>
          <td>{momentText(job.nextAt)}</td>
          <td>
            {job.failedAt !== null ? (
              <span className="late">
                ▲ {text.failedAt} {momentText(job.failedAt)}
                <span className="below">{job.failure}</span>
              </span>
            ) : job.late ? (
              <span className="wait">◐ {text.late}</span>
            ) : (
              <span className="ok">✓ {text.ok}</span>
            )}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}

function Acts({ acts }: { acts: Facts['acts'] }): React.ReactNode {
  const { queuesPage: text } = useWords();
  const nameOf = useTopicName();
  if (acts.length === 0) return <p className="soft">{text.actsNone}</p>;
  return (
    <WideTable
      caption={text.actsCaption}
      aside={acts.length}
      scrolls
      heads={[text.topic, text.act, text.reason, text.by]}
    >
      {acts.map(({ letterId, topic, act, reason, by, at }) => (
        <tr key={`${letterId}${act}${at}`}>
          <th scope="row">
            {nameOf(topic)} <span className="soft code">{letterId}</span>
          </th>
          <td>{text.actNames[act]}</td>
          <td>{reason}</td>
          <td>
            {by.fullName}
            <span className="below soft">{momentText(at)}</span>
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
