import { Button } from '@mantine/core';
import type { Component } from '@motcua/contract/catalogue';
import { useAltKey } from '../../key-hooks.ts';
import { useWords } from '../../lang.ts';
import { asRequired, countOf, missingPapers, type Count, type Counts } from './counts.ts';
import type { Taken } from './earlier.ts';

interface ChecklistProps {
  components: readonly Component[];
  counts: Counts;
  /** Papers used again, by component; absent in a dialog, which has no keys of its own. */
  taken?: Taken;
  onChange: (counts: Counts) => void;
  /** Scans a paper into the draft; absent: not from here. */
  onScan?: (component: Component) => void;
  /** Pages scanned so far, by code of the paper. */
  scanned?: Readonly<Record<string, number>>;
}

const KINDS = ['originals', 'certified', 'copies'] as const;

/** Papers handed in, counted by kind; what was asked for stands beside each name. */
export function Checklist({
  components,
  counts,
  taken,
  onChange,
  onScan,
  scanned = {},
}: ChecklistProps): React.ReactNode {
  const words = useWords();
  const { intake, counter } = words;
  const missing = missingPapers(components, counts);
  const set = (code: string, part: Partial<Count>): void =>
    onChange({ ...counts, [code]: { ...countOf(counts, code), ...part } });
  const all = (): void =>
    onChange(
      asRequired(
        components.filter(({ code }) => taken?.[code] === undefined),
        counts,
      ),
    );
  useAltKey('q', all);
  return (
    <div>
      <table className="checklist">
        <caption className="hidden">{intake.checklist}</caption>
        <thead>
          <tr>
            <th scope="col">{intake.component}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                {intake[kind]}
              </th>
            ))}
            <th scope="col">{intake.presented}</th>
            {onScan !== undefined && <th scope="col">{words.capture.title}</th>}
          </tr>
        </thead>
        <tbody>
          {components.map((component) => (
            <tr key={component.code}>
              <th scope="row">
                {component.name}
                <Need component={component} lacking={missing.includes(component)} />
                {taken?.[component.code] !== undefined && (
                  <span className="need ok">
                    ✓ {counter.using}, {counter.taken} {taken[component.code]?.source.dossierCode}
                  </span>
                )}
              </th>
              {KINDS.map((kind) => (
                <td key={kind}>
                  <input
                    type="number"
                    min={0}
                    max={99}
                    aria-label={`${intake[kind]}: ${component.name}`}
                    value={countOf(counts, component.code)[kind]}
                    onFocus={(event) => event.currentTarget.select()}
                    onChange={(event) =>
                      set(component.code, { [kind]: wholeCount(event.currentTarget.value) })
                    }
                  />
                </td>
              ))}
              <td>
                <input
                  type="checkbox"
                  aria-label={`${intake.presented}: ${component.name}`}
                  checked={countOf(counts, component.code).present}
                  onChange={(event) => set(component.code, { present: event.currentTarget.checked })}
                />
              </td>
              {onScan !== undefined && (
                <td>
                  <button
                    type="button"
                    className="link"
                    aria-label={words.capture.scanNamed(component.name)}
                    onClick={() => onScan(component)}
                  >
                    {words.capture.scan}
                  </button>
                  {scanned[component.code] !== undefined && (
                    <span className="ok"> ✓ {scanned[component.code]}</span>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        variant="default"
        size="xs"
        rightSection={taken !== undefined && <kbd>Alt Q</kbd>}
        onClick={all}
      >
        ✓ {intake.asRequired}
      </Button>
    </div>
  );
}

const wholeCount = (text: string): number => Math.min(99, Math.max(0, Math.trunc(Number(text)) || 0));

function Need({ component, lacking }: { component: Component; lacking: boolean }): React.ReactNode {
  const { intake, words } = useWords();
  const asked = KINDS.filter((kind) => component[kind] > 0).map(
    (kind) => `${component[kind]} ${intake[kind].toLowerCase()}`,
  );
  if (component.presentOnly) asked.push(intake.presentOnly);
  return (
    <span className="need">
      {asked.length > 0 && `${intake.need} ${asked.join(', ')}`}
      {!component.required && ` (${words.optional})`}
      {lacking && <span className="wait"> ◐ {intake.missing}</span>}
    </span>
  );
}
