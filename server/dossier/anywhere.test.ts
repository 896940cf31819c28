import type { Problem } from '@motcua/contract/errors';
import type { ReportView } from '@motcua/contract/reports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AGAIN,
  ANSWERS,
  AT_LUC_NGAN,
  CENTRE,
  KIEN,
  kienAtCounter,
  KINH_BAC,
  LUC_NGAN,
  LUC_NGAN_COUNTER,
} from '../testing/anywhere.ts';
import { alertsOf } from '../testing/letters.ts';
import { accepted, holderOf, NAM_SON, openTask, PDF, ticked, upload, walkTo } from '../testing/dossier.ts';
import { setParameter } from '../testing/parameter.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province({ at: '2026-12-08T10:30:00+07:00' });
  // the fixture of the journey counts hours
  await setParameter(here, 'due.mode', 'HOURS_ROLLING');
});
afterAll(() => here.close());

const atTheCounter = (answers?: Partial<typeof ANSWERS>): Promise<string> =>
  kienAtCounter(here, answers === undefined ? {} : { answers });
async function takenIn(): Promise<string> {
  const dossierId = await atTheCounter();
  await here.as('qu.thu').acceptDossier({ dossierId });
  return dossierId;
}
const seenBy = (username: string, dossierId: string) => here.as(username).getDossier({ dossierId });

