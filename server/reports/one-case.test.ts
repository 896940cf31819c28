import type { ReportView } from '@motcua/contract/reports';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, BIRTH, counterDraft, LAN, NAM_SON, walkTo } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const CENTRE = 'TTPVHCC-2025';
const COMMUNE = 'X-09286-2025';
const DECEMBER = { kind: 'MONTH', from: '2026-12-01', to: '2026-12-31' } as const;

let here: Province;
/** Taken in at the provincial centre, decided by a department. */
let elsewhere: string;
/** Settled on the spot at a commune. */
let atOnce: string;
let authority: string;
beforeAll(async () => {
  here = await province();
  elsewhere = await wholeWay('1.010803', CENTRE, 'tt.tiepnhan1');
  atOnce = await wholeWay(BIRTH, NAM_SON, 'qu.minh');
  ({
    authority: { key: authority },
  } = await here.as('ks.ha').getDossier({ dossierId: elsewhere }));
  here.clock.set('2027-01-04T08:00:00+07:00');
}, 60_000);
afterAll(() => here.close());

async function wholeWay(procedure: string, unit: string, officer: string): Promise<string> {
  const { dossierId } = await counterDraft(here, { procedure, unit, officer });
  await here.as(officer).acceptDossier({ dossierId });
  await walkTo(here, dossierId, 'RETURN');
  await here.as(officer).deliverResult({ dossierId, method: 'COUNTER', receiverName: LAN.fullName });
  return dossierId;
}

async function december(unit: string | null): Promise<Record<string, number | undefined> & { id: string }> {
  const report: ReportView = await here
    .as('ks.ha')
    .buildReport({ ...DECEMBER, ...(unit === null ? {} : { unit }) });
  const figures = report.columns.map(({ figure }, index) => [figure, report.rows[0]?.values[index]] as const);
  return { ...Object.fromEntries(figures), id: report.id } as Awaited<ReturnType<typeof december>>;
}
const behind = async (reportId: string, figure: string) =>
  (await here.as('ks.ha').listReportDossiers({ reportId, figure })).items.map((line) => [
    line.dossierId,
    line.intakeUnit.key,
    line.unit.key,
  ]);

describe('(e)17 taken in at A for authority B', () => {
  test('A has received it and handed the result over, B has settled it', async () => {
    expect(authority).not.toBe(CENTRE);
    for (const unit of [CENTRE, authority]) {
      const { id, ...figures } = await december(unit);
      expect(figures, unit).toMatchObject({
        RECEIVED: 1,
        TOTAL: 1,
        SOLVED: 1,
        IN_PROGRESS: 0,
        RETURNED: 1,
        RETURNED_COUNTER: 1,
      });
      for (const figure of ['RECEIVED', 'SOLVED', 'RETURNED'])
        expect(await behind(id, figure)).toEqual([[elsewhere, CENTRE, authority]]);
    }
    const { tasks } = await here.as('ks.ha').getDossier({ dossierId: elsewhere });
    expect(tasks.find(({ kind }) => kind === 'RETURN')).toMatchObject({
      unit: { key: CENTRE },
      status: 'DONE',
    });
  });

  test('other units do not have it, and the province has it once', async () => {
    const commune = await december(COMMUNE);
    expect((await behind(commune.id, 'RECEIVED')).map(([id]) => id)).not.toContain(elsewhere);
    const all = await december(null);
    expect(all).toMatchObject({ RECEIVED: 2, TOTAL: 2, SOLVED: 2, RETURNED: 2 });
    expect((await behind(all.id, 'RECEIVED')).filter(([id]) => id === elsewhere)).toHaveLength(1);
  });
});

test('(e)12 what is settled at once is counted in the month report of its commune and one-stop unit', async () => {
  for (const unit of [COMMUNE, NAM_SON]) {
    const { id, ...figures } = await december(unit);
    expect(figures, unit).toMatchObject({ RECEIVED: 1, SOLVED: 1, SOLVED_LATE: 0, RETURNED: 1 });
    expect(await behind(id, 'SOLVED')).toEqual([[atOnce, NAM_SON, COMMUNE]]);
  }
});

test('a list of more than 20,000 dossiers is not made into a file; a unit of it is', async () => {
  here.clock.set('2026-12-07T08:00:00+07:00');
  const { dossierId: like } = await accepted(here);
  here.clock.set('2026-12-08T08:00:00+07:00');
  const { owner } = here.database;
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = 'dossier' and is_generated = 'NEVER'`.execute(
    owner,
  );
  const own: Record<string, ReturnType<typeof sql>> = {
    id: sql`gen_random_uuid()`,
    code: sql`'NH-' || n`,
    submission_code: sql`'NH-' || n`,
    authority: sql`'X-09187-2025'`,
    register_seq: sql`null`,
  };
  await sql`
    insert into dossier (${sql.join(rows.map(({ name }) => sql.ref(name)))})
    select ${sql.join(rows.map(({ name }) => own[name] ?? sql.ref(`d.${name}`)))}
    from dossier d cross join generate_series(1, 20000) as n where d.id = ${like}`.execute(owner);
  const wanted = { tile: 'IN_PROGRESS', as: 'csv' } as const;
  const problem = await refused(here.as('ks.ha').exportStanding(wanted), 'INVALID_INPUT');
  expect(problem.detail).toContain('hơn 20.000 hồ sơ');
  const one = await here.as('ks.ha').exportStanding({ ...wanted, unit: COMMUNE });
  expect(new TextDecoder().decode(one).trimEnd().split('\r\n')).toHaveLength(2);
}, 120_000);
