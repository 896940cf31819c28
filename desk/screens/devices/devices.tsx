import { Button } from '@mantine/core';
import type { DeviceView } from '@motcua/contract/devices';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { client } from '../../client.ts';
import { deviceEntries, newestFirst } from '../../history.ts';
import { useWords } from '../../lang.ts';
import { History } from '../../parts/history.tsx';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { DecideDevice } from './decide-device.tsx';
import { RevokeDevice } from './revoke-device.tsx';
import { Series } from './series.tsx';

export const MARKS = {
  WAITING: { shape: '○', tone: 'wait' },
  APPROVED: { shape: '✓', tone: 'ok' },
  REJECTED: { shape: '✕', tone: 'soft' },
  REVOKED: { shape: '■', tone: 'late' },
} as const satisfies Record<DeviceView['state'], { shape: string; tone: string }>;

/** Devices of the reader's units: which may receive without network, until when, and what waits for a person (QT06). */
export function Devices(): React.ReactNode {
  const words = useWords();
  const { devices: text } = words;
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'devices'],
    queryFn: ({ signal }) => client.listDevices({}, { signal }),
  });
  const units = [...new Map(data?.items.map(({ unit }) => [unit.key, unit])).values()];
  return (
    <section className="screen" aria-labelledby="devices-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="devices-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
      </div>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <p className="teach">{text.none}</p>
      ) : (
        <>
          <WideTable
            caption={text.caption}
            aside={data.items.length}
            heads={[text.name, text.state, text.lease, text.seen, text.numbers, '']}
            numbers={[4]}
          >
            {data.items.map((one) => (
              <DeviceRow key={one.id} device={one} allowed={one.allowed} />
            ))}
          </WideTable>
          <Series units={units} />
          <History entries={newestFirst(data.items.flatMap((device) => deviceEntries(device, words)))} />
        </>
      )}
    </section>
  );
}

function DeviceRow({ device, allowed }: { device: DeviceView; allowed: readonly string[] }): React.ReactNode {
  const { devices: text } = useWords();
  const [open, setOpen] = useState<'DECIDE' | 'REVOKE'>();
  const { shape, tone } = MARKS[device.state];
  const drift = Math.round(Math.abs(device.driftMs ?? 0) / 60_000);
  return (
    <tr>
      <th scope="row">
        <Link to={`/thiet-bi/${device.id}`}>{device.name}</Link>
        <div className="soft">{device.unit.name}</div>
        <div className="soft">
          {text.askedBy} {device.askedBy.fullName}, {momentText(device.askedAt)}
        </div>
      </th>
      <td>
        <span className={tone}>
          {shape} {text.states[device.state]}
          {device.revocation !== null && `: ${text.revocations[device.revocation]}`}
        </span>
        {device.comment !== null && <div className="soft">{device.comment}</div>}
        {device.aside > 0 && (
          <div className="late">
            ▲ {device.aside} {text.waiting}
          </div>
        )}
      </td>
      <td>{device.leasedUntil === null ? text.noLease : momentText(device.leasedUntil)}</td>
      <td>
        {device.seenAt === null ? text.never : momentText(device.seenAt)}
        {drift > 0 && (
          <div className="wait">
            ◐ {text.drift} {drift} {text.minutes}
          </div>
        )}
      </td>
      <td className="number">{device.freeNumbers}</td>
      <td>
        {allowed.includes('decideDevice') && (
          <Button size="compact-sm" onClick={() => setOpen('DECIDE')}>
            {text.decide}
          </Button>
        )}
        {allowed.includes('revokeDevice') && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('REVOKE')}>
            {text.revoke}
          </Button>
        )}
        {open === 'DECIDE' && <DecideDevice device={device} onClose={() => setOpen(undefined)} />}
        {open === 'REVOKE' && <RevokeDevice device={device} onClose={() => setOpen(undefined)} />}
      </td>
    </tr>
  );
}
