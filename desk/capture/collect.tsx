import { Button } from '@mantine/core';
import type { CaptureView } from '@motcua/contract/capture';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '../lang.ts';
import { PRACTISING } from '../practice.ts';
import { Camera } from './camera.tsx';
import { PageEditor } from './page-editor.tsx';
import { PageStrip } from './page-strip.tsx';
import { Phone } from './phone.tsx';
import type { useCapture } from './use-capture.ts';
import { WatchedFolder } from './watched-folder.tsx';

interface CollectProps {
  hand: ReturnType<typeof useCapture>;
  captureId: string;
  phone: CaptureView['phone'];
}

/** Pages from every source, in one strip, with the chosen one large beside it. */
export function Collect({ hand, captureId, phone }: CollectProps): React.ReactNode {
  const { capture: text } = useWords();
  const { pages, change, add, unread } = hand;
  const [wanted, setWanted] = useState<string>();
  const [retaking, setRetaking] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const page = pages.find(({ key }) => key === wanted) ?? pages.at(-1);
  const again = pages.findIndex(({ key }) => key === retaking);
  const take = (files: readonly Blob[]): void => {
    if (files.length === 0) return;
    void add(files, retaking);
    setRetaking(undefined);
    setWanted(undefined);
  };
  const paste = useEffectEvent((event: ClipboardEvent) => take([...(event.clipboardData?.files ?? [])]));
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => paste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
  return (
    <div
      className="capture"
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        take([...event.dataTransfer.files]);
      }}
    >
      <div className="stack">
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept="image/*,application/pdf"
          onChange={(event) => {
            take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <Button variant="default" data-autofocus onClick={() => input.current?.click()}>
          {text.files}
        </Button>
        <p className="capture-drop">{text.drop}</p>
        <WatchedFolder onFiles={take} />
        <Camera onFiles={take} />
        {!PRACTISING && <Phone captureId={captureId} phone={phone} onPaired={hand.ask} />}
        {unread !== undefined && (
          <p className="fault" role="alert">
            ▲ {unread}
          </p>
        )}
      </div>
      <div className="stack">
        {again >= 0 && (
          <output className="hint">
            ↻ {text.retaking(again + 1)}{' '}
            <button type="button" className="link" onClick={() => setRetaking(undefined)}>
              {text.keep}
            </button>
          </output>
        )}
        {pages.length === 0 ? (
          <p className="teach">{text.none}</p>
        ) : (
          <>
            <PageStrip pages={pages} chosen={page?.key} onChoose={setWanted} onChange={change} />
            <p className="soft">{text.keys}</p>
          </>
        )}
      </div>
      {page !== undefined && (
        <PageEditor
          page={page}
          at={pages.indexOf(page)}
          count={pages.length}
          onChange={change}
          onRetake={() => setRetaking(page.key)}
        />
      )}
    </div>
  );
}
