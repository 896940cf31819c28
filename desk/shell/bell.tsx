import { Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client, queryClient } from '../client.ts';
import { useShortcuts } from '../key-hooks.ts';
import { useWords } from '../lang.ts';
import { openAlerts } from '../queries.ts';
import { AlertItem } from './alert-item.tsx';

/** Open alerts, from every screen: what is due soon, overdue, to be signed, asked for. */
export function Bell(): React.ReactNode {
  const { alerts } = useWords();
  const [opened, setOpened] = useState(false);
  const { data } = useQuery(openAlerts);
  const count = data?.open ?? 0;
  useShortcuts({ b: () => setOpened(true) });
  useSeen(opened);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width="min(30rem, 100vw)"
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <button
          type="button"
          className={count > 0 ? 'bar-button bell some' : 'bar-button bell'}
          aria-label={`${alerts.title}: ${count} ${alerts.open}`}
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
      </Popover.Target>
      <Popover.Dropdown className="alerts" aria-label={alerts.title}>
        <h2>
          {alerts.title} <span className="soft">{`${count} ${alerts.open}`}</span>
        </h2>
        {count === 0 && <p className="soft">{alerts.none}</p>}
        <ul>
          {data?.items.map((alert) => (
            <AlertItem key={alert.id} alert={alert} onLeave={() => setOpened(false)} />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Alerts are seen once the list has been open; whether they were is no reason to disturb anybody. */
function useSeen(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const unread = queryClient
      .getQueryData(openAlerts.queryKey)
      ?.items.filter((alert) => alert.readAt === null);
    for (const alert of unread ?? []) void client.readAlert({ alertId: alert.id }).catch(() => undefined);
  }, [opened]);
}
