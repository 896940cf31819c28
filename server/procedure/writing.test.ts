import type { ProcedureContent } from '@motcua/contract/procedure-change';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { catalogueWriting } from './index.ts';

/** Extension of a building permit. */
const EXTENSION = '1.009998';
const EFFECTIVE = '2026-12-15';
const TODAY = '2026-12-07';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(`${TODAY}T09:00:00+07:00`));

const contentNow = async (): Promise<ProcedureContent> =>
  (await here.as('ks.ha').getProcedureContent({ code: EXTENSION })).content;

/** What the author is told of a version with these texts. */
async function told(change: Partial<ProcedureContent>) {
  const content = { ...(await contentNow()), ...change };
  return here.as('ks.ha').previewProcedureChange({ code: EXTENSION, validFrom: EFFECTIVE, content });
}

test('what is in force is read already when its author opens it', async () => {
  const { writing } = await here.as('ks.ha').getProcedureContent({ code: EXTENSION });
  expect(writing).toEqual([]);
});

test('a version is read before it is submitted: which rule, where, and how to better it', async () => {
  const { steps } = await contentNow();
  const { writing } = await told({
    summary: 'Đủ thành phần hồ sơ thì cơ quan thụ lý.',
    steps: [...steps.slice(1), ...steps.slice(0, 1)],
  });
  expect(writing.map(({ rule, part, line, quote }) => [rule, part, line, quote])).toEqual([
    ['JARGON', 'SUMMARY', 1, 'thành phần hồ sơ'],
    ['JARGON', 'SUMMARY', 1, 'thụ lý'],
    ['ORDER', 'STEPS', steps.length, steps[0]],
  ]);
  expect(writing[0]?.advice.vi).toBe('Thay “thành phần hồ sơ” bằng “giấy tờ cần nộp”.');
});

test('how long a sentence may be is a parameter of the province', async () => {
  const requirements = `${'một hai ba bốn '.repeat(11)}năm.`;
  const { writing } = await told({ requirements });
  expect(writing.map(({ rule, part }) => [rule, part])).toEqual([['LONG_SENTENCE', 'REQUIREMENTS']]);
  const { owner } = here.database;
  const of = (value: string) =>
    owner.updateTable('parameter').set({ value }).where('key', '=', 'writing.sentenceSyllables').execute();
  await of('45');
  await here.services.reference.reload();
  expect((await told({ requirements })).writing).toEqual([]);
  await of('40');
  await here.services.reference.reload();
});

test('a procedure without a drawn map lacks its diagram', async () => {
  const { owner } = here.database;
  const map = await owner
    .selectFrom('process_version')
    .selectAll()
    .where('key', '=', 'P2')
    .executeTakeFirstOrThrow();
  const one = { ...map.content, key: EXTENSION, steps: map.content.steps.slice(0, 1), flows: [] };
  await owner
    .insertInto('process_version')
    .values({
      ...map,
      id: '00000000-0000-4000-8000-000000000040',
      key: EXTENSION,
      content: JSON.stringify(one),
    })
    .execute();
  const { writing } = await told({});
  expect(writing.map(({ rule, part }) => [rule, part])).toEqual([['NO_DIAGRAM', 'DIAGRAM']]);
  await owner.deleteFrom('process_version').where('key', '=', EXTENSION).execute();
});

test('advice never keeps a version from being submitted', async () => {
  const content = { ...(await contentNow()), summary: 'Cơ quan thụ lý.' };
  const change = await here
    .as('ks.ha')
    .proposeProcedureChange({ code: EXTENSION, validFrom: EFFECTIVE, content, reason: 'Viết lại' });
  expect(change.state).toBe('PROPOSED');
  expect(change.difference.vi.sentences).toEqual(['Viết lại phần tóm tắt.']);
});

test('only those who prepare versions are told of one not submitted yet', async () => {
  const content = await contentNow();
  for (const other of ['qt.vu', 'qu.minh', 'cd.lan'])
    await refused(
      here.as(other).previewProcedureChange({ code: EXTENSION, validFrom: EFFECTIVE, content }),
      'FORBIDDEN',
    );
});

test('the whole catalogue is read, those with most to better first', async () => {
  const read = await catalogueWriting(here.database.db, here.services.reference.current(), TODAY);
  expect(read).toHaveLength(137);
  const counts = read.map(({ findings }) => findings.length);
  expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  expect(counts.filter((count) => count === 0).length).toBeGreaterThanOrEqual(130);
});
