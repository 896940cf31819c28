import { expect, test } from 'vitest';
import { en } from '../desk/words/en.ts';
import { vi } from '../desk/words/vi.ts';
import { OUTBOX } from '../server/outbox.ts';
import { JOBS } from '../server/recurring.ts';

test.each([
  ['vi', vi],
  ['en', en],
] as const)('everything the program does by itself has a name on the page of queues: %s', (_, words) => {
  const { topics, jobs } = words.queuesPage;
  expect(Object.keys(topics).toSorted()).toEqual(Object.keys(OUTBOX).toSorted());
  expect(Object.keys(jobs).toSorted()).toEqual(JOBS.map(({ name }) => name).toSorted());
});
