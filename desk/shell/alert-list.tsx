import { FocusTrap } from '@mantine/core';
import type { AlertView } from '@motcua/contract/deadlines';
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { client } from '../client.ts';
import { useWords } from '../lang.ts';
import { AlertItem } from './alert-item.tsx';

interface AlertListProps {
  open: number;
  alerts: readonly AlertView[];
  /** A press on the bell is its own answer. */
  bell: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** The open alerts below their bell: Esc or a press elsewhere closes, and the bell has the focus again. */
export function AlertList({ open, alerts, bell, onClose }: AlertListProps): React.ReactNode {
  const words = useWords();
  const { title, open: opened, none } = words.alerts;
  const panel = useRef<HTMLDialogElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const outside = ({ target }: Event): void => {
      const within = [panel.current, bell.current].some(
        (one) => target instanceof Node && one?.contains(target),
      );
      if (!within) close();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    const back = bell.current;
    const list = panel.current;
    document.addEventListener('pointerdown', outside);
    list?.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      list?.removeEventListener('keydown', escape);
      back?.focus();
    };
  }, [bell]);
  const atOpening = useRef(alerts);
  useEffect(() => noteSeen(atOpening.current), []);
  return (
    <FocusTrap>
      <dialog open ref={panel} className="alerts" aria-label={title} tabIndex={-1}>
        <h2>
          {title} <span className="soft">{`${open} ${opened}`}</span>
        </h2>
        {open === 0 && <p className="soft">{none}</p>}
        <ul>
          {alerts.map((alert) => (
            <AlertItem key={alert.id} alert={alert} onLeave={onClose} />
          ))}
        </ul>
      </dialog>
    </FocusTrap>
  );
}

/** Alerts are seen once the list has been open; whether they were is no reason to disturb anybody. */
function noteSeen(alerts: readonly AlertView[]): void {
  for (const { id, readAt } of alerts)
    if (readAt === null) void client.readAlert({ alertId: id }).catch(() => undefined);
}
