import type { DossierView } from '@motcua/contract/dossier-view';
import { dateText, momentText } from '@motcua/ui/dates';
import { useWords } from '../../lang.ts';
import { fileUrl, slipUrl } from '../../parts/print.ts';

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
        <Paper {...result} text={`${words.words.open} (PDF)`} />
        {result.replaces !== undefined && (
          <p>
            {words.life.replaces}{' '}
            <Paper
              {...result.replaces}
              text={`${words.dossier.number} ${result.replaces.number}, ${dateText(result.replaces.date)}`}
            />{' '}
            {words.life.because} {result.replaces.reason}
          </p>
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

interface PaperProps {
  fileId: string | null;
  slipId: string | null;
  text: string;
}

/** The result's own file, or the paper the system set. */
function Paper({ fileId, slipId, text }: PaperProps): React.ReactNode {
  const url = fileId !== null ? fileUrl(fileId) : slipId !== null ? slipUrl(slipId) : undefined;
  if (url === undefined) return <span>{text}</span>;
  return (
    <a href={url} target="_blank" rel="noopener">
      {text}
    </a>
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
