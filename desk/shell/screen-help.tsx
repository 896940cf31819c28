import { Kbd } from '@mantine/core';
import type { HelpText } from '../help/text.ts';
import { useWords } from '../lang.ts';

/** What the screen below is for, the three commonest tasks, its own keys. */
export function ScreenHelp({ text }: { text: HelpText }): React.ReactNode {
  const { help } = useWords();
  return (
    <div className="stack">
      <p className="lead">{text.purpose}</p>
      <section aria-labelledby="help-tasks">
        <h2 id="help-tasks">{help.tasks}</h2>
        <ol className="help-tasks">
          {text.tasks.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ol>
      </section>
      {text.keys.length > 0 && (
        <section aria-labelledby="help-keys">
          <h2 id="help-keys">{help.keys}</h2>
          <KeyList rows={text.keys} />
        </section>
      )}
    </div>
  );
}

export const KeyList = ({ rows }: { rows: readonly (readonly [string, string])[] }): React.ReactNode => (
  <dl className="keys">
    {rows.map(([keys, meaning]) => (
      <div key={keys}>
        <dt>
          <Kbd>{keys}</Kbd>
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);
