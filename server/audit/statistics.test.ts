import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../platform/transaction.ts';
import { GUARDIAN, LAN, NAM_SON } from '../testing/dossier.ts';
import { accepted } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { noteInLedger, type LedgerEntry } from './index.ts';
import { plant, type Planted } from '../testing/plant.ts';

const PERIOD = { from: '2026-12-01', to: '2026-12-31' };
const KINH_BAC = 'MC-09187-2025';

let here: Province;
let like: string;
beforeAll(async () => {
  here = await province({ at: '2026-11-02T08:00:00+07:00' });
  like = (await accepted(here)).dossierId;
});
afterAll(() => here.close());

async function note(
  dossierId: string,
  at: string,
  told: Partial<LedgerEntry> & { by: string },
): Promise<void> {
  const { by, ...entry } = told;
  const officer = await here.accountId(by);
  await inTransaction(here.services.db, (tx) =>
    noteInLedger(tx, {
      dossierId,
      kind: 'REFUSAL',
      reasonCode: 'NOT_ELIGIBLE',
      components: [],
      text: 'Không tiếp nhận',
      officer,
      unit: NAM_SON,
      procedureCode: GUARDIAN,
      sector: 'Hộ tịch',
      slipId: null,
      at: new Date(at),
      ...entry,
    }),
  );
}

const acceptedBy = (by: string, at: string, life: Partial<Planted> = {}) =>
  plant(here, like, { acceptedAt: at, ...life, acceptedBy: by });

/** A dossier that was never accepted, of the same person, with nothing ticked off. */
async function turnedAway(applicantIdNumber: string, files: Record<string, string> = {}): Promise<string> {
  const { dossierId } = await here
    .as('qu.minh')
    .createDraft({ procedureCode: GUARDIAN, intakeUnit: NAM_SON, applicant: LAN });
  await here.database.owner
    .updateTable('dossier')
    .set({ applicant_id_number: applicantIdNumber })
    .where('id', '=', dossierId)
    .execute();
  await putFiles(dossierId, files, '2026-12-01T08:00:00+07:00');
  return dossierId;
}

async function putFiles(dossierId: string, files: Record<string, string>, at: string): Promise<void> {
  for (const [component, sha256] of Object.entries(files))
    await here.database.owner
      .insertInto('dossier_file')
      .values({
        id: crypto.randomUUID(),
        dossier_id: dossierId,
        component,
        name: 'giay-to.pdf',
        type: 'application/pdf',
        size: 10,
        sha256,
        uploaded_by: await here.accountId('cd.lan'),
        uploaded_by_name: '',
        uploaded_at: new Date(at),
        removed_at: null,
      })
      .execute();
}

describe('an officer beside his peers on the same procedure', () => {
  test('guided, asked, refused, accepted; the rate of the others; nothing of an applicant', async () => {
    const away = await turnedAway('999188000100');
    for (const kind of ['GUIDANCE', 'REFUSAL', 'REFUSAL'] as const)
      await note(away, '2026-12-02T09:00:00+07:00', { by: 'qu.minh', kind });
    await note(away, '2026-12-02T09:00:00+07:00', {
      by: 'qu.minh',
      kind: 'SUPPLEMENT',
      reasonCode: 'MISSING_COMPONENT',
    });
    await acceptedBy('qu.minh', '2026-12-02T10:00:00+07:00');
    await note(away, '2026-12-03T09:00:00+07:00', { by: 'qu.thu', unit: KINH_BAC });
    for (let hour = 0; hour < 7; hour++)
      await acceptedBy('qu.thu', `2026-12-03T1${hour}:00:00+07:00`, { intakeUnit: KINH_BAC });

    const { items } = await here.as('ks.ha').ledgerStatistics(PERIOD);
    expect(items.find((one) => one.officer.fullName === 'Nguyễn Quang Minh')).toMatchObject({
      procedureCode: GUARDIAN,
      stage: 'INTAKE',
      guided: 1,
      requests: 1,
      refusals: 2,
      acceptances: 1,
      rate: 0.75,
      peersRate: 0.125,
      factor: 6,
      withoutSlip: 4,
    });
    expect(JSON.stringify(items)).not.toMatch(/Lan|999188/);
    const own = await here.as('ld.ct').ledgerStatistics(PERIOD);
    expect(own.items.map((one) => one.officer.fullName)).toEqual(['Nguyễn Quang Minh']);
    expect(own.items[0]?.peersRate).toBe(0.125);
  });
});

