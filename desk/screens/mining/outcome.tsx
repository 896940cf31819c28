import { countText, shareText } from '../../figures.ts';
import { useLang } from '../../lang.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { useDesignWords } from '../../words/design.ts';
import { hoursText, type Played } from './queries.ts';

/** What happened, what the simulation makes of it unchanged, and with the change: side by side. */
export function Outcome({ played }: { played: Played }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  const { before, after } = played;
  const rows = [
    { name: text.happened, ...played },
    { name: text.unchanged, ...before },
    ...(after === null ? [] : [{ name: text.changed, ...after }]),
  ];
  return (
    <WideTable
      caption={text.result}
      aside={`(${text.hour})`}
      heads={['', text.finished, text.median, text.p90, text.onTime]}
      numbers={[1, 2, 3, 4]}
    >
      {rows.map(({ name, dossiers, finished, lead, onTime }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td className="number">
            {countText(finished, lang)}/{countText(dossiers, lang)}
          </td>
          <td className="number">{hoursText(lead.median, lang)}</td>
          <td className="number">{hoursText(lead.p90, lang)}</td>
          <td className="number">{shareText(onTime, lang)}</td>
        </tr>
      ))}
    </WideTable>
  );
}
