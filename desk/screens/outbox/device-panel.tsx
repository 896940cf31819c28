import { Button, NativeSelect, TextInput } from '@mantine/core';
import { momentText } from '@motcua/ui/dates';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../lang.ts';
import { noteEndOfSession } from '../../client.ts';
import { tellFailure } from '../../notices.ts';
import { kept } from '../../offline/kept.ts';
import { askForDevice, bringUpToDate } from '../../offline/upkeep.ts';
import { useWorks } from '../../offline/use-works.ts';
import type { Vault } from '../../offline/vault.ts';
import { useAccount } from '../../session.ts';
import { useOnline } from '../../shell/online.ts';

/** What this computer may do without network, and for how long; or how to ask that it may. */
export function DevicePanel({ vault }: { vault: Vault }): React.ReactNode {
  const { offline } = useWords();
  const { device, snapshot, lease, contact } = kept.useValue();
  const works = useWorks();
  const online = useOnline();
  const look = useMutation({ mutationFn: bringUpToDate, onError: tellFailure });
  const drift = Math.round((contact?.driftMs ?? 0) / 1_000);
  return (
    <section className="block" aria-labelledby="device-title">
      <h2 id="device-title">{offline.device}</h2>
      {device === undefined || device.state === 'REVOKED' || device.state === 'REJECTED' ? (
        <>
          <p className="late">▲ {offline.deviceStates[device?.state ?? 'NONE']}</p>
          <Ask vault={vault} />
        </>
      ) : (
        <dl className="facts">
          <dt>{offline.deviceName}</dt>
          <dd>
            {device.name} ·{' '}
            <span className={device.state === 'APPROVED' ? 'ok' : 'wait'}>
              {device.state === 'APPROVED' ? '✓' : '◐'} {offline.deviceStates[device.state]}
            </span>
          </dd>
          {snapshot !== undefined && (
            <>
              <dt>{offline.snapshotAt}</dt>
              <dd>{momentText(snapshot.takenAt)}</dd>
            </>
          )}
          {lease !== undefined && (
            <>
              <dt>{offline.leaseUntil}</dt>
              <dd>{momentText(lease.expiresAt)}</dd>
            </>
          )}
          {contact !== undefined && (
            <>
              <dt>{offline.driftNow}</dt>
              <dd>
                {drift < 0 ? offline.behind : offline.ahead} {Math.abs(drift)} {offline.seconds}
              </dd>
            </>
          )}
          {device.state === 'WAITING' && (
            <dd>
              <Button
                variant="default"
                size="xs"
                loading={look.isPending}
                disabled={!online}
                onClick={() => look.mutate()}
              >
                {offline.lookAgain}
              </Button>
            </dd>
          )}
          <dt>{offline.sentence}</dt>
          <dd>
            {offline.worksNow[works.kind]}
            {works.kind === 'ACCEPT' &&
              `, ${offline.until} ${momentText(works.until)}, ${offline.left} ${works.numbers} ${offline.numbers}`}
          </dd>
        </dl>
      )}
    </section>
  );
}

function Ask({ vault }: { vault: Vault }): React.ReactNode {
  const { offline } = useWords();
  const { posts } = useAccount();
  const online = useOnline();
  const units = posts.filter((post) => post.roles.includes('COUNTER_OFFICER')).map((post) => post.unit);
  const [unit, setUnit] = useState(units[0]?.key ?? '');
  const [name, setName] = useState('');
  const ask = useMutation({
    mutationFn: () => askForDevice(vault, unit, name.trim()),
    onError: (error) => {
      if (!noteEndOfSession(error)) tellFailure(error);
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') ask.mutate();
      }}
    >
      {units.length > 1 && (
        <NativeSelect
          label={offline.unit}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          data={units.map((one) => ({ value: one.key, label: one.name }))}
        />
      )}
      <TextInput
        label={offline.deviceName}
        description={offline.deviceHint}
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" loading={ask.isPending} disabled={!online || name.trim() === ''}>
          {offline.ask}
        </Button>
      </div>
    </form>
  );
}
