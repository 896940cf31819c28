import { expect, test } from 'vitest';
import { takenOf } from './items.ts';
import { NotNow } from './record.ts';
import { ACCEPT, doneAt0940, KEPT } from './sample.ts';
import { whatWorks } from './what-works.ts';

test('an acceptance is counted from the true moment, whatever the clock of the computer says (J14-A2, A3)', () => {
  const { content } = doneAt0940('a', [], ACCEPT);
  expect(content.doneAt).toBe('2026-12-10T02:40:00.000Z');
  expect(content.item.deviceAt).toBe('2026-12-10T04:40:00.000Z');
  expect(content.item.drift).toEqual({ ms: 7_200_000, measuredAt: '2026-12-10T02:20:00Z' });
  // five working days of eight hours from Thursday 09:40: Thursday 17/12/2026, 09:40
  expect(new Date(content.item.acceptance?.printedDue ?? 0).toISOString()).toBe('2026-12-17T02:40:00.000Z');
});

test('numbers follow each other, and none is used twice (J14-A1)', () => {
  const first = doneAt0940('a', [], ACCEPT);
  const second = doneAt0940('b', [first], ACCEPT);
  expect([first, second].map(({ content }) => content.item.acceptance?.code.number)).toEqual([12, 13]);
  expect([first, second].map(({ counter }) => counter)).toEqual([1, 2]);
  expect(second.content.code).toContain('-261210-');
  expect(() => doneAt0940('c', [first, second], ACCEPT)).toThrow(NotNow);
});

test('guidance goes on when the numbers of the day are used up, and the system numbers it later', () => {
  const full = [doneAt0940('a', [], ACCEPT)];
  full.push(doneAt0940('b', full, ACCEPT));
  const deed = {
    kind: 'GUIDE',
    reason: 'MISSING_COMPONENT',
    components: ['TK'],
    text: 'Điền tờ khai theo mẫu',
  } as const;
  const guided = doneAt0940('c', full, { ...deed, components: ['TK'] });
  expect(guided.content.item.guidance?.number).toBeUndefined();
  expect(guided.content.paper).toContain('Tờ khai');
  const earlier = doneAt0940('d', [], { ...deed, components: ['TK'] });
  expect(earlier.content.code).toBe('05/PHD-TTPVHCC');
});

test('the paper says that it was made without network, and what a name holds is never markup', () => {
  const { content } = doneAt0940('a', [], ACCEPT);
  expect(content.paper).toContain('TIẾP NHẬN NGOẠI TUYẾN');
  expect(content.paper).toContain(content.code);
  expect(content.paper).toContain('Nguyễn Thị &lt;Hoà&gt;');
  expect(content.paper).toContain('09:40, 17/12/2026');
});

test('what works is said plainly: numbers, lease, forty-eight hours, a revoked computer (J14-A6)', () => {
  const at = (moment: string, kept = KEPT, taken = takenOf([])) =>
    whatWorks(true, kept, new Date(moment), taken);
  expect(at('2026-12-10T02:40:00Z')).toMatchObject({ kind: 'ACCEPT', numbers: 2 });
  expect(at('2026-12-12T02:20:00Z')).toMatchObject({ kind: 'GUIDE' });
  const longLease = { ...KEPT, lease: { ...KEPT.lease, expiresAt: '2026-12-20T00:00:00Z' } } as typeof KEPT;
  expect(at('2026-12-12T02:21:00Z', longLease)).toMatchObject({ kind: 'GUIDE', why: 'TOO_LONG' });
  const short = { ...KEPT, lease: { ...KEPT.lease, expiresAt: '2026-12-10T03:00:00Z' } } as typeof KEPT;
  expect(at('2026-12-10T03:00:00Z', short)).toMatchObject({ kind: 'GUIDE', why: 'LEASE_OVER' });
  const revoked = { ...KEPT, device: { ...KEPT.device, state: 'REVOKED' } } as typeof KEPT;
  expect(at('2026-12-10T02:40:00Z', revoked)).toEqual({ kind: 'NOTHING', why: 'REVOKED' });
  expect(whatWorks(false, KEPT, new Date(), [])).toEqual({ kind: 'SHUT' });
  // the numbers are those of the day
  expect(at('2026-12-11T02:00:00Z')).toMatchObject({ kind: 'GUIDE', why: 'NO_NUMBERS' });
});