describe('who decides follows from the place of the matter, not from the counter', () => {
  test('J6-3 taken in at Kinh Bắc for Lục Ngạn: five working days, the owner is there at once', async () => {
    const dossierId = await takenIn();
    const view = await seenBy('ks.ha', dossierId);
    expect(view).toMatchObject({
      intakeUnit: { key: KINH_BAC },
      authority: { key: LUC_NGAN },
      acceptedAt: '2026-12-08T10:30:00+07:00',
      due: { dueAt: '2026-12-15T10:30:00+07:00' },
    });
    const [task] = view.tasks.filter(({ status }) => status === 'OPEN');
    expect(task).toMatchObject({ unit: { key: LUC_NGAN }, owner: { accountId: expect.any(String) } });
    // J6-A2: who took it in, and where
    expect(view.events.find(({ kind }) => kind === 'ACCEPTED')).toMatchObject({
      actor: 'Hoàng Thị Thu',
      unit: expect.stringContaining('Kinh Bắc'),
    });
    const receipt = view.slips.find(({ kind }) => kind === 'INTAKE_RECEIPT');
    const html = new TextDecoder().decode(
      await here.as('qu.thu').getSlip({ slipId: receipt?.id ?? '', as: 'html' }),
    );
    expect(html).toContain('Kinh Bắc');
    expect(html).toContain('Lục Ngạn');
  });

  test('the place chosen at the start is the answer, and every unit of the province may be chosen to receive', async () => {
    const { authorities, items } = await here.anyone.listReceivingUnits({ code: AGAIN, authority: LUC_NGAN });
    expect(authorities).toHaveLength(99);
    expect(items).toHaveLength(100);
    expect(new Set(items.map(({ authority }) => authority.key))).toEqual(new Set([LUC_NGAN]));
    const written = await here.anyone.listReceivingUnits({ code: AGAIN, place: 'xa Luc Ngan' });
    expect(written.decides?.key).toBe(LUC_NGAN);
    const due = { code: AGAIN, channel: 'COUNTER', unit: CENTRE, authority: LUC_NGAN } as const;
    expect((await here.anyone.previewDue(due)).dueAt).toBe('2026-12-15T10:30:00+07:00');
    const client = here.as('cd.kien');
    const { dossierId } = await client.createDraft({
      procedureCode: AGAIN,
      intakeUnit: CENTRE,
      authority: LUC_NGAN,
    });
    const begun = await client.getDossier({ dossierId });
    expect(begun).toMatchObject({
      intakeUnit: { key: CENTRE },
      authority: { key: LUC_NGAN },
      answers: { registeredPlace: AT_LUC_NGAN },
    });
    await client.updateDraft({ dossierId, answers: { registeredPlace: 'P. Nam Sơn, Bắc Ninh' } });
    expect((await client.getDossier({ dossierId })).authority.key).toBe('X-09286-2025');
  });

  test.each([
    ['Thôn Cầu', /hiện nay/],
    ['Phường Nam Sơn, tỉnh Nghệ An', /tỉnh khác/],
  ])('“%s” is refused at the counter with the field and what to write', async (registeredPlace, cure) => {
    const dossierId = await atTheCounter({ ...ANSWERS, registeredPlace });
    const problem = await refused(here.as('qu.thu').acceptDossier({ dossierId }), 'INCOMPLETE');
    expectPlace(problem, cure);
    await here.as('qu.thu').updateDraft({ dossierId, answers: { registeredPlace: AT_LUC_NGAN } });
    await here.as('qu.thu').acceptDossier({ dossierId });
    expect((await seenBy('ks.ha', dossierId)).authority.key).toBe(LUC_NGAN);
  });

  test('a place that is missing is refused on the network and at the counter', async () => {
    const client = here.as('cd.kien');
    const { dossierId } = await client.createDraft({ procedureCode: AGAIN, intakeUnit: KINH_BAC });
    const { registeredPlace: _, ...others } = ANSWERS;
    await client.updateDraft({ dossierId, answers: { ...others, registeredPlace: 'Làng tôi' } });
    await upload(client, dossierId, 'TP02');
    expectPlace(
      await refused(client.submitDossier({ dossierId, declaration: true }), 'INCOMPLETE'),
      /hiện nay/,
    );
    const atCounter = await atTheCounter(others);
    expectPlace(
      await refused(here.as('qu.thu').acceptDossier({ dossierId: atCounter }), 'INCOMPLETE'),
      /Ghi xã/,
    );
    const client2 = here.as('tt.tiepnhan1');
    const begin = { procedureCode: AGAIN, intakeUnit: CENTRE, applicant: KIEN };
    const problem = await refused(client2.createDraft(begin), 'INCOMPLETE');
    expect(problem.fields?.[0]?.field).toBe('authority');
    await refused(client2.createDraft({ ...begin, authority: 'SXD-2025' }), 'PROCEDURE_NOT_RECEIVED_HERE');
  });

  test('J6-A5 a procedure that asks for no place keeps its rule, says so, and is refused elsewhere', async () => {
    const { authorities, items } = await here.anyone.listReceivingUnits({ code: '1.004837' });
    expect(authorities).toEqual([]);
    expect(items).toHaveLength(99);
    expect((await here.anyone.getProcedure({ code: '1.004837' })).nonTerritorial).toBe(false);
    expect((await here.anyone.getProcedure({ code: AGAIN })).nonTerritorial).toBe(true);
    const wrong = { procedureCode: '1.004837', intakeUnit: NAM_SON, authority: LUC_NGAN };
    await refused(here.as('cd.kien').createDraft(wrong), 'PROCEDURE_NOT_RECEIVED_HERE');
  });
});

function expectPlace({ fields }: Problem, cure: RegExp): void {
  expect(fields?.map(({ field }) => field)).toEqual(['registeredPlace']);
  expect(fields?.[0]?.message).toMatch(cure);
}

