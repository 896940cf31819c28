import type { TrialMessage } from '@motcua/contract/trial-messages';
import { smsLength } from '@motcua/rules/text';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useTrialBoxWords } from '../../words/trial-box.ts';

/** Every message as it would have been sent: a trial keeps them here, and nothing leaves the house. */
export function TrialBox(): React.ReactNode {
  const { system } = useWords();
  const { trialBox: text } = useTrialBoxWords();
  const [params] = useSearchParams();
  const before = Number(params.get('truoc') ?? '');
  const { data, error, refetch } = useQuery({
    queryKey: ['trial-messages', before],
    queryFn: ({ signal }) => client.listTrialMessages(before > 0 ? { before } : {}, { signal }),
    refetchInterval: 10_000,
  });
  return (
    <section className="screen" aria-labelledby="trial-box-title">
      <title>{`${text.title} – ${system}`}</title>
      <div className="screen-head">
        <h1 id="trial-box-title">{text.title}</h1>
        {data !== undefined && <p className="soft">{text.modes[data.mode]}</p>}
      </div>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <p className="teach">{text.none}</p>
      ) : (
        <WideTable
          caption={text.caption}
          scrolls
          aside={data.items.length}
          heads={[text.at, text.channel, text.to, text.text, text.length]}
          numbers={[4]}
        >
          {data.items.map((one) => (
            <Kept key={one.number} message={one} />
          ))}
        </WideTable>
      )}
      <p className="row">
        {before > 0 && <Link to="/hop-thu-thu">{text.newest}</Link>}
        {data !== undefined && data.next !== null && (
          <Link to={`/hop-thu-thu?truoc=${data.next}`}>{text.older}</Link>
        )}
      </p>
    </section>
  );
}

function Kept({ message }: { message: TrialMessage }): React.ReactNode {
  const { trialBox: text } = useTrialBoxWords();
  const { at, channel, to, subject, text: said } = message;
  const sms = smsLength(said);
  return (
    <tr>
      <th scope="row">{momentText(at)}</th>
      <td>{text.channels[channel]}</td>
      <td className="code">{to}</td>
      <td>
        {subject !== null && <strong className="below">{subject}</strong>} {said}
      </td>
      <td className="number">
        {channel === 'SMS' ? `${sms.segments} ${text.segments}` : `${said.length} ${text.characters}`}
        {channel === 'SMS' && (
          <span className="below soft">
            {sms.units} {text.characters}, {text.encodings[sms.encoding]}
          </span>
        )}
      </td>
    </tr>
  );
}
