import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReturnRow } from '@motcua/contract/returning';
import { DEADLINE_JOBS } from '../deadlines/index.ts';
import { enterJobs, runDue } from '../platform/schedule.ts';
import { accepted, counterDraft, holderOf, LAN, openTask, PDF, upload, walkTo } from '../testing/dossier.ts';
import { SILENT } from '../testing/letters.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeEach(async () => {
  here = await province();
});
afterEach(() => here.close());

/** A result at the counter of Nam Sơn, of a dossier that came over the network. */
async function ready(): Promise<{ dossierId: string; code: string }> {
  const { dossierId, code } = await accepted(here);
  await walkTo(here, dossierId, 'RETURN');
  return { dossierId, code: code ?? '' };
}
/** One that came on paper, with originals. */
async function readyOnPaper(applicant = LAN): Promise<string> {
  const { dossierId } = await counterDraft(here, {}, applicant);
  const { components } = await here.as('qu.minh').getDossier({ dossierId });
  await here.as('qu.minh').acceptDossier({
    dossierId,
    received: components.map(({ code }) => ({ code, originals: 1, certified: 0, copies: 0, present: true })),
  });
  await here.database.owner
    .updateTable('dossier')
    .set({ transfer_due_at: null })
    .where('id', '=', dossierId)
    .execute();
  await walkTo(here, dossierId, 'RETURN');
  return dossierId;
}
const find = (username: string, by: { slip?: string; idNumber?: string }) =>
  here.as(username).findReturns(by);
const SELF = { method: 'COUNTER', receiverName: LAN.fullName, proof: 'IDENTITY' } as const;
const receiptOf = async (slipId: string | null) =>
  (
    await here.database.db
      .selectFrom('slip')
      .select('data')
      .where('id', '=', slipId ?? '')
      .executeTakeFirstOrThrow()
  ).data;
const handed = (dossierId: string) =>
  here.database.db
    .selectFrom('result_return')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('at', 'desc')
    .executeTakeFirst();

describe('found by the slip', () => {
  test('its code, the address of its QR code, or the number of the receipt', async () => {
    const { dossierId, code } = await ready();
    const { slips } = await here.as('qu.minh').getDossier({ dossierId });
    const number = slips.find(({ kind }) => kind === 'INTAKE_RECEIPT')?.number ?? '';
    for (const slip of [code, ` ${code.toLowerCase()} `, `http://motcua.example/tra-cuu/${code}`, number]) {
      const { items, others } = await find('qu.minh', { slip });
      expect(items.map((one) => one.dossierId)).toEqual([dossierId]);
      expect(others).toEqual([]);
    }
    const [row] = (await find('qu.minh', { slip: code })).items;
    expect(row).toMatchObject({
      applicantName: LAN.fullName,
      applicantIdTail: '0003',
      electronic: true,
      waited: 0,
      tooLong: false,
      paper: 'HERE',
      notTaken: null,
    } satisfies Partial<ReturnRow>);
  });

  test('what is not ready, handed over, or at another counter is told as that, and no more', async () => {
    const early = await accepted(here);
    const { dossierId, code } = await ready();
    const others = async (username: string, slip: string) => (await find(username, { slip })).others;
    expect(await others('qu.minh', early.code ?? '')).toMatchObject([
      { standing: 'NOT_READY', at: early.dueAt },
    ]);
    const [elsewhere] = await others('qu.thu', code);
    expect(elsewhere).toEqual({
      code,
      standing: 'ELSEWHERE',
      place: expect.objectContaining({ key: 'MC-09286-2025' }),
      at: null,
    });
    await here.as('qu.minh').deliverResult({ dossierId, ...SELF });
    expect(await others('qu.minh', code)).toMatchObject([{ standing: 'RETURNED', at: TODAY }]);
  });
});

