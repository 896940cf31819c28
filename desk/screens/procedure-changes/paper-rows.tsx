import { Button, Checkbox, TextInput } from '@mantine/core';
import type { ProcedureContent } from '@motcua/contract/procedure-change';
import { useWords } from '../../lang.ts';
import { wholeNumber } from './lines.ts';

type Paper = ProcedureContent['components'][number];

interface PaperRowsProps {
  papers: readonly Paper[];
  onChange: (papers: Paper[]) => void;
}

const COUNTS = ['originals', 'certified', 'copies'] as const;
const MOST_COPIES = 10;

/** The list of papers: names, numbers of copies, whether they are required; dropped and added one by one. */
export function PaperRows({ papers, onChange }: PaperRowsProps): React.ReactNode {
  const { procedureChange: text } = useWords();
  return (
    <section className="stack" aria-label={text.papers}>
      {papers.map((paper, at) => (
        <PaperRow
          key={paper.code}
          paper={paper}
          number={at + 1}
          onChange={(changed) => onChange(papers.with(at, changed))}
          onRemove={() => onChange(papers.filter((one) => one !== paper))}
        />
      ))}
      <div className="row">
        <Button variant="default" onClick={() => onChange([...papers, emptyPaper(papers)])}>
          {text.addPaper}
        </Button>
      </div>
    </section>
  );
}

interface PaperRowProps {
  paper: Paper;
  number: number;
  onChange: (paper: Paper) => void;
  onRemove: () => void;
}

function PaperRow({ paper, number, onChange, onRemove }: PaperRowProps): React.ReactNode {
  const { procedureChange: text } = useWords();
  return (
    <fieldset className="item">
      <legend>
        {text.paper} {number}
      </legend>
      <TextInput
        label={text.paperName}
        required
        maxLength={500}
        value={paper.name}
        onChange={(event) => onChange({ ...paper, name: event.currentTarget.value })}
      />
      <div className="row paper-counts">
        {COUNTS.map((count) => (
          <TextInput
            key={count}
            label={text[count]}
            inputMode="numeric"
            maxLength={2}
            value={String(paper[count])}
            onChange={(event) =>
              onChange({ ...paper, [count]: wholeNumber(event.currentTarget.value, MOST_COPIES) })
            }
          />
        ))}
        <Checkbox
          label={text.required}
          checked={paper.required}
          onChange={(event) => onChange({ ...paper, required: event.currentTarget.checked })}
        />
        <button
          type="button"
          className="link"
          aria-label={`${text.removePaper}: ${paper.name}`}
          onClick={onRemove}
        >
          {text.removePaper}
        </button>
      </div>
    </fieldset>
  );
}

/** A code of its own, after the highest there is. */
function emptyPaper(papers: readonly Paper[]): Paper {
  const highest = Math.max(0, ...papers.map(({ code }) => wholeNumber(code, 9_999)));
  return {
    code: `TP${String(highest + 1).padStart(2, '0')}`,
    name: '',
    originals: 1,
    certified: 0,
    copies: 0,
    presentOnly: false,
    required: true,
  };
}
