import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { completeDraft, holderOf, openTask } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const WARD = 'X-09286-2025';
/** A map whose first step after intake opens by rule, at a specialist of the ward. */
const PERMIT = '1.009994';
const MONDAY = '2026-12-07';

let here: Province;
let sector: string;
beforeAll(async () => {
  here = await province();
  sector = (await here.anyone.getProcedure({ code: PERMIT })).sector;
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));
afterEach(async () => {
  for (const table of [
    'sector_assignment',
    'roster_duty',
    'roster_publication',
    'absence_cover',
    'absence',
  ] as const)
    await here.database.owner.deleteFrom(table).execute();
});

const assigned = async (people: string[], after = 0, who = 'ld.phong', of = sector) =>
  here.as(who).setSectorAssignment({
    unit: WARD,
    after,
    rules: [{ sector: of, people: await Promise.all(people.map(here.accountId)) }],
  });

/** Who is given the first step of a permit that is accepted now, and what its event says. */
async function given(): Promise<{ holder: string; said: string }> {
  const { dossierId } = await completeDraft(here, { procedure: PERMIT });
  await here.as('cd.lan').submitDossier({ dossierId, declaration: true });
  await here.as('qu.minh').acceptDossier({ dossierId });
  const { events } = await here.as('ks.ha').getDossier({ dossierId });
  const applicants = (await here.as('cd.lan').getDossier({ dossierId })).events;
  expect(applicants.map(({ text }) => text).join('\n')).not.toContain('phân công');
  return {
    holder: await holderOf(here, await openTask(here, dossierId)),
    said: events.findLast(({ kind }) => kind === 'TASK_OPENED')?.text ?? '',
  };
}

test('what opens goes to the least burdened of those named for its sector, at equal work to the first named; its event says why', async () => {
  await assigned(['ns.xahoi', 'cm.kd']);
  const [first, second] = [await given(), await given()];
  expect([first.holder, second.holder]).toEqual(['ns.xahoi', 'cm.kd']);
  expect(first.said).toMatch(
    new RegExp(`^Chuyển bước: .+; giao .+ theo phân công lĩnh vực ${sector}, ít việc nhất trong 2 người$`),
  );
  for (let round = 0; round < 4; round++) expect(['ns.xahoi', 'cm.kd']).toContain((await given()).holder);
});

test('who is named and away or not on duty is passed by; where no one named is left it goes by the rule for all', async () => {
  await assigned(['ns.xahoi', 'cm.kd']);
  await here.as('ns.xahoi').markAbsent({ from: TODAY, reason: 'SICK' });
  const alone = await given();
  expect(alone.holder).toBe('cm.kd');
  expect(alone.said).toMatch(new RegExp(`theo phân công lĩnh vực ${sector}$`));
  const half = { role: 'SPECIALIST', date: MONDAY, half: 'AM' } as const;
  await here.as('ld.phong').publishRoster({
    unit: WARD,
    monday: MONDAY,
    after: 0,
    duties: [{ ...half, accountId: await here.accountId('cm.dat') }],
  });
  const other = await given();
  expect(other.holder).toBe('cm.dat');
  expect(other.said).not.toContain('lĩnh vực');
});

test('an assignment of another sector changes nothing; taken out again neither', async () => {
  const { sectors } = await here.as('cm.xd').getSectorAssignment({ unit: WARD });
  await assigned(
    ['cm.kd'],
    0,
    'ld.phong',
    sectors.find((one) => one !== sector),
  );
  expect((await given()).said).not.toContain('lĩnh vực');
  await here.as('ld.phong').setSectorAssignment({ unit: WARD, after: 1, rules: [] });
  expect((await given()).said).not.toContain('lĩnh vực');
});

test('heads change it, officers of the unit read it, nobody else; sent twice it is one change', async () => {
  for (const who of ['cm.xd', 'kb.chutich', 'ks.ha', 'qt.vu', 'qu.minh', 'cd.lan'])
    await refused(assigned(['cm.kd'], 0, who), 'FORBIDDEN');
  for (const who of ['kb.chutich', 'ks.ha', 'qt.vu', 'qu.minh'])
    await refused(here.as(who).getSectorAssignment({ unit: WARD }), 'FORBIDDEN');
  const input = { unit: WARD, after: 0, rules: [{ sector, people: [await here.accountId('cm.kd')] }] };
  const idempotencyKey = randomUUID();
  const once = await here.as('ld.ct').setSectorAssignment(input, { idempotencyKey });
  expect(await here.as('ld.ct').setSectorAssignment(input, { idempotencyKey })).toEqual(once);
  expect(await here.as('cm.xd').getSectorAssignment({ unit: WARD })).toMatchObject({
    maySet: false,
    changed: { number: 1, by: { accountId: await here.accountId('ld.ct') } },
    rules: [{ sector, people: [{ accountId: await here.accountId('cm.kd') }] }],
  });
  await refused(assigned(['cm.xd']), 'ROSTER_CHANGED');
});

test.each([
  ['a sector that does not exist', ['cm.kd'], 'Thiên văn'],
  ['somebody of elsewhere', ['kb.chutich'], undefined],
  ['one named twice', ['cm.kd', 'cm.kd'], undefined],
])('refused: %s', async (_, people, of) => {
  const problem = await refused(assigned(people, 0, 'ld.phong', of), 'INVALID_INPUT');
  expect(problem.fields?.map(({ field }) => field)).toEqual(['rules.0']);
});