describe('found by the identity paper', () => {
  test('all that is ready for the person, and the look is in the log of access; the number is not', async () => {
    const one = await ready();
    const two = await ready();
    await accepted(here);
    const { items } = await find('qu.minh', { idNumber: LAN.idNumber });
    expect(items.map(({ code }) => code).toSorted()).toEqual([one.code, two.code].toSorted());
    const log = await here.database.db
      .selectFrom('access_log')
      .selectAll()
      .where('operation', '=', 'findReturns')
      .execute();
    expect(
      log
        .map((row) => row.dossier_id)
        .filter((id) => id !== null)
        .toSorted(),
    ).toEqual([one.dossierId, two.dossierId].toSorted());
    expect(JSON.stringify(log)).not.toContain(LAN.idNumber);
    expect((await find('qu.thu', { idNumber: LAN.idNumber })).items).toEqual([]);
    const looks = await here.database.db.selectFrom('access_log').select('detail').execute();
    expect(looks.filter(({ detail }) => detail !== null)).toHaveLength(2);
  });

  test('only by the officers of a counter', async () => {
    for (const who of ['cm.ht', 'ld.ct', 'ld.pct', 'ks.ha', 'qt.vu', 'cd.lan'])
      await refused(find(who, { idNumber: LAN.idNumber }), 'FORBIDDEN');
    await refused(find('qu.minh', {}), 'INVALID_INPUT');
    await refused(here.as('cm.ht').listReturns({}), 'FORBIDDEN');
    await refused(here.as('qu.minh').listReturns({ unit: 'MC-09187-2025' }), 'FORBIDDEN');
  });
});

describe('who takes it', () => {
  test('the applicant by his own paper; another’s paper is refused and nothing is written', async () => {
    const { dossierId } = await ready();
    const clerk = here.as('qu.minh');
    await refused(
      clerk.deliverResult({ dossierId, ...SELF, receiverIdNumber: '999188000099' }),
      'WRONG_RECEIVER',
    );
    expect(await handed(dossierId)).toBeUndefined();
    const { slipId } = await clerk.deliverResult({
      dossierId,
      ...SELF,
      receiverIdNumber: LAN.idNumber,
      signed: 'BY_NAME',
    });
    expect(await receiptOf(slipId)).toMatchObject({ collectorIdNo: LAN.idNumber });
    expect(await handed(dossierId)).toMatchObject({ signed: 'BY_NAME', receiver_id_number: LAN.idNumber });
  });

  test('somebody authorised, by a paper that holds today; receipt and record name it', async () => {
    const { dossierId } = await ready();
    const clerk = here.as('qu.minh');
    const other = {
      dossierId,
      method: 'COUNTER',
      receiverName: 'Vũ Văn Nam',
      proof: 'AUTHORISATION',
    } as const;
    const authority = { paper: 'Giấy ủy quyền', number: '12/2026', date: '2026-12-01' };
    const faults = async (input: object) =>
      (await refused(clerk.deliverResult({ ...other, ...input }), 'INVALID_INPUT')).fields?.map(
        ({ field }) => field,
      );
    expect(await faults({})).toEqual(['receiverIdNumber', 'authority']);
    const receiverIdNumber = '999090000077';
    expect(await faults({ receiverIdNumber, authority: { ...authority, date: '2026-12-08' } })).toEqual([
      'authority',
    ]);
    expect(await faults({ receiverIdNumber, authority: { ...authority, until: '2026-12-06' } })).toEqual([
      'authority',
    ]);
    const { slipId } = await clerk.deliverResult({ ...other, receiverIdNumber, authority });
    expect(await receiptOf(slipId)).toMatchObject({
      collectorName: 'Vũ Văn Nam',
      collectorIdNo: receiverIdNumber,
      authorisationPaper: 'Giấy ủy quyền số 12/2026, ngày 01/12/2026',
    });
    expect(await handed(dossierId)).toMatchObject({ proof: 'AUTHORISATION', authority });
    // never in the events
    const events = await here.database.db
      .selectFrom('dossier_event')
      .select('data')
      .where('dossier_id', '=', dossierId)
      .execute();
    expect(JSON.stringify(events)).not.toMatch(/999090000077|Vũ Văn Nam/);
  });

  test('electronically only to whoever has an account', async () => {
    const stranger = { ...LAN, fullName: 'Ngô Văn Tám', idNumber: '999188000088' };
    const dossierId = await readyOnPaper(stranger);
    const there = await find('qu.minh', { idNumber: stranger.idNumber });
    expect(there.items.map(({ electronic }) => electronic)).toEqual([false]);
    await refused(
      here.as('qu.minh').deliverResult({ dossierId, method: 'ELECTRONIC', receiverName: stranger.fullName }),
      'INVALID_INPUT',
    );
  });

  test('who leaves without it is noted with the reason, and the next officer sees it', async () => {
    const { dossierId, code } = await ready();
    await refused(here.as('qu.thu').recordNotTaken({ dossierId, reason: 'REFUSED' }), 'NOT_FOUND');
    await refused(here.as('ld.ct').recordNotTaken({ dossierId, reason: 'REFUSED' }), 'FORBIDDEN');
    const early = await accepted(here);
    await refused(
      here.as('qu.minh').recordNotTaken({ dossierId: early.dossierId, reason: 'REFUSED' }),
      'WRONG_STATE',
    );
    await here.as('qu.minh').recordNotTaken({ dossierId, reason: 'WRONG_PERSON', note: 'Em trai đến hỏi' });
    const [row] = (await find('ns.tiepnhan', { slip: code })).items;
    expect(row?.notTaken).toEqual({
      at: TODAY,
      reason: 'Người đến không phải chủ hồ sơ và không được ủy quyền',
      note: 'Em trai đến hỏi',
    });
    const { events, state } = await here.as('qu.minh').getDossier({ dossierId });
    expect(state).toBe('RESULT_READY');
    expect(events.at(-1)?.text).toMatch(/^Chưa trả được kết quả: .+Em trai đến hỏi$/);
  });
});

