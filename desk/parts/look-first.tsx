import { Button } from '@mantine/core';
import { usePrimaryKey } from '../key-hooks.ts';
import type { Seen } from './seen.ts';

interface LookFirstProps {
  text: { preview: string; previewFirst: string; stale: string };
  /** The word on the button that sends. */
  submit: string;
  seen: Seen;
  /** There is enough to look at. */
  lookable: boolean;
  /** What has been looked at may be sent. */
  ready: boolean;
  pending: boolean;
  onLook: () => void;
  onSend: () => void;
  /** What it would do, beside what is written. */
  effect: React.ReactNode;
  children: React.ReactNode;
}

/** A proposal whose effect is looked at before it can be sent; one key does what is next. */
export function LookFirst({
  text,
  submit,
  seen,
  lookable,
  ready,
  pending,
  onLook,
  onSend,
  effect,
  children,
}: LookFirstProps): React.ReactNode {
  const same = seen === 'THIS';
  const next = (): void => {
    if (!same) onLook();
    else if (ready && !pending) onSend();
  };
  usePrimaryKey('SCREEN', next);
  return (
    <form
      className="propose"
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <div className="block stack">
        {children}
        <div className="row">
          <Button type="button" variant={same ? 'default' : 'filled'} disabled={!lookable} onClick={onLook}>
            {text.preview}
          </Button>
          <Button
            type="submit"
            variant={same ? 'filled' : 'default'}
            loading={pending}
            disabled={!same || !ready}
          >
            {submit}
          </Button>
          {seen === 'NOTHING' && <span className="soft">{text.previewFirst}</span>}
          {seen === 'ANOTHER' && <span className="soft">{text.stale}</span>}
        </div>
      </div>
      <div className="stack beside">
        {seen === 'NOTHING' ? <p className="teach">{text.previewFirst}</p> : effect}
      </div>
    </form>
  );
}
