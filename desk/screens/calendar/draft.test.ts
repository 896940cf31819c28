import { expect, test } from 'vitest';
import { contentOf, emptyDay, emptyDraft, type Draft } from './draft.ts';

const holiday = { ...emptyDay(1), date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' };
const draft = (change: Partial<Draft>): Draft => ({ ...emptyDraft(), days: [holiday], ...change });

test('a named day is a change of all units', () => {
  expect(contentOf(draft({}))).toEqual({
    days: [{ date: '2026-11-24', kind: 'statutory', name: 'Ngày Văn hóa Việt Nam', confirmed: true }],
  });
});

test('a row that is not filled in keeps the change from being sent', () => {
  expect(contentOf(emptyDraft())).toBeUndefined();
  expect(contentOf(draft({ days: [holiday, emptyDay(2)] }))).toBeUndefined();
  expect(contentOf(draft({ days: [{ ...holiday, name: ' ' }] }))).toBeUndefined();
});

test('an expected day is never confirmed; a regular one needs no name', () => {
  const days = [
    { ...holiday, kind: 'announced' as const },
    { ...emptyDay(2), date: '2026-11-25', kind: 'regular' as const },
  ];
  expect(contentOf(draft({ days }))?.days).toEqual([
    expect.objectContaining({ kind: 'announced', confirmed: false }),
    expect.objectContaining({ kind: 'regular', name: '', confirmed: true }),
  ]);
});

test('office hours alone are a change; they need a first day and times', () => {
  const shifts = { validFrom: '2026-12-01', validTo: undefined, shifts: [{ from: '07:00', to: '11:00' }] };
  expect(contentOf(draft({ days: [], shifts }))?.shifts).toEqual({ ...shifts, validTo: null });
  expect(contentOf(draft({ shifts: { ...shifts, validFrom: undefined } }))).toBeUndefined();
  expect(
    contentOf(draft({ shifts: { ...shifts, shifts: [{ from: '7 giờ', to: '11:00' }] } })),
  ).toBeUndefined();
});
