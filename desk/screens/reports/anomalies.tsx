import type { ReportAnomaly, ReportView } from '@motcua/contract/reports';
import { useLang, useWords } from '../../lang.ts';
import { FigureLink } from './figure-link.tsx';

/** The numbers cannot be right. */
const FATAL: ReadonlySet<ReportAnomaly['kind']> = new Set(['UNBALANCED', 'NO_DUE', 'SUM_DIFFERS']);

/** First of all: what makes the numbers doubtful, and the dossiers it speaks of. */
export function Anomalies({ report }: { report: ReportView }): React.ReactNode {
  const { reports: text } = useWords();
  const lang = useLang();
  if (report.anomalyList.length === 0) return <p className="hint good ok">✓ {text.noAnomalies}</p>;
  const fatal = report.anomalyList.some(({ kind }) => FATAL.has(kind));
  return (
    <section className={`hint ${fatal ? 'late' : 'wait'}`} aria-labelledby="anomalies-title">
      <h2 id="anomalies-title">
        {text.anomalies} ({report.anomalyList.length})
      </h2>
      <ul className="plain">
        {report.anomalyList.map((anomaly, index) => (
          <li key={index}>
            {FATAL.has(anomaly.kind) ? '▲' : '◐'} <strong>{text.anomalyKinds[anomaly.kind]}:</strong>{' '}
            {lang === 'en' ? anomaly.textEn : anomaly.text}{' '}
            {anomaly.figure !== null && (
              <FigureLink figure={anomaly.figure} level={anomaly.level} sector={anomaly.sector}>
                {text.openDossiers}
              </FigureLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
