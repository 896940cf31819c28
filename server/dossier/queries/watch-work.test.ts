import type { Client } from '@motcua/contract/client';
import type { Input, Output } from '@motcua/contract/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, holderOf, openTask, submitted, walkTo } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

const MINUTE = 60_000;

let here: Province;
beforeAll(async () => {
  here = await province();
  await accepted(here);
});
afterAll(() => here.close());

const counter = () => here.as('qu.minh');

/** A list as it stands once every transaction of the moment has ended: until then a look tells again what is told already. */
async function settled(officer: Client, asked: Input<'listWork'>): Promise<Output<'listWork'>> {
  for (;;) {
    const list = await officer.listWork(asked);
    if ((await officer.watchWork({ ...asked, since: list.stamp })).changed?.length === 0) return list;
  }
}

describe('since a look', () => {
  test('nothing has changed: no counts, no rows', async () => {
    const { stamp } = await settled(counter(), { queue: 'INTAKE' });
    expect(await counter().watchWork({ queue: 'INTAKE', since: stamp })).toMatchObject({
      counts: null,
      changed: [],
      rows: [],
      reload: false,
    });
  });

  test('a dossier comes in and is accepted: first its row, then only that it is gone', async () => {
    const { stamp, counts } = await settled(counter(), { queue: 'INTAKE' });
    const { dossierId } = await submitted(here);
    const came = await counter().watchWork({ queue: 'INTAKE', since: stamp });
    expect(came.rows.map((row) => row.dossierId)).toEqual([dossierId]);
    expect(came.counts?.['INTAKE']).toBe((counts['INTAKE'] ?? 0) + 1);
    await counter().acceptDossier({ dossierId });
    const gone = await counter().watchWork({ queue: 'INTAKE', since: came.stamp });
    expect(gone.rows).toEqual([]);
    expect(gone.changed).toEqual(came.changed);
    expect(gone.counts).toEqual((await counter().listWork({ queue: 'INTAKE' })).counts);
  });

  test('a row that no longer fits the filter is told as changed, without its content', async () => {
    const { dossierId } = await submitted(here);
    const asked = { queue: 'INTAKE', q: 'vu thi lan' } as const;
    const { stamp } = await settled(counter(), asked);
    const other = await submitted(here, { citizen: 'cd.son' });
    const told = await counter().watchWork({ ...asked, since: stamp });
    expect(told.changed).toHaveLength(1);
    expect(told.rows.map((row) => row.dossierId)).not.toContain(other.dossierId);
    expect(told.rows.map((row) => row.dossierId)).not.toContain(dossierId);
  });

  test('an act that moves no step is told too', async () => {
    const { dossierId } = await accepted(here);
    const task = await walkTo(here, dossierId, 'WORK');
    const officer = here.as(await holderOf(here, task));
    const { stamp } = await settled(officer, { queue: 'MINE' });
    await officer.recordContact({ dossierId, how: 'PHONE', text: 'Hẹn gặp tại quầy' });
    expect((await officer.watchWork({ queue: 'MINE', since: stamp })).changed).toEqual([task.id]);
  });

  test('a moment passes: the step that is late now is told though nobody wrote it', async () => {
    const { dossierId } = await accepted(here);
    const task = await walkTo(here, dossierId, 'WORK');
    const officer = here.as(await holderOf(here, task));
    const dueAt = new Date(task.dueAt ?? '');
    here.clock.set(new Date(dueAt.getTime() - MINUTE));
    const { stamp } = await settled(officer, { queue: 'MINE', limit: 200 });
    here.clock.set(new Date(dueAt.getTime() + MINUTE));
    const told = await officer.watchWork({ queue: 'MINE', since: stamp });
    expect(told.rows.find((row) => row.taskId === task.id)).toMatchObject({ urgency: 'STEP_LATE' });
  });

  test('another day has begun: the list is read anew', async () => {
    const { stamp } = await counter().listWork({ queue: 'ALL' });
    here.clock.advance(24 * 60 * MINUTE);
    expect(await counter().watchWork({ queue: 'ALL', since: stamp })).toMatchObject({
      reload: true,
      rows: [],
    });
  });
});

test('without a stamp: the counts of all queues, and a stamp to begin with', async () => {
  const { counts, changed } = await counter().watchWork({});
  expect(counts).toEqual((await counter().listWork({ queue: 'ALL' })).counts);
  expect(changed).toEqual([]);
  const { stamp } = await settled(counter(), { queue: 'ALL' });
  expect((await counter().watchWork({ since: stamp })).counts).toBeNull();
});

test('another unit’s changes are not told, and a citizen has no worklists', async () => {
  const { stamp } = await here.as('qu.thu').watchWork({});
  const { dossierId } = await submitted(here);
  const { id } = await openTask(here, dossierId);
  expect((await here.as('qu.thu').watchWork({ queue: 'ALL', since: stamp })).changed).not.toContain(id);
  await refused(counter().watchWork({ unit: 'MC-09187-2025' }), 'FORBIDDEN');
  await refused(here.as('cd.lan').watchWork({}), 'FORBIDDEN');
});

test('a stamp that was never given out is refused', async () => {
  await refused(counter().watchWork({ since: 'yesterday' }), 'INVALID_INPUT');
});
