import type { HandoverView } from '@motcua/contract/dossier-life';
import { momentText } from '@motcua/ui/dates';
import { useWords } from '../../lang.ts';
import { handoverUrl } from '../../parts/print.ts';

/** Slips that were made: who gave, who took, when. */
export function PastHandovers({ slips }: { slips: readonly HandoverView[] }): React.ReactNode {
  const words = useWords();
  const { handovers } = words;
  if (slips.length === 0) return null;
  const heads = [handovers.number, handovers.from, handovers.to, handovers.dossiers, words.words.print];
  return (
    <table className="papers-table">
      <caption>{handovers.past}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slips.map((slip) => (
          <tr key={slip.id}>
            <th scope="row">{slip.number}</th>
            <td>
              {slip.from.shortName}
              <p className="soft">
                {slip.givenBy}, {momentText(slip.givenAt)}
              </p>
            </td>
            <td>
              {slip.to.shortName}
              <p className={slip.receivedAt === null ? 'wait' : 'soft'}>
                {slip.receivedAt === null
                  ? `◐ ${handovers.notReceived}`
                  : `${slip.receivedBy ?? ''}, ${momentText(slip.receivedAt)}`}
              </p>
            </td>
            <td>
              {slip.dossiers.length} {handovers.kinds[slip.kind].toLowerCase()}
            </td>
            <td>
              <a href={handoverUrl(slip.id)} target="_blank" rel="noopener">
                {words.words.print} (PDF)
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