describe('refused here, accepted there', () => {
  const pairs = async () =>
    (await here.as('ks.ha').listContradictions(PERIOD)).items.map((one) => [
      one.refused.dossier.dossierId,
      one.accepted.dossier.dossierId,
    ]);

  test('the same papers: a contradiction, with both officers and units', async () => {
    const away = await turnedAway('999188000201', { TP02: 'a' });
    await note(away, '2026-12-07T09:00:00+07:00', { by: 'qu.minh' });
    const taken = await acceptedBy('qu.thu', '2026-12-09T09:00:00+07:00', {
      intakeUnit: KINH_BAC,
      applicantIdNumber: '999188000201',
    });
    await putFiles(taken, { TP02: 'a' }, '2026-12-09T08:00:00+07:00');
    expect(await pairs()).toContainEqual([away, taken]);
    const { items } = await here.as('tt.tra').listContradictions(PERIOD);
    expect(items.find((one) => one.accepted.dossier.dossierId === taken)).toMatchObject({
      days: 2,
      refused: { kind: 'REFUSAL', officer: { fullName: 'Nguyễn Quang Minh' }, unit: { key: NAM_SON } },
      accepted: { officer: { fullName: 'Hoàng Thị Thu' }, unit: { key: KINH_BAC } },
    });
    expect(JSON.stringify(items)).not.toMatch(/Vũ Thị Lan|999188/);
  });

  test('not where the missing paper came in between', async () => {
    const away = await turnedAway('999188000202', { TP02: 'a' });
    await note(away, '2026-12-07T09:00:00+07:00', {
      by: 'qu.minh',
      kind: 'GUIDANCE',
      reasonCode: 'MISSING_COMPONENT',
      components: ['TP03'],
    });
    const taken = await acceptedBy('qu.thu', '2026-12-09T09:00:00+07:00', {
      applicantIdNumber: '999188000202',
    });
    await putFiles(taken, { TP02: 'a', TP03: 'b' }, '2026-12-09T08:00:00+07:00');
    expect(await pairs()).not.toContainEqual([away, taken]);
  });

  test('not by the same officer, not later than the limit, not where another place was the reason', async () => {
    const same = await turnedAway('999188000203');
    await note(same, '2026-12-07T09:00:00+07:00', { by: 'qu.minh' });
    await acceptedBy('qu.minh', '2026-12-09T09:00:00+07:00', { applicantIdNumber: '999188000203' });
    const late = await turnedAway('999188000204');
    await note(late, '2026-12-01T09:00:00+07:00', { by: 'qu.minh' });
    await acceptedBy('qu.thu', '2027-01-05T09:00:00+07:00', { applicantIdNumber: '999188000204' });
    const elsewhere = await turnedAway('999188000205');
    await note(elsewhere, '2026-12-07T09:00:00+07:00', { by: 'qu.minh', reasonCode: 'WRONG_AUTHORITY' });
    await acceptedBy('qu.thu', '2026-12-07T10:00:00+07:00', {
      applicantIdNumber: '999188000205',
      intakeUnit: KINH_BAC,
    });
    const refusedOnes = (await pairs()).map(([away]) => away);
    for (const one of [same, late, elsewhere]) expect(refusedOnes).not.toContain(one);
  });

  test('a leader sees those of his units only', async () => {
    const { items } = await here.as('gd.tt').listContradictions(PERIOD);
    expect(items).toEqual([]);
    expect((await here.as('ld.ct').listContradictions(PERIOD)).items.length).toBeGreaterThan(0);
  });
});
