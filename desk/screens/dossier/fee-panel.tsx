import type { DossierView } from '@motcua/contract/dossier-view';
import { useLang } from '../../lang.ts';
import { FeeLines } from '../../parts/fee-lines.tsx';
import { useFeeWords } from '../../words/fees.ts';

/** What the dossier costs, pinned at its acceptance, with what it was reckoned with. */
export function FeePanel({ dossier: { fee } }: { dossier: DossierView }): React.ReactNode {
  const words = useFeeWords();
  const en = useLang() === 'en';
  if (fee === null) return null;
  return (
    <section className="block" aria-labelledby="fee-part">
      <h2 id="fee-part">{words.title}</h2>
      <FeeLines fee={fee} />
      {fee.facts.length > 0 && (
        <p className="soft">
          {fee.facts
            .map((one) => (en ? `${one.labelEn}: ${one.textEn}` : `${one.label}: ${one.text}`))
            .join(' · ')}
        </p>
      )}
    </section>
  );
}
