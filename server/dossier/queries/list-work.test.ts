import { QUEUES } from '@motcua/contract/work';
import { URGENCIES } from '@motcua/rules/work';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, submitted } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

const DAY = 24 * 3_600_000;

let here: Province;
beforeAll(async () => {
  here = await province();
  for (let day = 0; day < 5; day++) {
    await accepted(here);
    here.clock.advance(DAY);
  }
  await submitted(here);
});
afterAll(() => here.close());

const head = () => here.as('ld.phong');
const counter = () => here.as('qu.minh');

describe('a queue', () => {
  test('holds as many as its count says, for every queue', async () => {
    for (const queue of QUEUES) {
      const { items, counts } = await counter().listWork({ queue, limit: 200 });
      expect(items, queue).toHaveLength(counts[queue] ?? -1);
    }
  });

  test('begins with what presses most, and pages go through it without gap or repetition', async () => {
    const whole = await head().listWork({ queue: 'ALL' });
    const levels = whole.items.map((row) => URGENCIES.indexOf(row.urgency));
    expect(levels).toEqual(levels.toSorted((one, other) => one - other));
    const places = whole.items.map((row) => row.place);
    expect(places).toEqual(places.toSorted());
    expect(whole.items.length).toBeGreaterThanOrEqual(5);

    const paged: string[] = [];
    let after: string | null | undefined;
    do {
      const page = await head().listWork({ queue: 'ALL', limit: 2, ...(after ? { after } : {}) });
      paged.push(...page.items.map((row) => row.taskId));
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(whole.items.map((row) => row.taskId));
  });

  test('overdue is read from the clock: what is late today was not late yesterday', async () => {
    const { counts: before } = await head().listWork({ queue: 'OVERDUE' });
    here.clock.advance(30 * DAY);
    const { counts, items } = await head().listWork({ queue: 'OVERDUE' });
    expect(counts['OVERDUE']).toBeGreaterThan(before['OVERDUE'] ?? 0);
    expect(items.every((row) => row.deadline === 'OVERDUE' && (row.minutesLeft ?? 0) < 0)).toBe(true);
  });
});

describe('a filter', () => {
  test('by name forgives missing accents, by code takes a part of it', async () => {
    const { items } = await head().listWork({ queue: 'ALL', q: 'vu thi lan' });
    expect(items.length).toBeGreaterThan(0);
    const code = items.find((row) => row.code !== null)?.code ?? '';
    const found = await head().listWork({ queue: 'ALL', q: code });
    expect(found.items.map((row) => row.code)).toEqual([code]);
    expect((await head().listWork({ queue: 'ALL', q: 'không có ai tên này' })).items).toEqual([]);
  });

  test('by procedure and by due date', async () => {
    const { items } = await head().listWork({ queue: 'ALL' });
    const [first] = items;
    const of = await head().listWork({ queue: 'ALL', procedure: first?.procedureCode ?? '' });
    expect(of.items.length).toBeGreaterThan(0);
    expect((await head().listWork({ queue: 'ALL', procedure: '9.999999' })).items).toEqual([]);
    const dueBefore =
      items
        .map((row) => row.dueAt ?? '')
        .toSorted()
        .at(-1) ?? '';
    const earlier = await head().listWork({ queue: 'ALL', dueBefore });
    expect(earlier.items.every((row) => new Date(row.dueAt ?? 0) < new Date(dueBefore))).toBe(true);
  });
});

test('another unit’s work is not shown, however it is asked for', async () => {
  await refused(counter().listWork({ queue: 'ALL', unit: 'MC-09187-2025' }), 'FORBIDDEN');
  const { items } = await here.as('qu.thu').listWork({ queue: 'ALL', limit: 200 });
  expect(items.filter((row) => row.unit.key === 'MC-09286-2025')).toEqual([]);
});

test('a page that was never given out is refused', async () => {
  await refused(counter().listWork({ queue: 'ALL', after: 'somewhere' }), 'INVALID_INPUT');
});
