import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { upload } from '../../acts/upload.ts';
import { noteEndOfSession } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { tell, tellFailure } from '../../notices.ts';
import { printSlip } from '../../parts/print.ts';
import type { Outcome } from './use-hand-over.ts';

/** What has been handed over just now, each with its receipt; what was not, with the reason. */
export function Handed({ outcomes }: { outcomes: readonly Outcome[] }): React.ReactNode {
  const { returns: text } = useWords();
  if (outcomes.length === 0) return null;
  return (
    <section className="block" aria-label={text.handed} aria-live="polite">
      <h2>{text.handed}</h2>
      <ul className="plain">
        {outcomes.map((one) => (
          <li key={one.dossierId}>
            {one.failure === null ? (
              <span className="ok">✓ {one.code}</span>
            ) : (
              <span className="late">
                ▲ {one.code}: {one.failure}
              </span>
            )}
            {one.failure === null && <Receipt outcome={one} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The receipt is printed, signed, scanned, and kept with the hand-over. */
function Receipt({ outcome: { dossierId, slipId, code } }: { outcome: Outcome }): React.ReactNode {
  const { returns: text } = useWords();
  const [kept, setKept] = useState(false);
  const [sending, setSending] = useState(false);
  const keep = useAct('keepSignedReceipt', () => {
    setKept(true);
    tell(text.scanKept, code);
  });
  const send = async (file: File): Promise<void> => {
    setSending(true);
    try {
      const { id } = await upload(dossierId, file, () => undefined);
      await keep.mutateAsync({ dossierId, fileId: id }).catch(() => undefined);
    } catch (error) {
      if (!noteEndOfSession(error)) tellFailure(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <span className="row">
      {slipId !== null && (
        <Button size="compact-sm" variant="default" onClick={() => printSlip(slipId)}>
          {text.printReceipt}
        </Button>
      )}
      {kept ? (
        <span className="ok">✓ {text.scanKept}</span>
      ) : (
        <FileButton
          accept="application/pdf,image/png,image/jpeg"
          onChange={(file) => {
            if (file !== null) void send(file);
          }}
        >
          {(props) => (
            <Button {...props} size="compact-sm" variant="default" loading={sending || keep.isPending}>
              {text.addScan}
            </Button>
          )}
        </FileButton>
      )}
    </span>
  );
}
