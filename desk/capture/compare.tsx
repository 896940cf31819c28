import { Button, Checkbox, Radio } from '@mantine/core';
import type { CapturedPdf, CaptureView } from '@motcua/contract/capture';
import type { FileView } from '@motcua/contract/file-view';
import { sizeText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { usePrimaryKey } from '../key-hooks.ts';
import { useLang, useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { capturedUrl } from '../parts/print.ts';

interface CompareProps {
  capture: CaptureView;
  pdf: CapturedPdf;
  /** Earlier scans of the paper that this one may take the place of. */
  earlier: readonly FileView[];
  onBack: () => void;
  onKept: (file: FileView) => void;
}

/** The file as it was made, beside what the officer has to declare before it is part of the dossier. */
export function Compare({ capture, pdf, earlier, onBack, onKept }: CompareProps): React.ReactNode {
  const { capture: text } = useWords();
  const [declared, setDeclared] = useState(false);
  const [replaces, setReplaces] = useState('');
  const confirm = useAct('confirmCapture', (file) => {
    tell(text.confirmed, file.name);
    onKept(file);
  });
  const send = (): void => {
    if (!declared || confirm.isPending) return;
    confirm.mutate({
      captureId: capture.id,
      sha256: pdf.sha256,
      trueToOriginal: declared,
      ...(replaces === '' ? {} : { replaces }),
    });
  };
  usePrimaryKey('DIALOG', send);
  return (
    <div className="capture-compare">
      {/* A frame in a sandbox cannot show PDF; the file is ours and comes from our own server. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe src={capturedUrl(capture.id)} title={text.compare} />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <h3>{text.compare}</h3>
        <p>{text.compareHow}</p>
        <PdfFacts pdf={pdf} />
        {earlier.length > 0 && (
          <Radio.Group value={replaces} onChange={setReplaces}>
            <Radio value="" label={text.add} />
            {earlier.map((file) => (
              <Radio key={file.id} value={file.id} label={`${text.instead}: ${file.name}`} />
            ))}
          </Radio.Group>
        )}
        <Checkbox
          label={text.declared}
          checked={declared}
          onChange={(event) => setDeclared(event.currentTarget.checked)}
        />
        <div className="row end">
          <Button variant="default" onClick={onBack}>
            {text.back}
          </Button>
          <Button
            type="submit"
            disabled={!declared}
            loading={confirm.isPending}
            rightSection={<kbd>Ctrl ⏎</kbd>}
          >
            {text.confirm}
          </Button>
        </div>
      </form>
    </div>
  );
}

function PdfFacts({ pdf }: { pdf: CapturedPdf }): React.ReactNode {
  const { capture: text } = useWords();
  const lang = useLang();
  return (
    <dl className="facts">
      <dt>{text.pdfPages}</dt>
      <dd>
        {pdf.pages} · {sizeText(pdf.size, lang)}
      </dd>
      <dt>{text.resolution}</dt>
      <dd>
        {pdf.dpi === null ? text.asScanned : text.dpi(pdf.dpi)}
        {pdf.colour !== null && ` · ${text.colours[pdf.colour ? 'true' : 'false']}`}
      </dd>
      <dt>{text.textLayer}</dt>
      <dd>
        {pdf.dpi === null
          ? text.asScanned
          : pdf.textPages === 0
            ? text.noText
            : text.textPages(pdf.textPages, pdf.pages)}
      </dd>
      <dt>{text.hash}</dt>
      <dd>
        <code>{pdf.sha256}</code>
      </dd>
    </dl>
  );
}
