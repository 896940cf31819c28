import { Button } from '@mantine/core';

interface NumberedPagesProps {
  label: string;
  previous: string;
  next: string;
  /** The number after which the rows shown begin; 0: the first. */
  after: number;
  /** Numbers of the rows shown, in order. */
  numbers: readonly number[];
  /** How many rows a page has. */
  rows: number;
  /** `undefined`: from the first on. */
  onAfter: (after: string | undefined) => void;
}

/** From page to page of a register whose numbers have no gap. */
export function NumberedPages({
  label,
  previous,
  next,
  after,
  numbers,
  rows,
  onAfter,
}: NumberedPagesProps): React.ReactNode {
  if (numbers.length < rows && after === 0) return null;
  return (
    <nav className="row" aria-label={label}>
      <Button
        variant="default"
        disabled={after === 0}
        onClick={() => onAfter(after <= rows ? undefined : String(after - rows))}
      >
        ← {previous}
      </Button>
      <Button
        variant="default"
        disabled={numbers.length < rows}
        onClick={() => onAfter(String(numbers.at(-1) ?? after))}
      >
        {next} →
      </Button>
    </nav>
  );
}
