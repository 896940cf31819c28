import { differences } from '../diff.ts';
import { useWords } from '../lang.ts';

/** Word by word what changed between two texts; a screen reader is told which words were added and which removed. */
export function TextChanges({ before, after }: { before: string; after: string }): React.ReactNode {
  const { workspace: text } = useWords();
  if (before === after) return <p className="soft">{text.same}</p>;
  return (
    <p className="draft">
      {differences(before, after).map((piece, index) =>
        piece.kind === 'SAME' ? (
          <span key={index}>{piece.text}</span>
        ) : piece.kind === 'ADDED' ? (
          <ins key={index}>
            <span className="hidden">[{text.added}: </span>
            {piece.text}
            <span className="hidden">]</span>
          </ins>
        ) : (
          <del key={index}>
            <span className="hidden">[{text.removed}: </span>
            {piece.text}
            <span className="hidden">]</span>
          </del>
        ),
      )}
    </p>
  );
}
