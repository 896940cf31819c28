import type { SlipView } from '@motcua/contract/dossier-view';
import { momentText } from '@motcua/ui/dates';
import { useWords } from '../../lang.ts';
import { printSlip, slipUrl } from '../../parts/print.ts';

/** Slips issued for the dossier; each opens as PDF or goes to the printer. */
export function Slips({ slips }: { slips: readonly SlipView[] }): React.ReactNode {
  const words = useWords();
  return (
    <section className="block" aria-labelledby="slips-part">
      <h2 id="slips-part">{words.dossier.slips}</h2>
      {slips.length === 0 && <p className="soft">{words.words.none}</p>}
      <ul className="slips">
        {slips.map((slip) => (
          <li key={slip.id}>
            <a href={slipUrl(slip.id)} target="_blank" rel="noopener">
              {slip.title}
            </a>
            <span className="soft">
              {' '}
              {slip.number} · {momentText(slip.issuedAt)}
            </span>{' '}
            <button type="button" className="link" onClick={() => printSlip(slip.id)}>
              {words.words.print}
              <span className="hidden"> {slip.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
