import { Button } from '@mantine/core';
import type { DossierView } from '@motcua/contract/dossier-view';
import type { FileView } from '@motcua/contract/file-view';
import { momentText, sizeText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { useLang, useWords } from '../../lang.ts';
import { later } from '../../later.tsx';
import { tell } from '../../notices.ts';
import { fileUrl } from '../../parts/print.ts';
import { useAccount } from '../../session.ts';
import { useCertificationWords } from '../../words/certification.ts';
import { countOf, startingCounts } from '../intake/counts.ts';
import { Coming } from './coming.tsx';

const CaptureDialog = later(async () => (await import('../../capture/capture-dialog.tsx')).CaptureDialog);

/** Papers the procedure asks for, what was handed in, and the files of each, with the chosen one beside them. */
export function PapersPart({ dossier }: { dossier: DossierView }): React.ReactNode {
  const words = useWords();
  const { accountId } = useAccount();
  const [chosen, setChosen] = useState<string>();
  const [scanning, setScanning] = useState<DossierView['components'][number]>();
  const counts = startingCounts(dossier.components, dossier.received);
  const known = new Set(dossier.components.map((component) => component.code));
  const loose = dossier.files.filter((file) => file.component === null || !known.has(file.component));
  const shown = dossier.files.find(({ id }) => id === chosen);
  const ofPaper = (code: string): FileView[] => dossier.files.filter((file) => file.component === code);
  return (
    <section className="block" aria-labelledby="papers-part">
      <h2 id="papers-part">{words.dossier.papers}</h2>
      <div className={shown === undefined ? '' : 'papers-beside'}>
        <div>
          <ul className="papers">
            {dossier.components.map((component) => (
              <li key={component.code}>
                <span>{component.name}</span> <Received {...countOf(counts, component.code)} />{' '}
                {dossier.takesPapers && (
                  <button
                    type="button"
                    className="link"
                    aria-label={words.capture.scanNamed(component.name)}
                    onClick={() => setScanning(component)}
                  >
                    {words.capture.scan}
                  </button>
                )}
                <Files files={ofPaper(component.code)} chosen={chosen} onView={setChosen} />
                <Coming pages={dossier.coming.filter(({ component: of }) => of === component.code)} />
              </li>
            ))}
          </ul>
          <Files files={loose} chosen={chosen} onView={setChosen} />
          <Coming pages={dossier.coming.filter(({ component: of }) => of === null || !known.has(of))} />
          {dossier.files.length + dossier.coming.length === 0 && (
            <p className="soft">{words.dossier.noFiles}</p>
          )}
        </div>
        {shown !== undefined && (
          <Viewer
            key={shown.id}
            file={shown}
            removable={isOwnScan(dossier, shown, accountId)}
            onClose={() => setChosen(undefined)}
          />
        )}
      </div>
      {scanning !== undefined && (
        <CaptureDialog
          dossierId={dossier.id}
          component={scanning}
          earlier={ofPaper(scanning.code).filter((file) => isScanStillOpen(dossier, file))}
          onKept={({ id }) => setChosen(id)}
          onClose={() => setScanning(undefined)}
        />
      )}
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
  chosen: string | undefined;
  onView: (fileId: string) => void;
}

function Files({ files, chosen, onView }: FilesProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <button
            type="button"
            className="link"
            aria-current={file.id === chosen}
            onClick={() => onView(file.id)}
          >
            {file.name}
          </button>{' '}
          <span className="soft">
            {sizeText(file.size, lang)}
            {file.takenFrom !== null && ` · ${words.counter.taken} ${file.takenFrom}`}
            {file.scan !== null && ` · ✓ ${words.capture.scanned(file.scan.pages)}`}
          </span>
          <CertifiedFile certified={file.certified} />
        </li>
      ))}
    </ul>
  );
}

/** The file is a certified copy: whose, and whether it counts. */
function CertifiedFile({ certified }: Pick<FileView, 'certified'>): React.ReactNode {
  const { certification: text } = useCertificationWords();
  if (certified === null) return null;
  const { number, unit, signer, revokedAt, revokeReason } = certified;
  return (
    <span className="below">
      {text.file(number, unit, signer)} ·{' '}
      {revokedAt === null ? (
        <span className="ok">✓ {text.valid}</span>
      ) : (
        <span className="late">✕ {text.revokedAt(momentText(revokedAt), revokeReason ?? '')}</span>
      )}
    </span>
  );
}

interface ViewerProps {
  file: FileView;
  removable: boolean;
  onClose: () => void;
}

/** PDF and pictures beside the list, with what is known of a scan, without leaving the dossier. */
function Viewer({ file, removable, onClose }: ViewerProps): React.ReactNode {
  const words = useWords();
  const remove = useAct('removeFile', () => {
    tell(words.capture.removed, file.name);
    onClose();
  });
  return (
    <section className="viewer" aria-label={`${words.dossier.viewer}: ${file.name}`}>
      {file.type.startsWith('image/') ? (
        <img src={fileUrl(file.id)} alt={file.name} />
      ) : file.type === 'application/pdf' ? (
        // A frame in a sandbox cannot show PDF; the file is ours and comes from our own server.
        // oxlint-disable-next-line react/iframe-missing-sandbox
        <iframe src={fileUrl(file.id)} title={file.name} />
      ) : (
        <p>{words.dossier.noPreview}</p>
      )}
      {file.scan !== null && (
        <p className="soft">
          ✓ {words.capture.comparedAt(momentText(file.scan.confirmedAt), file.uploadedBy)} ·{' '}
          {words.capture.scanned(file.scan.pages)} ·{' '}
          {file.scan.dpi === null ? words.capture.asScanned : words.capture.dpi(file.scan.dpi)}
          <br />
          SHA-256 <code>{file.sha256}</code>
        </p>
      )}
      <div className="row">
        <Button variant="default" component="a" href={fileUrl(file.id)} download={file.name}>
          {words.dossier.download}
        </Button>
        {removable && (
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() => remove.mutate({ fileId: file.id })}
          >
            {words.capture.removeScan}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {words.words.close}
        </Button>
      </div>
    </section>
  );
}

/** A scan that no receipt lists yet. */
const isScanStillOpen = ({ acceptedAt }: DossierView, { scan, uploadedAt }: FileView): boolean =>
  scan !== null && (acceptedAt === null || Date.parse(uploadedAt) > Date.parse(acceptedAt));

const isOwnScan = (dossier: DossierView, file: FileView, accountId: string): boolean =>
  dossier.takesPapers && file.scan?.by === accountId && isScanStillOpen(dossier, file);