describe('originals', () => {
  test('each is said to be given back, or kept with a reason; the receipt lists both', async () => {
    const dossierId = await readyOnPaper();
    const clerk = here.as('qu.minh');
    const [row] = (await find('qu.minh', { idNumber: LAN.idNumber })).items;
    const codes = row?.originals.map(({ code }) => code) ?? [];
    expect(codes).toHaveLength(3);
    const back = codes.map((code) => ({ code, fate: 'RETURNED' as const }));
    const faults = async (originals: Parameters<typeof clerk.deliverResult>[0]['originals']) =>
      (
        await refused(
          clerk.deliverResult({ dossierId, ...SELF, originals: originals ?? [] }),
          'INVALID_INPUT',
        )
      ).fields?.map(({ field }) => field);
    expect(await faults(back.slice(1))).toEqual([`originals.${codes[0] ?? ''}`]);
    expect(await faults([{ code: codes[0] ?? '', fate: 'KEPT' }, ...back.slice(1)])).toHaveLength(1);
    const { slipId } = await clerk.deliverResult({
      dossierId,
      ...SELF,
      originals: [{ code: codes[0] ?? '', fate: 'KEPT', reason: 'Lưu theo hồ sơ' }, ...back.slice(1)],
    });
    const receipt = await receiptOf(slipId);
    expect(receipt).toMatchObject({
      returnedPapers: [{ count: 1 }, { count: 1 }],
      keptPapers: [{ name: expect.stringContaining('(Lưu theo hồ sơ)') }],
      collectedPapers: [],
    });
    const page = new TextDecoder().decode(
      (await clerk.getSlip({ slipId: slipId ?? '', as: 'html' })) as Uint8Array,
    );
    expect(page).toContain('Giấy tờ bản chính giữ lại');
  });

  test('the receipt comes back signed: its scan is kept once, by the counter that handed over', async () => {
    const { dossierId } = await ready();
    const clerk = here.as('qu.minh');
    const early = (await upload(clerk, dossierId, undefined, 'truoc.pdf')).file?.id ?? '';
    here.clock.set('2026-12-07T08:10:00+07:00');
    await clerk.deliverResult({ dossierId, ...SELF });
    here.clock.set('2026-12-07T08:12:00+07:00');
    await refused(clerk.keepSignedReceipt({ dossierId, fileId: early }), 'WRONG_STATE');
    await refused(upload(here.as('cm.ht'), dossierId, undefined, 'la.pdf', PDF), 'WRONG_STATE');
    const fileId = (await upload(clerk, dossierId, undefined, 'bien-nhan.pdf')).file?.id ?? '';
    await refused(here.as('qu.thu').keepSignedReceipt({ dossierId, fileId }), 'NOT_FOUND');
    await refused(here.as('ld.ct').keepSignedReceipt({ dossierId, fileId }), 'FORBIDDEN');
    await clerk.keepSignedReceipt({ dossierId, fileId });
    expect(await handed(dossierId)).toMatchObject({ signed: 'ON_PAPER', signed_file: fileId });
    await refused(clerk.keepSignedReceipt({ dossierId, fileId }), 'ALREADY_TAKEN');
  });
});

