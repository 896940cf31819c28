import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFeeSchedules } from '../catalogue/index.ts';
import { readProvince } from '../province/index.ts';
import { inTransaction } from '../platform/transaction.ts';
import { answersFor, completeDraft, counterDraft, LAN, NAM_SON } from '../testing/dossier.ts';
import { setParameter } from '../testing/parameter.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** Certified copies: the form asks how many pages and copies. */
const COPIES = '2.000815';
/** Certified contracts: what is certified is asked beside the form. */
const CONTRACT = '2.001035';
const EXTRACT = '2.000635';
/** Criminal record certificate: decided by the province, by who pays. */
const RECORD = '2.000488';
/** Registration of a guardian: no schedule. */
const GUARDIAN = '1.004837';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const minh = () => here.as('qu.minh');

async function begun(procedure: string, answers: Record<string, string> = {}): Promise<string> {
  const { dossierId } = await counterDraft(here, { procedure });
  const view = await minh().getDossier({ dossierId });
  await minh().updateDraft({ dossierId, answers: { ...answersFor(view), ...answers } });
  return dossierId;
}
const feeOf = async (dossierId: string) => (await minh().getDossier({ dossierId })).fee;

/** The data files say another rate from now on, as after an edit and a new start; without one what they say. */
async function rateOfContracts(amount?: number): Promise<void> {
  const data = structuredClone(await readProvince('data'));
  const price = data.fees.find(({ procedure }) => procedure === CONTRACT)?.versions[0]?.items[0]?.price;
  if (price?.by !== 'LOOKUP') throw new Error('contracts are looked up');
  for (const row of price.rows) row.amount = amount ?? row.amount;
  await inTransaction(here.database.owner, (tx) => loadFeeSchedules(tx, data));
}

describe('before acceptance', () => {
  test('anybody sees what it would cost and why, in both languages', async () => {
    const { fee } = await here.anyone.previewFee({
      code: COPIES,
      channel: 'COUNTER',
      facts: { pages: 10, copies: 5 },
    });
    expect(fee).toMatchObject({
      total: 60_000,
      channel: 'COUNTER',
      date: '2026-12-07',
      schedule: { certain: false },
      lines: [{ type: 'FEE', receiver: 'AUTHORITY', amount: 60_000 }],
    });
    expect(fee?.lines[0]?.why.at(-1)).toBe('Số bản sao: 5 × 12.000 đ = 60.000 đ');
    expect(fee?.lines[0]?.whyEn.at(-1)).toBe('Copies: 5 × 12,000 VND = 60,000 VND');
  });

  test('facts stand in the answers of the form too; what is missing is named', async () => {
    const { fee } = await here.anyone.previewFee({
      code: COPIES,
      channel: 'COUNTER',
      answers: { pages: '3' },
    });
    expect(fee).toMatchObject({
      total: null,
      lines: [],
      missing: [{ key: 'copies' }],
      facts: [{ value: 3 }],
    });
  });

  test('a number that cannot be is refused with the field and what it can be', async () => {
    const call = here.anyone.previewFee({ code: COPIES, channel: 'COUNTER', facts: { pages: 0, copies: 1 } });
    const problem = await refused(call, 'INVALID_INPUT');
    expect(problem.fields).toMatchObject([{ field: 'feeFacts.pages' }]);
    expect(problem.detail).toContain('từ 1 đến 500');
  });

  test('a procedure without schedule keeps the fees of its version', async () => {
    expect(await here.anyone.previewFee({ code: GUARDIAN, channel: 'COUNTER' })).toEqual({ fee: null });
    expect(await here.anyone.getProcedure({ code: GUARDIAN })).not.toHaveProperty('fee');
    expect((await here.anyone.getProcedure({ code: COPIES })).fee?.schedule.facts).toHaveLength(2);
  });

  test('a way the procedure is not received is refused', async () => {
    await refused(here.anyone.previewFee({ code: CONTRACT, channel: 'POST' }), 'CHANNEL_NOT_OFFERED');
  });
});

