import type { Component, ProcedureView } from '@motcua/contract/catalogue';
import { useLang, useWords } from '../../lang.ts';
import { scriptOf } from './script.ts';

interface ScriptProps {
  procedure: ProcedureView;
  /** Of the case at hand. */
  papers: readonly Component[];
}

/** The talk at the counter, line by line: the office's own words, else made from the procedure. */
export function Script({ procedure, papers }: ScriptProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { counter } = words;
  const written = procedure.script.length > 0;
  return (
    <details className="fold">
      <summary>{counter.script}</summary>
      <p className="soft">{written ? counter.written : counter.made}</p>
      <ol className="script">
        {written
          ? procedure.script.map((text) => <li key={text}>{text}</li>)
          : scriptOf(procedure, papers, words, lang).map(({ act, text }) => (
              <li key={`${act} ${text}`}>
                <strong>{counter[act]}:</strong> {text}
              </li>
            ))}
      </ol>
    </details>
  );
}