describe('papers', () => {
  test('the scan goes to the authority, the paper stays: nothing to transfer, nothing under way', async () => {
    const dossierId = await takenIn();
    const view = await seenBy('ln.hotich', dossierId);
    expect(view.transfer).toBeNull();
    expect(view.state).not.toBe('IN_TRANSFER');
    const [scan] = view.files;
    expect([...(await here.as('ln.hotich').getFile({ fileId: scan?.id ?? '' }))]).toEqual([...PDF]);
  });

  test('where the procedure says the paper has to follow, it leaves by its hour, and until then the counter keeps the dossier', async () => {
    const { owner } = here.database;
    await owner
      .updateTable('procedure_version')
      .set((eb) => ({ content: eb.fn('jsonb_set', ['content', eb.val('{paperTravels}'), eb.val('true')]) }))
      .where('code', '=', AGAIN)
      .execute();
    const dossierId = await takenIn();
    expect(await seenBy('qu.thu', dossierId)).toMatchObject({
      reader: 'OFFICER',
      transfer: { dueAt: expect.any(String), givenAt: null },
      answers: { registeredPlace: AT_LUC_NGAN },
    });
    const { due } = await seenBy('ks.ha', dossierId);
    const slip = await here
      .as('qu.thu')
      .handOverDossiers({ kind: 'DOSSIER', toUnit: LUC_NGAN, dossierIds: [dossierId] });
    // J6-7: on the tally list, and on its way; the clock goes on as it was
    const tally = await here.as('qu.thu').printHandover({ handoverId: slip.id, as: 'html' });
    expect(new TextDecoder().decode(tally)).toContain((await seenBy('qu.thu', dossierId)).code);
    const onTheWay = { givenAt: expect.any(String), receivedAt: null };
    expect(await seenBy('ks.ha', dossierId)).toMatchObject({
      state: 'IN_TRANSFER',
      due,
      transfer: onTheWay,
    });
    expect(await seenBy('qu.thu', dossierId)).toMatchObject({ reader: 'INTAKE_ELSEWHERE', answers: {} });
    await here.as('ln.vanthu').receiveHandover({ handoverId: slip.id });
    expect(await seenBy('ks.ha', dossierId)).toMatchObject({
      due,
      transfer: { receivedAt: expect.any(String) },
    });
    await owner
      .updateTable('procedure_version')
      .set((eb) => ({ content: eb.fn('jsonb_set', ['content', eb.val('{paperTravels}'), eb.val('false')]) }))
      .where('code', '=', AGAIN)
      .execute();
  });
});

/** Lục Ngạn asks for a better scan, with its head's consent. */
async function moreAskedFor(dossierId: string) {
  const item = {
    component: 'TP02',
    text: 'Giấy tờ có thông tin về nội dung khai sinh: bản chụp bị mờ, thiếu trang',
    legalBasis: 'Nghị định 123/2015/NĐ-CP Điều 26',
  };
  const wish = { dossierId, items: [item], reason: 'Bản chụp chưa đọc được' };
  await here.as(await holderOf(here, await walkTo(here, dossierId, 'WORK'))).requestSupplement(wish);
  await here.as('ln.truongphong').decideProposal({ dossierId, approve: true });
  return wish;
}