describe('at acceptance', () => {
  test('it is reckoned of the answers and pinned, with the schedule, the facts and the proof', async () => {
    const dossierId = await begun(COPIES, { pages: '3', copies: '2' });
    expect(await feeOf(dossierId)).toMatchObject({ total: 10_000 });
    const { slipId } = await minh().acceptDossier({ dossierId, receipt: true });
    const fee = await feeOf(dossierId);
    expect(fee).toMatchObject({ total: 10_000, schedule: { validFrom: '2018-07-01' }, missing: [] });
    expect(fee?.facts.map(({ text }) => text)).toEqual(['3 trang', '2 bản']);
    const slip = await here.database.db
      .selectFrom('slip')
      .select('data')
      .where('id', '=', slipId ?? '')
      .executeTakeFirstOrThrow();
    expect(slip.data).toMatchObject({ feeToPay: '10.000 đ' });
  });

  test('the officer’s word stands above the applicant’s answers', async () => {
    const dossierId = await begun(COPIES, { pages: '3', copies: '2' });
    await refused(minh().acceptDossier({ dossierId, feeFacts: { pages: 0 } }), 'INVALID_INPUT');
    await minh().acceptDossier({ dossierId, feeFacts: { pages: 4 } });
    expect(await feeOf(dossierId)).toMatchObject({ total: 12_000 });
  });

  test('a person served in one act pays what the officer was told', async () => {
    const { dossierId } = await minh().acceptVisit({
      procedureCode: COPIES,
      intakeUnit: NAM_SON,
      applicant: LAN,
      submitterRole: 'SELF',
      answers: {},
      resultChannel: 'COUNTER',
      returnAt: 'INTAKE',
      received: ['TP01', 'TP02'].map((code) => ({
        code,
        originals: 1,
        certified: 0,
        copies: 1,
        present: true,
      })),
      papers: [],
      receipt: false,
      sent: false,
      feeFacts: { pages: 500, copies: 2 },
    });
    expect(await feeOf(dossierId)).toMatchObject({ total: 400_000 });
  });

  test('an applicant says before he sends it what the form does not ask; it is kept till then', async () => {
    const { dossierId } = await completeDraft(here, { procedure: CONTRACT });
    const lan = here.as('cd.lan');
    await lan.updateDraft({ dossierId, feeFacts: { action: 'amend' } });
    expect((await lan.getDossier({ dossierId })).fee).toMatchObject({ total: 30_000 });
    await refused(lan.updateDraft({ dossierId, feeFacts: { action: 'nothing' } }), 'INVALID_INPUT');
    await lan.submitDossier({ dossierId, declaration: true, feeFacts: { action: 'fix_error' } });
    await minh().acceptDossier({ dossierId });
    expect(await feeOf(dossierId)).toMatchObject({ total: 25_000, channel: 'ONLINE' });
  });

  test('what is sent online costs less where the People’s Council says so, at the counter it does not', async () => {
    await setParameter(here, 'fee.onlineReductionPercent', 50);
    const { dossierId: online } = await completeDraft(here, { procedure: EXTRACT });
    await here.as('cd.lan').submitDossier({ dossierId: online, declaration: true });
    await minh().acceptDossier({ dossierId: online });
    const counter = await begun(EXTRACT);
    await minh().acceptDossier({ dossierId: counter });
    await setParameter(here, 'fee.onlineReductionPercent', 0);
    // what was accepted meanwhile keeps it
    expect(await feeOf(online)).toMatchObject({ total: 4_000, lines: [{ full: 8_000 }] });
    expect(await feeOf(counter)).toMatchObject({ total: 8_000 });
  });
});

test('what is sent on the last day of a reduction has it, though it is accepted the day after', async () => {
  const { owner } = here.database;
  const key = 'fee.onlineReductionPercent';
  const percent = (value: string, until: string | null) =>
    owner
      .updateTable('parameter')
      .set({ value, valid_to: until })
      .where('key', '=', key)
      .where('valid_from', '=', '2018-07-01')
      .execute();
  await percent('50', '2026-12-07');
  await sql`insert into parameter (key, valid_from, value, basis, certain) values (${key}, '2026-12-08', '0', '', false)`.execute(
    owner,
  );
  await here.services.reference.reload();

  const { dossierId } = await completeDraft(here, { procedure: EXTRACT });
  await here.as('cd.lan').submitDossier({ dossierId, declaration: true });
  here.clock.set('2026-12-08T08:00:00+07:00');
  await minh().acceptDossier({ dossierId });
  expect(await feeOf(dossierId)).toMatchObject({ total: 4_000, date: '2026-12-07' });
  const counter = await begun(EXTRACT);
  await minh().acceptDossier({ dossierId: counter });
  expect(await feeOf(counter)).toMatchObject({ total: 8_000, date: '2026-12-08' });

  await owner.deleteFrom('parameter').where('key', '=', key).where('valid_from', '=', '2026-12-08').execute();
  await percent('0', null);
  await here.services.reference.reload();
  here.clock.set(TODAY);
});

