import type { ComingFile } from '@motcua/contract/file-view';
import { momentText } from '@motcua/ui/dates';
import { useWords } from '../../lang.ts';
import { lightUrl } from '../../parts/print.ts';

/** Pages on their way over a thin line: a light copy to read meanwhile, plainly called one. */
export function Coming({ pages }: { pages: ComingFile[] }): React.ReactNode {
  const { dossier: words } = useWords();
  if (pages.length === 0) return null;
  return (
    <ul className="files">
      {pages.map(({ uploadId, name, since, late }) => (
        <li key={uploadId}>
          <a href={lightUrl(uploadId)} target="_blank" rel="noreferrer">
            {name}
          </a>{' '}
          {late ? (
            <span className="late">▲ {words.comingLate(momentText(since))}</span>
          ) : (
            <span className="wait">◐ {words.coming}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
