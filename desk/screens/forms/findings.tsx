import { placeSaid } from '@motcua/rules/form';
import { useLang } from '../../lang.ts';
import { useDesignWords } from '../../words/design.ts';
import type { Finding } from './queries.ts';

/** Findings about one place, beside it: what is wrong and what mends it. */
export function FindingLines({ findings }: { findings: readonly Finding[] }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const lang = useLang();
  if (findings.length === 0) return null;
  return (
    <ul className="plain findings">
      {findings.map(({ code, severity, vi, en, cureVi, cureEn }) => (
        <li key={`${code}${vi}`}>
          <span className={severity === 'ERROR' ? 'late' : 'wait'}>{severity === 'ERROR' ? '✕' : '◐'}</span>{' '}
          {lang === 'en' ? en : vi}{' '}
          <span className="soft">
            {text.cure}: {lang === 'en' ? cureEn : cureVi}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How many errors and warnings there are, and all of them with their places. */
export function FindingSummary({ findings }: { findings: readonly Finding[] }): React.ReactNode {
  const { processes: text, forms } = useDesignWords();
  const lang = useLang();
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  return (
    <section className="block" aria-label={forms.checks}>
      <h2>{forms.checks}</h2>
      <output className={errors > 0 ? 'late' : 'ok'}>
        {errors > 0 ? `✕ ${errors} ${text.errors}` : `✓ ${text.sound}`}
        {findings.length > errors && ` · ${findings.length - errors} ${text.warnings}`}
      </output>
      {findings.map((finding) => (
        <div key={`${finding.code}${finding.at.page}${finding.at.question}${finding.vi}`}>
          <strong>{placeSaid(finding.at)[lang]}</strong>
          <FindingLines findings={[finding]} />
        </div>
      ))}
    </section>
  );
}

/** Those about just this place. */
export const findingsAt = (
  findings: readonly Finding[],
  page: number | null,
  question: number | null,
): Finding[] => findings.filter(({ at }) => at.page === page && at.question === question);