describe('after acceptance', () => {
  test('a later schedule does not touch it, and is what a new dossier pays', async () => {
    const old = await begun(CONTRACT);
    await minh().acceptDossier({ dossierId: old, feeFacts: { action: 'new' } });
    const unknown = await begun(CONTRACT);
    await minh().acceptDossier({ dossierId: unknown });
    await rateOfContracts(99_000);
    expect(await feeOf(old)).toMatchObject({ total: 50_000 });
    const later = await begun(CONTRACT);
    await minh().acceptDossier({ dossierId: later, feeFacts: { action: 'new' } });
    expect(await feeOf(later)).toMatchObject({ total: 99_000 });
    // also what is reckoned afterwards is reckoned under the old
    await minh().reckonFee({ dossierId: unknown, feeFacts: { action: 'new' } });
    expect(await feeOf(unknown)).toMatchObject({ total: 50_000 });
    await rateOfContracts();
  });

  test('a fact that was not known is given later; a change of an amount has a reason, and all of it is told', async () => {
    const dossierId = await begun(CONTRACT);
    await minh().acceptDossier({ dossierId });
    expect(await feeOf(dossierId)).toMatchObject({ total: null, missing: [{ key: 'action' }] });
    const key = { idempotencyKey: 'once' };
    const reply = await minh().reckonFee({ dossierId, feeFacts: { action: 'amend' } }, key);
    expect(await minh().reckonFee({ dossierId, feeFacts: { action: 'amend' } }, key)).toEqual(reply);
    await refused(minh().reckonFee({ dossierId, feeFacts: { action: 'new' } }), 'INCOMPLETE');
    await minh().reckonFee({ dossierId, feeFacts: { action: 'new' }, reason: 'Chọn nhầm việc chứng thực' });
    const { fee, events, allowed } = await minh().getDossier({ dossierId });
    expect(fee).toMatchObject({ total: 50_000 });
    expect(allowed).toContain('reckonFee');
    const told = events.filter(({ kind }) => kind === 'FEE_RECKONED').map(({ text }) => text);
    expect(told).toEqual([
      'Tính phí, lệ phí: 30.000 đ',
      expect.stringContaining('50.000 đ (trước đó 30.000 đ)'),
    ]);
  });

  test('nobody but who handles it reckons it again', async () => {
    const dossierId = await begun(CONTRACT);
    await minh().acceptDossier({ dossierId });
    const call = (name: string) => here.as(name).reckonFee({ dossierId, feeFacts: { action: 'new' } });
    await refused(here.anyone.reckonFee({ dossierId, feeFacts: { action: 'new' } }), 'UNAUTHENTICATED');
    await refused(call('cd.son'), 'FORBIDDEN');
    await refused(call('cd.lan'), 'FORBIDDEN');
    await refused(call('kb.tiepnhan'), 'NOT_FOUND');
    await refused(call('ks.ha'), 'FORBIDDEN');
    await refused(call('ld.ct'), 'FORBIDDEN');
    expect(await feeOf(dossierId)).toMatchObject({ total: null });
  });

  test('a counter that only took it in for an authority elsewhere sees the amounts, not what was said of the person', async () => {
    const dossierId = await begun(RECORD);
    await minh().acceptDossier({ dossierId, feeFacts: { category: 'poor', copies: 1 } });
    const { reader, fee } = await minh().getDossier({ dossierId });
    expect(reader).toBe('INTAKE_ELSEWHERE');
    expect(fee).toMatchObject({ total: 0, facts: [], lines: [{ why: [], whyEn: [] }, { why: [] }] });
    const own = (await here.as('cd.lan').getDossier({ dossierId })).fee;
    expect(own?.lines[0]?.why.at(-1)).toContain('Miễn');
  });

  test('where there is no schedule there is nothing to reckon', async () => {
    const dossierId = await begun(GUARDIAN);
    await minh().acceptDossier({ dossierId });
    await refused(minh().reckonFee({ dossierId, feeFacts: {} }), 'WRONG_STATE');
    expect(await feeOf(dossierId)).toBeNull();
  });
});
