import type { WritingFindingView } from '@motcua/contract/writing';
import { useLang, useWords } from '../../lang.ts';

/** What of a procedure's page could be written better: which rule, where, which words, and how. */
export function WritingAdvice({ findings }: { findings: readonly WritingFindingView[] }): React.ReactNode {
  const { writing: text } = useWords();
  const lang = useLang();
  if (findings.length === 0) return <p className="ok">✓ {text.none}</p>;
  return (
    <>
      <p className="soft">{text.advice}</p>
      <ul>
        {findings.map(({ rule, part, line, quote, advice }) => (
          <li key={`${rule} ${part} ${line} ${quote}`}>
            <strong className="wait">◐ {text.rules[rule]}</strong> – {text.parts[part]}
            {part !== 'SUMMARY' && line > 0 && `, ${text.line} ${line}`}:{' '}
            {rule !== 'JARGON' && quote !== '' && (
              <>
                <q lang="vi">{quote}</q>{' '}
              </>
            )}
            {advice[lang]}
          </li>
        ))}
      </ul>
    </>
  );
}
