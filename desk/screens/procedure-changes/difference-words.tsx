import type { DifferenceView } from '@motcua/contract/catalogue';
import { useLang } from '../../lang.ts';

/** What a version changes: in one line, then thing by thing. */
export function DifferenceWords({ difference }: { difference: DifferenceView }): React.ReactNode {
  const { summary, sentences } = difference[useLang()];
  return (
    <>
      {summary !== '' && <p className="lead">{summary}</p>}
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
