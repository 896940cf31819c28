import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../lang.ts';
import { still } from './picture.ts';

interface CameraProps {
  onFiles: (files: readonly Blob[]) => void;
}

/** The camera of the PC, for a desk without a scanner; open only while it is used. */
export function Camera({ onFiles }: CameraProps): React.ReactNode {
  const { capture: text } = useWords();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!open) return;
    let stream: MediaStream | undefined;
    let closed = false;
    const begin = async (): Promise<void> => {
      const opened = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 3840 }, height: { ideal: 2160 } },
      });
      if (closed) return stopAll(opened);
      stream = opened;
      if (video.current !== null) video.current.srcObject = opened;
    };
    begin().catch(() => {
      setFailed(true);
      setOpen(false);
    });
    return () => {
      closed = true;
      if (stream !== undefined) stopAll(stream);
    };
  }, [open]);
  if (!('mediaDevices' in navigator)) return null;
  const shoot = async (): Promise<void> => {
    if (video.current !== null && video.current.videoWidth > 0) onFiles([await still(video.current)]);
  };
  if (!open)
    return (
      <>
        <Button
          variant="default"
          onClick={() => {
            setFailed(false);
            setOpen(true);
          }}
        >
          {text.camera}
        </Button>
        {failed && <p className="fault">▲ {text.cameraFailed}</p>}
      </>
    );
  return (
    <div className="capture-camera">
      <video ref={video} autoPlay muted playsInline aria-label={text.camera} />
      <div className="row">
        <Button onClick={() => void shoot()}>{text.shoot}</Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {text.stop}
        </Button>
      </div>
    </div>
  );
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
