import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { MessageList } from './message-list.tsx';
import { Message } from './message.tsx';
import { wordings } from './queries.ts';

/** What applicants are told, in which words; one person proposes others, another decides. */
export function Messages(): React.ReactNode {
  const words = useWords();
  const { wording: text } = words;
  const { kind } = useParams();
  const { data, error, refetch } = useQuery(wordings);
  const title = kind === undefined ? text.title : `${text.title}: ${kind}`;
  const item = data?.items.find((one) => one.kind === kind);
  return (
    <section className="screen" aria-labelledby="messages-title">
      <title>{`${title} – ${words.system}`}</title>
      <h1 id="messages-title">{title}</h1>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : kind === undefined ? (
        <MessageList items={data.items} />
      ) : item === undefined ? (
        <p className="teach">{text.noSuch}</p>
      ) : (
        <Message item={item} today={data.date} mayPropose={data.mayPropose} />
      )}
    </section>
  );
}
