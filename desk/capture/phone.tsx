import { Button } from '@mantine/core';
import type { CaptureView } from '@motcua/contract/capture';
import { useMutation } from '@tanstack/react-query';
import { client, noteEndOfSession } from '../client.ts';
import { useWords } from '../lang.ts';
import { tellFailure } from '../notices.ts';

interface PhoneProps {
  captureId: string;
  /** The telephone that may send pages now, as the server knows it. */
  phone: CaptureView['phone'];
  onPaired: () => Promise<unknown>;
}

/** A code that makes a telephone the scanner for this paper; the screen shows whether one has taken it, and until when. */
export function Phone({ captureId, phone, onPaired }: PhoneProps): React.ReactNode {
  const { capture: text } = useWords();
  const pair = useMutation({
    mutationFn: () => client.pairPhone({ captureId }),
    onSuccess: onPaired,
    onError: (error) => {
      if (!noteEndOfSession(error)) tellFailure(error);
    },
  });
  const shown = pair.data;
  if (shown === undefined || pair.isPending)
    return (
      <Button variant="default" loading={pair.isPending} onClick={() => pair.mutate()}>
        {text.phone}
      </Button>
    );
  return (
    <div className="capture-phone">
      {phone === null ? (
        <>
          <output>■ {text.phoneEnded}</output>
          <Button variant="default" onClick={() => pair.mutate()}>
            {text.phoneAgain}
          </Button>
        </>
      ) : (
        <>
          {phone.taken ? (
            <output className="ok">✓ {text.phoneTaken}</output>
          ) : (
            <>
              <img src={`data:image/svg+xml;utf8,${encodeURIComponent(shown.qrSvg)}`} alt={text.phoneAlt} />
              <p>{text.phoneHow}</p>
              <code>{shown.address}</code>
            </>
          )}
          <p className="soft">{text.phoneUntil(phone.expiresAt.slice(11, 16))}</p>
        </>
      )}
    </div>
  );
}
