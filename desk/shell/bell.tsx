import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useShortcuts } from '../key-hooks.ts';
import { useWords } from '../lang.ts';
import { later } from '../later.tsx';
import { openAlerts } from '../queries.ts';

const AlertList = later(async () => (await import('./alert-list.tsx')).AlertList);

/** Open alerts, from every screen: what is due soon, overdue, to be signed, asked for. */
export function Bell(): React.ReactNode {
  const { alerts } = useWords();
  const [opened, setOpened] = useState(false);
  const { data } = useQuery(openAlerts);
  const bell = useRef<HTMLButtonElement>(null);
  const count = data?.open ?? 0;
  useShortcuts({ b: () => setOpened(true) });
  return (
    <div className="bell-place">
      <button
        ref={bell}
        type="button"
        className={count > 0 ? 'bar-button bell some' : 'bar-button bell'}
        aria-label={`${alerts.title}: ${count} ${alerts.open}`}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
          <path
            d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2 2 0 0 0 4 0"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinejoin="round"
          />
        </svg>
        {count > 0 && <span className="badge">{count}</span>}
      </button>
      {opened && data !== undefined && (
        <AlertList open={count} alerts={data.items} bell={bell} onClose={() => setOpened(false)} />
      )}
    </div>
  );
}