describe('J6-A4 once it has gone to the authority, the unit that took it in sees how it stands', () => {
  let dossierId: string;
  beforeAll(async () => {
    dossierId = await takenIn();
    await walkTo(here, dossierId, 'APPROVE');
  });

  test('status, dates, its own slips; no answers, papers, opinions, drafts', async () => {
    const view = await seenBy('qu.thu', dossierId);
    expect(view).toMatchObject({
      reader: 'INTAKE_ELSEWHERE',
      authority: { key: LUC_NGAN },
      due: { dueAt: '2026-12-15T10:30:00+07:00' },
      answers: {},
      files: [],
      draftResult: null,
      proposal: null,
    });
    expect(view.slips.map(({ kind }) => kind)).toEqual(['INTAKE_RECEIPT']);
    expect(view.tasks.map(({ note }) => note).join('')).toBe('');
    expect(view.events.map(({ text }) => text).join(' ')).not.toContain('Đủ điều kiện');
    const inside = await seenBy('ln.hotich', dossierId);
    expect(inside.answers).toMatchObject({ childName: KIEN.fullName });
    expect(inside.draftResult).not.toBeNull();
    expect(inside.events.map(({ text }) => text).join(' ')).toContain('Đủ điều kiện');
    expect(inside.reader).toBe('OFFICER');
  });

  test('nor by the address of a file, a slip, the history', async () => {
    const inside = await seenBy('ks.ha', dossierId);
    const counter = here.as('qu.thu');
    await refused(counter.getFile({ fileId: inside.files[0]?.id ?? '' }), 'NOT_FOUND');
    const control = inside.slips.find(({ kind }) => kind === 'CONTROL_SLIP')?.id ?? '';
    await refused(counter.getSlip({ slipId: control, as: 'html' }), 'NOT_FOUND');
    await refused(counter.printHistory({ dossierId, as: 'html' }), 'FORBIDDEN');
    await here.as('ln.hotich').printHistory({ dossierId, as: 'html' });
  });

  test('nor in its lists: the open step is at Lục Ngạn, the register tells who came and when', async () => {
    const { items } = await here.as('qu.thu').listWork({ queue: 'ALL' });
    expect(items.map((one) => one.dossierId)).not.toContain(dossierId);
    const register = await here.as('qu.thu').getRegister({ unit: KINH_BAC, year: 2026 });
    expect(register.items.map((one) => one.dossierId)).toContain(dossierId);
    await refused(here.as('ln.tiepnhan').getRegister({ unit: KINH_BAC, year: 2026 }), 'FORBIDDEN');
  });

  test('the counters of Lục Ngạn and of a third ward have nothing of it', async () => {
    await refused(seenBy('ln.tiepnhan', dossierId), 'NOT_FOUND');
    await refused(seenBy('qu.minh', dossierId), 'NOT_FOUND');
  });

  test('J6-4 what Lục Ngạn finds missing reaches the counter of Kinh Bắc, which takes it in and sees it', async () => {
    const asked = await takenIn();
    const wish = await moreAskedFor(asked);
    const counter = here.as('qu.thu');
    const view = await counter.getDossier({ dossierId: asked });
    expect(view.supplement).toMatchObject({ reason: wish.reason, items: wish.items });
    expect(view.allowed).toContain('supplyDocuments');
    // the reason finds the officer who received it, and nobody else of that counter or another
    await here.deliver();
    const told = (username: string) => alertsOf(here, username, asked, 'MORE_ASKED_FOR');
    const [alert, ...others] = await told('qu.thu');
    expect(alert?.text).toContain('Ủy ban nhân dân xã Lục Ngạn yêu cầu bổ sung');
    expect(alert?.text).toContain(wish.reason);
    expect(others).toEqual([]);
    for (const other of ['kb.tiepnhan', 'qu.minh', 'ln.tiepnhan']) expect(await told(other)).toEqual([]);
    await upload(counter, asked, 'TP02', 'ban-ro.pdf');
    expect((await counter.getDossier({ dossierId: asked })).files.map(({ name }) => name)).toContain(
      'ban-ro.pdf',
    );
    await counter.supplyDocuments({ dossierId: asked });
    // what has come needs nobody any more
    const { items: open } = await counter.listAlerts({ open: true });
    expect(open.map(({ dossierId: about }) => about)).not.toContain(asked);
    expect(await seenBy('qu.thu', asked)).toMatchObject({ reader: 'INTAKE_ELSEWHERE', files: [] });
  });

  test('J6-4 where he who received it is away, his counter is told', async () => {
    const asked = await takenIn();
    const { id } = await here
      .as('qu.thu')
      .markAbsent({ from: here.clock.now().toISOString(), reason: 'SICK' });
    await moreAskedFor(asked);
    await here.deliver();
    expect(await alertsOf(here, 'kb.tiepnhan', asked, 'MORE_ASKED_FOR')).toHaveLength(1);
    expect(await alertsOf(here, 'ln.tiepnhan', asked, 'MORE_ASKED_FOR')).toEqual([]);
    await here.as('qu.thu').endAbsence({ absenceId: id });
  });

  test('its officers do no step of it, and hand the result out', async () => {
    const task = await openTask(here, dossierId);
    await refused(here.as('qu.thu').approveResult({ taskId: task.id }), 'FORBIDDEN');
    expect(await holderOf(here, task)).toMatch(/^ln\./);
    await walkTo(here, dossierId, 'RETURN');
    const ready = await seenBy('qu.thu', dossierId);
    expect(ready.allowed).toContain('deliverResult');
    expect(ready.result).not.toBeNull();
    const receipt = { dossierId, method: 'COUNTER', receiverName: KIEN.fullName } as const;
    await refused(here.as('ln.tiepnhan').deliverResult(receipt), 'NOT_FOUND');
    await here.as('qu.thu').deliverResult(receipt);
    const { slips, nowText } = await seenBy('cd.kien', dossierId);
    expect(slips.map(({ kind }) => kind)).toContain('RESULT_RECEIPT');
    expect(nowText).not.toBe('');
  });

  test('the one-stop unit of the authority itself keeps the whole dossier', async () => {
    const own = await accepted(here, { unit: NAM_SON });
    expect(await seenBy('qu.minh', own.dossierId)).toMatchObject({
      reader: 'OFFICER',
      answers: { applicantName: expect.any(String) },
    });
  });
});

