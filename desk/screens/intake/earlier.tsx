import { Button } from '@mantine/core';
import type { EarlierDatum, EarlierPaper } from '@motcua/contract/counter';
import type { Component } from '@motcua/contract/catalogue';
import { dateText } from '@motcua/ui/dates';
import { useAltKey } from '../../key-hooks.ts';
import { useWords } from '../../lang.ts';
import { different, withAllPapers, withPaper } from './earlier.ts';
import type { Visit } from './visit.ts';

interface EarlierProps {
  visit: Visit;
  components: readonly Component[];
  data: readonly EarlierDatum[];
  papers: readonly EarlierPaper[];
  onChange: (part: Partial<Visit>) => void;
}

/** What the offices hold of the person for this procedure, each with where it comes from; one key takes all papers over. */
export function EarlierPart({ visit, components, data, papers, onChange }: EarlierProps): React.ReactNode {
  const { counter, intake } = useWords();
  const other = different(data, visit.applicant);
  useAltKey('g', () => {
    if (papers.length > 0) onChange(withAllPapers(visit, papers));
  });
  if (papers.length === 0 && other.length === 0) return null;
  return (
    <section className="block held" aria-labelledby="held-title">
      <h2 id="held-title">{counter.held}</h2>
      <p className="soft">{counter.heldHint}</p>
      <ul>
        {papers.map((paper) => (
          <PaperRow
            key={`${paper.component} ${paper.fromDossier}`}
            paper={paper}
            component={components.find(({ code }) => code === paper.component)?.name ?? ''}
            taken={visit.taken[paper.component] !== undefined}
            onTake={(take) => onChange(withPaper(visit, paper, take))}
          />
        ))}
        {other.map(({ field, value, source }) => (
          <li key={`${field} ${value}`}>
            <span>
              {intake[field]}: <strong>{value}</strong> <SourceOf source={source} />
            </span>
            <Button
              variant="default"
              size="xs"
              aria-label={`${counter.fill}: ${value}`}
              onClick={() => onChange({ applicant: { ...visit.applicant, [field]: value } })}
            >
              {counter.fill}
            </Button>
          </li>
        ))}
      </ul>
      {papers.length > 0 && (
        <Button
          size="xs"
          variant="default"
          rightSection={<kbd>Alt G</kbd>}
          onClick={() => onChange(withAllPapers(visit, papers))}
        >
          ✓ {counter.useAll}
        </Button>
      )}
    </section>
  );
}

interface PaperRowProps {
  paper: EarlierPaper;
  /** What it stands for. */
  component: string;
  taken: boolean;
  onTake: (take: boolean) => void;
}

function PaperRow({ paper, component, taken, onTake }: PaperRowProps): React.ReactNode {
  const { counter } = useWords();
  const { name, number, source, validTo } = paper;
  return (
    <li>
      <span>
        <strong>{name}</strong>
        {number !== null && ` ${counter.number} ${number}`} <SourceOf source={source} />
        {validTo !== null && (
          <span className="soft">
            {' '}
            · {counter.validTo} {dateText(validTo)}
          </span>
        )}
        {component !== name && (
          <span className="need">
            {counter.for}: {component}
          </span>
        )}
        {taken && <span className="ok"> ✓ {counter.using}</span>}
      </span>
      <Button
        variant="default"
        size="xs"
        aria-label={`${taken ? counter.askAgain : counter.use}: ${name}`}
        onClick={() => onTake(!taken)}
      >
        {taken ? counter.askAgain : counter.use}
      </Button>
    </li>
  );
}

function SourceOf({ source }: { source: EarlierDatum['source'] }): React.ReactNode {
  const { counter } = useWords();
  const from =
    source.dossierCode === null
      ? counter.fromAccount
      : `${counter.fromDossier} ${source.dossierCode}, ${source.unit ?? ''}, ${dateText(source.date)}`;
  return <span className="soft">({from})</span>;
}
