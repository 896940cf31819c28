import type { DossierView } from '@motcua/contract/dossier-view';
import { dateText, momentText } from '@motcua/ui/dates';
import { useWords } from '../../lang.ts';
import { fileUrl } from '../../parts/print.ts';

/** The draft while it is one, then the result. */
export function ResultPart({ dossier }: { dossier: DossierView }): React.ReactNode {
  const words = useWords();
  const { result, draftResult } = dossier;
  if (result !== null)
    return (
      <section className="block" aria-labelledby="result-part">
        <h2 id="result-part">{words.dossier.result}</h2>
        <p>
          {words.dossier.number} <strong>{result.number}</strong>, {dateText(result.date)} – {result.name}
        </p>
        <p className="soft">
          {words.dossier.signer}: {result.signer}
        </p>
        {result.fileId !== null && (
          <a href={fileUrl(result.fileId)} target="_blank" rel="noopener">
            {words.words.open} (PDF)
          </a>
        )}
      </section>
    );
  if (draftResult === null) return null;
  return (
    <section className="block" aria-labelledby="draft-part">
      <h2 id="draft-part">
        {words.dossier.draft}: {words.dialogs[draftResult.outcome]}
      </h2>
      <p className="draft">{draftResult.text}</p>
    </section>
  );
}

/** What was asked for, once, and whether it came. */
export function SupplementPart({ dossier }: { dossier: DossierView }): React.ReactNode {
  const words = useWords();
  const { supplement } = dossier;
  if (supplement === null) return null;
  return (
    <section className="block" aria-labelledby="supplement-part">
      <h2 id="supplement-part">
        {words.dossier.supplement} ({momentText(supplement.requestedAt)})
      </h2>
      <p>{supplement.reason}</p>
      <ul>
        {supplement.items.map((item) => (
          <li key={item.text}>
            {item.text}
            {item.legalBasis !== '' && (
              <span className="soft">
                {' '}
                {words.dossier.legalBasis}: {item.legalBasis}
              </span>
            )}
          </li>
        ))}
      </ul>
      {supplement.suppliedAt !== null && (
        <p className="ok">
          ✓ {words.dossier.supplied} {momentText(supplement.suppliedAt)}
        </p>
      )}
    </section>
  );
}
