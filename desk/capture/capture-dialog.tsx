import { Button, Modal } from '@mantine/core';
import type { FileView } from '@motcua/contract/file-view';
import { useState } from 'react';
import { usePrimaryKey } from '../key-hooks.ts';
import { useWords } from '../lang.ts';
import { Loading } from '../parts/loading.tsx';
import { Collect } from './collect.tsx';
import { Compare } from './compare.tsx';
import { useCapture } from './use-capture.ts';

interface CaptureDialogProps {
  dossierId: string;
  component: { code: string; name: string };
  /** Earlier scans of the paper that a new one may take the place of. */
  earlier?: readonly FileView[];
  onKept?: (file: FileView) => void;
  onClose: () => void;
}

/** QU06: one paper from its pages to a file that is true to the original. */
export function CaptureDialog({
  dossierId,
  component,
  earlier = [],
  onKept,
  onClose,
}: CaptureDialogProps): React.ReactNode {
  const words = useWords();
  const { capture: text } = words;
  const hand = useCapture(dossierId, component.code);
  const { capture, pages, sending } = hand;
  const [leaving, setLeaving] = useState(false);
  // the officer went back from the file to its pages; a new file is another one
  const [backFrom, setBackFrom] = useState<string>();
  const pdf = capture?.state === 'READY' && capture.pdf?.sha256 !== backFrom ? capture.pdf : null;
  const making = capture?.state === 'ASSEMBLING';
  const close = (): void => (pages.length > 0 && !leaving ? setLeaving(true) : onClose());
  const make = (): void => {
    if (pages.length === 0 || sending !== undefined || making || pdf !== null) return;
    setBackFrom(undefined);
    void hand.make();
  };
  usePrimaryKey('DIALOG', make);
  return (
    <Modal
      opened
      onClose={close}
      size="95%"
      title={`${text.title}: ${component.name}`}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.words.close }}
    >
      {leaving && (
        <div className="hint late row" role="alert">
          <span>▲ {text.leaving}</span>
          <Button size="xs" variant="default" onClick={onClose}>
            {text.leave(pages.length)}
          </Button>
          <Button size="xs" onClick={() => setLeaving(false)}>
            {text.stay}
          </Button>
        </div>
      )}
      {capture === undefined ? (
        <Loading error={hand.error} onRetry={() => void hand.ask()} />
      ) : pdf !== null ? (
        <Compare
          capture={capture}
          pdf={pdf}
          earlier={earlier}
          onBack={() => setBackFrom(pdf.sha256)}
          onKept={(file) => {
            onKept?.(file);
            onClose();
          }}
        />
      ) : (
        <>
          <Collect hand={hand} captureId={capture.id} phone={capture.phone} />
          <div className="row end capture-foot">
            <output>
              {sending !== undefined
                ? sending.share === 'WAITING'
                  ? `◐ ${text.waiting}`
                  : text.sending(sending.n, sending.of, Math.floor(sending.share * 100))
                : making && `◐ ${text.making}…`}
            </output>
            <Button variant="default" onClick={close}>
              {words.words.cancel}
            </Button>
            <Button
              onClick={make}
              disabled={pages.length === 0}
              loading={sending !== undefined || making}
              rightSection={<kbd>Ctrl ⏎</kbd>}
            >
              {text.make}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}
