import { momentText, dateText } from '@motcua/ui/dates';
import type { Output } from '@motcua/contract/operations';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { MARKS } from './devices.tsx';
import { Items } from './items.tsx';

/** One device: what it brought, the numbers it holds, those that were voided. */
export function Device(): React.ReactNode {
  const words = useWords();
  const { devices: text } = words;
  const { deviceId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'device', deviceId],
    queryFn: ({ signal }) => client.getDevice({ deviceId }, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const { device } = data;
  const { shape, tone } = MARKS[device.state];
  return (
    <section className="screen" aria-labelledby="device-title">
      <title>{`${device.name} – ${words.system}`}</title>
      <p>
        <Link to="/thiet-bi">← {text.back}</Link>
      </p>
      <div className="screen-head">
        <h1 id="device-title">{device.name}</h1>
        <p>
          {device.unit.name} ·{' '}
          <span className={tone}>
            {shape} {text.states[device.state]}
            {device.revocation !== null && `: ${text.revocations[device.revocation]}`}
          </span>{' '}
          {device.leasedUntil !== null && `· ${text.lease} ${momentText(device.leasedUntil)}`}
        </p>
      </div>
      <Items deviceId={device.id} items={data.items} mayDecide={data.allowed.includes('decideOfflineItem')} />
      <Numbers blocks={data.blocks} voids={data.voids} />
    </section>
  );
}

type Detail = Output<'getDevice'>;

function Numbers({ blocks, voids }: Pick<Detail, 'blocks' | 'voids'>): React.ReactNode {
  const { devices: text } = useWords();
  const period = (said: string): string => (said.length > 4 ? dateText(said) : said);
  return (
    <>
      {blocks.length === 0 ? (
        <p className="soft">{text.noBlocks}</p>
      ) : (
        <WideTable
          caption={text.blocks}
          heads={[text.series, text.period, text.range, text.used]}
          numbers={[3]}
        >
          {blocks.map((one) => (
            <tr key={`${one.series} ${one.period} ${one.first}`}>
              <th scope="row">{text.seriesNames[one.series]}</th>
              <td>{period(one.period)}</td>
              <td>
                {one.first} – {one.last}
              </td>
              <td className="number">{one.used.length}</td>
            </tr>
          ))}
        </WideTable>
      )}
      {voids.length === 0 ? (
        <p className="soft">{text.noVoids}</p>
      ) : (
        <WideTable caption={text.voids} heads={[text.series, text.period, text.range, text.why, text.by]}>
          {voids.map((one) => (
            <tr key={`${one.series} ${one.period} ${one.first}`}>
              <th scope="row">{text.seriesNames[one.series]}</th>
              <td>{period(one.period)}</td>
              <td>
                {one.first} – {one.last}
              </td>
              <td>
                {text.voidReasons[one.reason]}
                {one.comment !== '' && `: ${one.comment}`}
              </td>
              <td>
                {one.by}, {momentText(one.at)}
              </td>
            </tr>
          ))}
        </WideTable>
      )}
    </>
  );
}