describe('results that wait for long', () => {
  const runAt = async (moment: string): Promise<void> => {
    here.clock.set(moment);
    await runDue(here.services, DEADLINE_JOBS, here.clock, SILENT);
  };

  test('after ten working days the applicant is reminded once and the head of the counter told once', async () => {
    await enterJobs(here.services, DEADLINE_JOBS, here.clock.now());
    const { dossierId, code } = await ready();
    const told = async (username: string) =>
      (await here.as(username).listAlerts({ limit: 200 })).items.filter(
        ({ kind }) => kind === 'RESULTS_WAITING',
      );
    const reminders = async () =>
      (
        await here.database.db.selectFrom('outbox').select('payload').where('topic', '=', 'notice').execute()
      ).filter(({ payload }) => payload['kind'] === 'TB07' && payload['dossierId'] === dossierId).length;
    const first = await reminders();
    await runAt('2026-12-21T07:30:00+07:00');
    expect(await told('ld.pct')).toEqual([]);
    await runAt('2026-12-22T07:30:00+07:00');
    await runAt('2026-12-23T07:30:00+07:00');
    expect((await told('ld.pct')).map(({ text }) => text)).toEqual([expect.stringContaining(code)]);
    expect(await told('ld.ct')).toEqual([]);
    expect(await reminders()).toBe(first + 1);
    const { items, counts, waitDays } = await here.as('ld.pct').listReturns({ tooLong: true });
    expect({ counts, waitDays }).toEqual({ counts: { all: 1, tooLong: 1 }, waitDays: 10 });
    expect(items).toMatchObject([{ dossierId, waited: 12, tooLong: true, remindedAt: expect.any(String) }]);
    // it is handed over as any other
    expect((await here.as('qu.minh').deliverResult({ dossierId, ...SELF })).state).toBe('RETURNED');
    expect((await here.as('qu.minh').listReturns({})).counts).toEqual({ all: 0, tooLong: 0 });
  });
});

test('a result of an authority elsewhere says where its paper is: there, on its slip, here', async () => {
  const { dossierId, code } = await ready();
  const paper = async () => (await find('qu.minh', { slip: code })).items[0];
  await here.database.owner
    .updateTable('dossier')
    .set({ authority: 'X-07582-2025' })
    .where('id', '=', dossierId)
    .execute();
  expect(await paper()).toMatchObject({ paper: 'ELSEWHERE', paperSlip: null });
  const giver = await here.as(await holderOf(here, await openTask(here, dossierId))).whoAmI({});
  expect(giver.posts.length).toBeGreaterThan(0);
  const slip = await here
    .as('ln.hotich')
    .handOverDossiers({ kind: 'RESULT', toUnit: 'MC-09286-2025', dossierIds: [dossierId] });
  expect(await paper()).toMatchObject({ paper: 'ON_THE_WAY', paperSlip: slip.number });
  await here.as('qu.minh').receiveHandover({ handoverId: slip.id });
  expect(await paper()).toMatchObject({ paper: 'HERE' });
});
