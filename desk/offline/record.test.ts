import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { takenOf } from './items.ts';
import { qrSvg } from './qr.ts';
import { NotNow } from './record.ts';
import { ACCEPT, doneAt0940, KEPT, withLookUp, withoutLookUp } from './sample.ts';
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

test('what needs the population database is accepted on condition: on the slip, and for the server (J14 row 5)', () => {
  const plain = doneAt0940('a', [], ACCEPT).content;
  expect(plain.item.acceptance?.conditional).toBeUndefined();
  expect(plain.paper).not.toContain('CÓ ĐIỀU KIỆN');
  const { content } = doneAt0940('a', [], ACCEPT, withLookUp());
  expect(content.item.acceptance?.conditional).toMatchObject([{ kind: 'LOOK_UP' }]);
  expect(content.paper).toContain('TIẾP NHẬN NGOẠI TUYẾN – CÓ ĐIỀU KIỆN');
  expect(content.paper).toContain('Cơ sở dữ liệu quốc gia về dân cư');
});

test('the slip carries its QR code and a code short enough to copy; the server is told it (J14 row 6)', () => {
  const { content } = doneAt0940('a', [], ACCEPT);
  expect(content.item.acceptance?.submissionCode).toBe('NT-7K3M-Q9XD-P4WN');
  expect(content.paper).toContain('NT-7K3M-Q9XD-P4WN');
  expect(content.paper).toContain(qrSvg(`https://motcua.example/tra-cuu/${content.code ?? ''}`));
  const older = withoutLookUp();
  expect(doneAt0940('a', [], ACCEPT, older).content.paper).not.toContain('<svg');
});

test('what is drawn here is read back as what was meant', () => {
  const address = 'https://motcua.example/tra-cuu/H05.149.1-261210-0001';
  const [, side = '0'] = /viewBox="0 0 (\d+)/.exec(qrSvg(address)) ?? [];
  const dots = [...qrSvg(address).matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => `${x} ${y}`);
  const scale = 4;
  const width = Number(side) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1)
      if (dots.includes(`${Math.floor(x / scale)} ${Math.floor(y / scale)}`))
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  expect(jsQR(pixels, width, width)?.data).toBe(address);
});
