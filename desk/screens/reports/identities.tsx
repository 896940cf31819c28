import type { ReportView } from '@motcua/contract/reports';
import { II06A_IDENTITIES, MONTH_IDENTITIES, type Identity } from '@motcua/rules/reports';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';

/** The equations of the report with its own numbers: who reads it can add up. */
export function Identities({ report }: { report: ReportView }): React.ReactNode {
  const { reports: text } = useWords();
  const lang = useLang();
  const identities: readonly Identity<string>[] =
    report.kind === 'MONTH' ? MONTH_IDENTITIES : II06A_IDENTITIES;
  const [whole] = report.rows;
  const at = (figure: string): number => report.columns.findIndex((column) => column.figure === figure);
  const value = (figure: string): number => whole?.values[at(figure)] ?? 0;
  const label = (figure: string): string => {
    const column = report.columns[at(figure)];
    return (lang === 'en' ? column?.labelEn : column?.label) ?? figure;
  };
  return (
    <details className="fold">
      <summary>
        {text.identities}: {report.balanced ? `✓ ${text.balanced}` : `▲ ${text.unbalanced}`}
      </summary>
      <ul className="plain">
        {identities.map((identity) => {
          const holds =
            value(identity.whole) === identity.parts.reduce((sum, figure) => sum + value(figure), 0);
          return (
            <li key={`${identity.whole}${identity.parts.join('')}`} className={holds ? undefined : 'late'}>
              {holds ? '✓' : '▲'} {label(identity.whole)} {countText(value(identity.whole), lang)} ={' '}
              {identity.parts
                .map((figure) => `${label(figure)} ${countText(value(figure), lang)}`)
                .join(' + ')}{' '}
              <span className="soft">({holds ? text.holds : text.fails})</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
