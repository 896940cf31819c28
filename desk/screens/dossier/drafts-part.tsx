import { NativeSelect } from '@mantine/core';
import type { DraftVersion } from '@motcua/contract/workspace';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../lang.ts';
import { TextChanges } from '../../parts/text-changes.tsx';
import { draftsOf } from '../../workspace-queries.ts';

/** Every version of the draft, who saved it and when; any two are compared word by word. */
export function DraftsPart({ dossierId }: { dossierId: string }): React.ReactNode {
  const { workspace: text } = useWords();
  const { data } = useQuery(draftsOf(dossierId));
  if (data === undefined) return null;
  const [last, before] = data.items;
  return (
    <section className="block" aria-labelledby="drafts-part">
      <h2 id="drafts-part">{text.drafts}</h2>
      {last === undefined && <p className="soft">{text.noDrafts}</p>}
      <ul className="rounds">
        {data.items.map((one) => (
          <Version key={one.number} version={one} />
        ))}
      </ul>
      {last !== undefined && before !== undefined && (
        <Compare key={last.number} versions={data.items} first={before} second={last} />
      )}
    </section>
  );
}

function Version({ version }: { version: DraftVersion }): React.ReactNode {
  const { workspace: text, dialogs } = useWords();
  return (
    <li>
      <details>
        <summary>
          <strong>
            {text.version} {version.number}
          </strong>{' '}
          {dialogs[version.outcome]}{' '}
          <span className="soft">
            {version.by} · {momentText(version.at)} · {version.sent ? `✓ ${text.sent}` : `◐ ${text.keptOnly}`}
            {version.seenAt !== null && ` · ${text.seenAt} ${momentText(version.seenAt)}`}
          </span>
        </summary>
        <p className="draft">{version.text}</p>
        {version.opinion !== '' && (
          <p>
            {dialogs.opinion}: {version.opinion}
          </p>
        )}
      </details>
    </li>
  );
}

interface CompareProps {
  versions: readonly DraftVersion[];
  first: DraftVersion;
  second: DraftVersion;
}

function Compare({ versions, first, second }: CompareProps): React.ReactNode {
  const { workspace: text, dialogs } = useWords();
  const [from, setFrom] = useState(first.number);
  const [to, setTo] = useState(second.number);
  const at = (number: number): DraftVersion | undefined => versions.find((one) => one.number === number);
  const [before, after] = [at(from), at(to)];
  const choices = versions.map(({ number, by, at: saved }) => ({
    value: String(number),
    label: `${text.version} ${number} · ${by} · ${momentText(saved)}`,
  }));
  if (before === undefined || after === undefined) return null;
  return (
    <details open>
      <summary>{text.compare}</summary>
      <div className="two">
        <NativeSelect
          label={text.from}
          data={choices}
          value={String(from)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={text.to}
          data={choices}
          value={String(to)}
          onChange={(event) => setTo(Number(event.currentTarget.value))}
        />
      </div>
      {before.outcome !== after.outcome && (
        <p className="wait">
          ▲ {text.outcomeChanged} “{dialogs[before.outcome]}” {text.into} “{dialogs[after.outcome]}”
        </p>
      )}
      <TextChanges before={before.text} after={after.text} />
      {before.opinion !== after.opinion && (
        <>
          <h3>{text.opinionChanged}</h3>
          <TextChanges before={before.opinion} after={after.opinion} />
        </>
      )}
    </details>
  );
}
