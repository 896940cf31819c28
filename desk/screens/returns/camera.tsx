import { Modal } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '../../lang.ts';
import { frameReader } from './decode.ts';

/** How often a picture is looked at. */
const EACH_MS = 200;

/** A camera can only be asked for over a safe connection. */
export const hasCamera = (): boolean => (navigator.mediaDevices as MediaDevices | undefined) !== undefined;

/** The camera looks for the QR code of a slip or of an identity card, and closes with the first it reads. */
export function Camera({
  onRead,
  onClose,
}: {
  onRead: (text: string) => void;
  onClose: () => void;
}): React.ReactNode {
  const { returns: text, words } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const [refused, setRefused] = useState(false);
  const read = useEffectEvent(onRead);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const seen = video.current;
      if (over || seen === null) return;
      seen.srcObject = stream;
      await seen.play();
      const readFrame = await frameReader();
      const again = async (): Promise<void> => {
        const found = await readFrame(seen);
        if (over) return;
        if (found === undefined || found === '') timer = setTimeout(() => void again(), EACH_MS);
        else read(found);
      };
      await again();
    };
    look().catch(() => {
      if (!over) setRefused(true);
    });
    return () => {
      over = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  return (
    <Modal opened onClose={onClose} title={text.camera} closeButtonProps={{ 'aria-label': words.close }}>
      {refused ? (
        <p className="fault" role="alert">
          ▲ {text.cameraRefused}
        </p>
      ) : (
        <p className="soft">{text.cameraHint}</p>
      )}
      <video ref={video} className="return-camera" muted playsInline aria-label={text.camera} />
    </Modal>
  );
}
