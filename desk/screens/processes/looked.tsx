import { Button } from '@mantine/core';
import { useLang } from '../../lang.ts';
import { useDesignWords } from '../../words/design.ts';
import type { Examination } from './queries.ts';

/** The map as the server draws it; its text can be read out. */
export function Drawing({ svg }: { svg: string }): React.ReactNode {
  const { processes: text } = useDesignWords();
  // made by our own server, which escapes every name in it
  return (
    <figure
      className="map-drawing"
      // a wide drawing is scrolled by keyboard too
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={text.drawing}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

interface FindingsProps {
  looked: Examination;
  /** Goes to the place a finding is about. */
  onPlace?: (key: string) => void;
}

/** What the checks say: place, what is wrong, what mends it. */
export function Findings({ looked, onPlace }: FindingsProps): React.ReactNode {
  const { processes: text } = useDesignWords();
  const lang = useLang();
  const { findings, definition } = looked;
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  const nameOf = (key: string): string => definition.steps.find((step) => step.key === key)?.name ?? key;
  return (
    <section className="block" aria-label={text.findings}>
      <h2>{text.findings}</h2>
      <output className={errors > 0 ? 'late' : 'ok'}>
        {errors > 0 ? `✕ ${errors} ${text.errors}` : `✓ ${text.sound}`}
        {findings.length > errors && ` · ${findings.length - errors} ${text.warnings}`}
      </output>
      <ul className="plain findings">
        {findings.map(({ code, severity, at, vi, en, cureVi, cureEn }) => (
          <li key={`${code}${at ?? ''}${vi}`}>
            <span className={severity === 'ERROR' ? 'late' : 'wait'}>{severity === 'ERROR' ? '✕' : '◐'}</span>{' '}
            {at === null || onPlace === undefined ? (
              <strong>{at === null ? text.wholeMap : nameOf(at)}</strong>
            ) : (
              <button type="button" className="link" onClick={() => onPlace(at)}>
                {nameOf(at)}
              </button>
            )}
            : {lang === 'en' ? en : vi}
            <span className="below soft">
              {text.cure}: {lang === 'en' ? cureEn : cureVi}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Against the map dossiers follow now, in words. */
export function Difference({ looked: { difference } }: { looked: Examination }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const lang = useLang();
  const words = difference?.[lang];
  return (
    <section className="block" aria-label={text.difference}>
      <h2>{text.difference}</h2>
      {words === undefined ? (
        <p className="soft">{text.firstVersion}</p>
      ) : words.sentences.length === 0 ? (
        <p className="soft">{text.noDifference}</p>
      ) : (
        <>
          <p>
            <strong>{words.summary}</strong>
          </p>
          <ul>
            {words.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Steps that do not wait for each other though the map puts them in sequence; one press lets them run together. */
export function Savings({
  looked: { savings, definition },
  onApply,
}: {
  looked: Examination;
  onApply?: () => void;
}): React.ReactNode {
  const { processes: text } = useDesignWords();
  const hours = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');
  if (savings.groups.length === 0) return null;
  const nameOf = (key: string): string => definition.steps.find((step) => step.key === key)?.name ?? key;
  return (
    <section className="block" aria-label={text.together}>
      <h2>{text.together}</h2>
      <p>{text.togetherWhy}:</p>
      <ul>
        {savings.groups.map((group) => (
          <li key={group.join()}>{group.map(nameOf).join(' – ')}</li>
        ))}
      </ul>
      {savings.savingHours > 0 && (
        <p>
          {text.saves
            .replace('{hours}', hours(savings.savingHours))
            .replace('{now}', hours(savings.hoursNow))
            .replace('{then}', hours(savings.hoursPossible))}
        </p>
      )}
      {onApply !== undefined && (
        <Button variant="light" onClick={onApply}>
          {text.runTogether}
        </Button>
      )}
    </section>
  );
}
