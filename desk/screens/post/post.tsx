import { moneyText, momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { usePostWords } from '../../words/post.ts';
import { Batch } from './batch.tsx';
import { Orders } from './orders.tsx';
import { ToPack } from './to-pack.tsx';

/** QU08: results to their owners by post (TT 17/2017/TT-BTTTT), from the tally list to the delivery. */
export function Post(): React.ReactNode {
  const { system } = useWords();
  const { post: text } = usePostWords();
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'post'],
    queryFn: ({ signal }) => client.listPost({}, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const { toPack, batches, exceptions, strange } = data;
  return (
    <section className="screen" aria-labelledby="post-title">
      <title>{`${text.title} – ${system}`}</title>
      <div className="screen-head">
        <h1 id="post-title">{text.title}</h1>
        <p className="soft">{text.intro(moneyText(data.postage, lang))}</p>
      </div>
      <ToPack items={toPack} open={batches.find(({ standing }) => standing === 'OPEN')} />
      <section className="block" aria-labelledby="post-exceptions">
        <h2 id="post-exceptions">
          {text.exceptions} <span className="soft">{exceptions.length}</span>
        </h2>
        {exceptions.length === 0 ? (
          <p className="soft">{text.noExceptions}</p>
        ) : (
          <Orders caption={text.exceptions} orders={exceptions} />
        )}
        {strange.length > 0 && (
          <>
            <h3>{text.strange}</h3>
            <ul>
              {strange.map(({ order, kind, at }) => (
                <li key={`${order} ${kind} ${at}`}>
                  {text.strangeLine(order, text.kinds[kind].toLowerCase(), momentText(at))}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {batches.map((batch) => (
        <Batch key={batch.id} batch={batch} />
      ))}
    </section>
  );
}
