import { Button, Modal } from '@mantine/core';
import type { DossierView, FileView } from '@motcua/contract/dossier-view';
import { sizeText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useLang, useWords } from '../../lang.ts';
import { fileUrl } from '../../parts/print.ts';
import { countOf, startingCounts } from '../intake/counts.ts';

/** Papers the procedure asks for, what was handed in, and the files of each. */
export function PapersPart({ dossier }: { dossier: DossierView }): React.ReactNode {
  const words = useWords();
  const [shown, setShown] = useState<FileView>();
  const counts = startingCounts(dossier.components, dossier.received);
  const known = new Set(dossier.components.map((component) => component.code));
  const loose = dossier.files.filter((file) => file.component === null || !known.has(file.component));
  return (
    <section className="block" aria-labelledby="papers-part">
      <h2 id="papers-part">{words.dossier.papers}</h2>
      <ul className="papers">
        {dossier.components.map((component) => (
          <li key={component.code}>
            <span>{component.name}</span> <Received {...countOf(counts, component.code)} />
            <Files
              files={dossier.files.filter((file) => file.component === component.code)}
              onView={setShown}
            />
          </li>
        ))}
      </ul>
      <Files files={loose} onView={setShown} />
      {dossier.files.length === 0 && <p className="soft">{words.dossier.noFiles}</p>}
      <Viewer file={shown} onClose={() => setShown(undefined)} />
    </section>
  );
}

function Received(count: {
  originals: number;
  certified: number;
  copies: number;
  present: boolean;
}): React.ReactNode {
  const { intake } = useWords();
  const kinds = (['originals', 'certified', 'copies'] as const)
    .filter((kind) => count[kind] > 0)
    .map((kind) => `${count[kind]} ${intake[kind].toLowerCase()}`);
  if (kinds.length === 0 && !count.present) return null;
  return <span className="ok">✓ {kinds.length > 0 ? kinds.join(', ') : intake.presented.toLowerCase()}</span>;
}

interface FilesProps {
  files: readonly FileView[];
  onView: (file: FileView) => void;
}

function Files({ files, onView }: FilesProps): React.ReactNode {
  const lang = useLang();
  const { counter } = useWords();
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <button type="button" className="link" onClick={() => onView(file)}>
            {file.name}
          </button>{' '}
          <span className="soft">
            {sizeText(file.size, lang)}
            {file.takenFrom !== null && ` · ${counter.taken} ${file.takenFrom}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** PDF and pictures beside the dossier, without leaving it. */
function Viewer({ file, onClose }: { file: FileView | undefined; onClose: () => void }): React.ReactNode {
  const words = useWords();
  return (
    <Modal
      opened={file !== undefined}
      onClose={onClose}
      size="90%"
      title={file?.name ?? words.dossier.viewer}
      closeButtonProps={{ 'aria-label': words.words.close }}
    >
      {file !== undefined && (
        <div className="viewer">
          {file.type.startsWith('image/') ? (
            <img src={fileUrl(file.id)} alt={file.name} />
          ) : file.type === 'application/pdf' ? (
            // A frame in a sandbox cannot show PDF; the file is ours and comes from our own server.
            // oxlint-disable-next-line react/iframe-missing-sandbox
            <iframe src={fileUrl(file.id)} title={file.name} />
          ) : (
            <p>{words.dossier.noPreview}</p>
          )}
          <Button variant="default" component="a" href={fileUrl(file.id)} download={file.name}>
            {words.dossier.download}
          </Button>
        </div>
      )}
    </Modal>
  );
}
