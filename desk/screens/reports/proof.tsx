import type { ReportView } from '@motcua/contract/reports';
import { dateText, momentText } from '@motcua/ui/dates';
import { useWords } from '../../lang.ts';

/** What anybody needs to make the same numbers again. */
export function Proof({ report }: { report: ReportView }): React.ReactNode {
  const { reports: text } = useWords();
  const facts: readonly (readonly [string, string | null])[] = [
    [text.dataFrom, `${dateText(report.from)} ${text.dataTo} ${dateText(report.to)}`],
    [text.knownAt, momentText(report.knownAt)],
    [text.builtAt, momentText(report.builtAt)],
    [text.frozenAt, told(report.frozenAt, report.frozenBy)],
    [text.signedAt, told(report.signedAt, report.signedBy)],
    [text.rules, report.ruleVersion],
    [text.hash, report.sha256],
  ];
  return (
    <details className="fold">
      <summary>{text.proof}</summary>
      <dl className="facts people">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="code">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}

const told = (at: string | null, by: string | null): string | null =>
  at === null ? null : `${momentText(at)}${by === null ? '' : `, ${by}`}`;
