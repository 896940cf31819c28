import { expect, test } from 'vitest';
import { bookName, certificationNumber, mayRevokeCopy, readsCertifications } from './index.ts';

const OF_2026 = { book: 'SCT/BS', year: 2026, volume: 1 } as const;

test('a number names its book, volume and year, as the words of certification do', () => {
  expect(bookName(OF_2026)).toBe('01/2026-SCT/BS');
  expect(certificationNumber(15, OF_2026)).toBe('15, quyển số 01/2026-SCT/BS');
});

test('a copy is taken back by a leader of the unit that certified it, by nobody else', () => {
  const leader = { unitKey: 'UBND-KB', roles: ['LEADER'] } as const;
  expect(mayRevokeCopy([leader], 'UBND-KB')).toBe(true);
  expect(mayRevokeCopy([leader], 'UBND-NS')).toBe(false);
  expect(mayRevokeCopy([{ unitKey: 'UBND-KB', roles: ['SPECIALIST', 'DIVISION_HEAD'] }], 'UBND-KB')).toBe(
    false,
  );
  expect(mayRevokeCopy([], 'UBND-KB')).toBe(false);
});

test('the register is read where it is kept, at its one-stop unit, and by who controls', () => {
  const units = ['UBND-KB', 'MC-KB'];
  expect(readsCertifications([{ unitKey: 'MC-KB', roles: ['COUNTER_OFFICER'] }], units)).toBe(true);
  expect(readsCertifications([{ unitKey: 'VP', roles: ['CONTROL_OFFICER'] }], units)).toBe(true);
  expect(readsCertifications([{ unitKey: 'MC-NS', roles: ['COUNTER_OFFICER'] }], units)).toBe(false);
});
