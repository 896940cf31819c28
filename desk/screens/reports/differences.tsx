import type { ReportView } from '@motcua/contract/reports';
import { Link } from 'react-router';
import { changeText, countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { FigureLink } from './figure-link.tsx';
import { rowName } from './figures.tsx';

/** What an amendment changed, figure by figure, with the dossiers that made the difference. */
export function Differences({ report }: { report: ReportView }): React.ReactNode {
  const { reports: text } = useWords();
  const lang = useLang();
  return (
    <WideTable
      caption={text.differences}
      heads={[text.figure, text.before, text.after, text.change, text.dossiers]}
      numbers={[1, 2, 3]}
    >
      {report.differences.map((one) => (
        <tr key={`${one.figure}${one.level ?? ''}${one.sector ?? ''}`}>
          <th scope="row">
            {lang === 'en' ? one.labelEn : one.label}
            {report.kind === 'II06A' && <span className="below soft">{rowName(one, text)}</span>}
          </th>
          <td className="number">{countText(one.before, lang)}</td>
          <td className="number">
            <FigureLink figure={one.figure} level={one.level} sector={one.sector}>
              {countText(one.after, lang)}
            </FigureLink>
          </td>
          <td className="number">
            <strong>{changeText(one.before, one.after, lang)}</strong>
          </td>
          <td>
            {one.dossiers.map((dossier) => (
              <span key={dossier.dossierId} className="below">
                {dossier.added ? `+ ${text.added}` : `− ${text.removed}`}{' '}
                <Link className="code" to={`/ho-so/${dossier.dossierId}`}>
                  {dossier.code}
                </Link>
              </span>
            ))}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