describe('J6-A1 both units are counted right', () => {
  const DECEMBER = { kind: 'MONTH', from: '2026-12-01', to: '2026-12-31' } as const;
  async function december(unit: string | null): Promise<Record<string, number>> {
    const report: ReportView = await here
      .as('ks.ha')
      .buildReport({ ...DECEMBER, ...(unit === null ? {} : { unit }) });
    return Object.fromEntries(
      report.columns.map(({ figure }, index) => [figure, report.rows[0]?.values[index] ?? 0]),
    );
  }

  test('what was taken in, over the one-stop units, and what was decided, over the authorities, are the province', async () => {
    const { dossierId: vertical } = await criminalRecordAt(CENTRE);
    const rows = await here.database.db
      .selectFrom('dossier')
      .select(['intake_unit', 'authority'])
      .where('accepted_at', 'is not', null)
      .execute();
    expect(rows.length).toBeGreaterThan(4);
    here.clock.set('2027-01-04T08:00:00+07:00');
    const all = await december(null);
    expect(all).toMatchObject({ RECEIVED: rows.length });
    for (const side of ['intake_unit', 'authority'] as const) {
      const units = [...new Set(rows.map((row) => row[side]))];
      const sums: Record<string, number> = {};
      for (const unit of units)
        for (const [figure, value] of Object.entries(await december(unit)))
          sums[figure] = (sums[figure] ?? 0) + value;
      expect(sums, side).toEqual(all);
    }
    const at = (key: string, side: 'intake_unit' | 'authority') =>
      rows.filter((row) => row[side] === key).length;
    expect((await december(KINH_BAC)).RECEIVED).toBe(at(KINH_BAC, 'intake_unit'));
    expect((await december(LUC_NGAN)).RECEIVED).toBe(at(LUC_NGAN, 'authority'));
    // the ward he handed it in at decides nothing, the counter of the commune that decides took nothing in
    for (const unit of ['X-09187-2025', LUC_NGAN_COUNTER])
      expect(await december(unit)).toMatchObject({ RECEIVED: 0, SOLVED: 0, TOTAL: 0 });
    const open = async (unit?: string) =>
      (await here.as('ks.ha').getOverview(unit === undefined ? {} : { unit })).tiles;
    const province = await open();
    for (const side of ['intake_unit', 'authority'] as const) {
      const units = await Promise.all([...new Set(rows.map((row) => row[side]))].map((unit) => open(unit)));
      for (const { tile, count } of province)
        expect(
          units.flat().reduce((sum, one) => sum + (one.tile === tile ? one.count : 0), 0),
          `${side} ${tile}`,
        ).toBe(count);
    }
    const { authority } = await here.as('ks.ha').getDossier({ dossierId: vertical });
    expect(authority.key).toBe('CA-T-2025');
    expect(await december('CA-T-2025')).toMatchObject({ RECEIVED: 1, TOTAL: 1 });
  });
});

/** A vertical agency decides; the centre of the province receives for it. */
async function criminalRecordAt(unit: string): Promise<{ dossierId: string }> {
  const client = here.as('tt.tiepnhan1');
  const { dossierId } = await client.createDraft({
    procedureCode: '2.000488',
    intakeUnit: unit,
    applicant: KIEN,
  });
  const { components } = await client.getDossier({ dossierId });
  await client.updateDraft({
    dossierId,
    received: components.filter((one) => one.required).map(ticked),
  });
  return client.acceptDossier({ dossierId });
}
