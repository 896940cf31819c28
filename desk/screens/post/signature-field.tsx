import type { DrawnSignature } from '@motcua/contract/post';
import { useState, type PointerEvent } from 'react';

const [WIDTH, HEIGHT] = [600, 200];

interface SignatureFieldProps {
  label: string;
  hint: string;
  lines: DrawnSignature;
  onChange: (lines: DrawnSignature) => void;
}

/** A frame one signs in by finger, pen or mouse; what is kept are the lines, not a picture. */
export function SignatureField({ label, hint, lines, onChange }: SignatureFieldProps): React.ReactNode {
  const [line, setLine] = useState<number[]>([]);
  const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent): [number, number] => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const within = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));
    return [
      within(((clientX - left) / width) * WIDTH, WIDTH),
      within(((clientY - top) / height) * HEIGHT, HEIGHT),
    ];
  };
  const end = (): void => {
    if (line.length >= 4) onChange([...lines, line]);
    setLine([]);
  };
  return (
    <figure className="signature" aria-label={label}>
      <figcaption>
        {label} <span className="soft">{hint}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setLine(pointOf(event));
        }}
        onPointerMove={(event) => {
          if (line.length > 0 && line.length < 2000) setLine([...line, ...pointOf(event)]);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {[...lines, line].map((points, index) => (
          <polyline key={index} points={points.join(' ')} fill="none" stroke="currentColor" strokeWidth="3" />
        ))}
      </svg>
    </figure>
  );
}
