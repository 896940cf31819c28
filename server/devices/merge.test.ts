import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acceptance, common, device, leased, merged, type Device } from '../testing/device.ts';
import { GUARDIAN, LAN, upload } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
let on: Device;
beforeEach(async () => {
  here = await province({ at: '2026-12-10T09:00:00+07:00' });
  on = await device(here);
});
afterEach(() => here.close());

const back = () => here.clock.set(new Date('2026-12-10T14:25:00+07:00'));
const row = (dossierId: string | undefined) =>
  here.database.db
    .selectFrom('dossier')
    .selectAll()
    .where('id', '=', dossierId ?? '')
    .executeTakeFirstOrThrow();
const alerts = async (who: string, kind: string) =>
  (await here.as(who).listAlerts({})).items.filter((one) => one.kind === kind);

test('the fee is reckoned with what the counter was told; what cannot be is asked afterwards and holds nothing up', async () => {
  const received = ['TP01', 'TP02'].map((code) => ({
    code,
    originals: 1,
    certified: 0,
    copies: 1,
    present: true,
  }));
  const told = (feeFacts: Record<string, number>) => ({
    ...acceptance(on, { at: '2026-12-10T09:40:00+07:00', acceptance: { received, feeFacts } }),
    procedureCode: '2.000815',
  });
  const [right, wrong] = [told({ pages: 3, copies: 2 }), told({ pages: 0, copies: 2 })];
  back();
  const { receipt: first } = await merged(here, on, right);
  expect((await row(first?.dossierId)).fee?.view).toMatchObject({ total: 10_000, date: '2026-12-10' });
  const { receipt: second } = await merged(here, on, wrong);
  expect((await row(second?.dossierId)).fee?.view).toMatchObject({
    total: null,
    missing: [{ key: 'pages' }],
  });
});

describe('J14: accepted 09:40 without network, brought 14:25', () => {
  test('A2: the moment is that of the counter, the due date counts from it, the printed code stays', async () => {
    const item = acceptance(on, {
      at: '2026-12-10T09:40:00+07:00',
      acceptance: { printedDue: '2026-12-15T17:00:00+07:00' },
    });
    back();
    const result = await merged(here, on, item);
    expect(result).toMatchObject({ outcome: 'MERGED', remarks: [], reason: null });
    const dossier = await row(result.receipt?.dossierId);
    expect(dossier).toMatchObject({
      code: 'H05.149.1-261210-0001',
      accepted_at: new Date('2026-12-10T09:40:00+07:00'),
      submitted_at: new Date('2026-12-10T09:40:00+07:00'),
      due_at: new Date('2026-12-15T17:00:00+07:00'),
      original_due_at: new Date('2026-12-15T17:00:00+07:00'),
      register_seq: 1,
    });
    const slip = await here.database.db
      .selectFrom('slip')
      .select(['number', 'data'])
      .where('dossier_id', '=', dossier.id)
      .where('kind', '=', 'INTAKE_RECEIPT')
      .executeTakeFirstOrThrow();
    expect(slip).toMatchObject({
      number: '01/GTN-TTPVHCC',
      data: {
        receivedAt: '2026-12-10T09:40:00+07:00',
        dueAt: '2026-12-15T17:00:00+07:00',
        header: { date: '2026-12-10' },
      },
    });
    const view = await here.as('qu.dong').getDossier({ dossierId: dossier.id });
    expect(view.events.map(({ text }) => text).join('\n')).toContain(
      'Làm ngoại tuyến lúc 09 giờ 40 phút, ngày 10/12/2026 trên thiết bị Máy quầy 1',
    );
  });

  test('the short code given by hand finds it; one of another dossier, or miscopied, waits for a person', async () => {
    const given = { submissionCode: 'NT-7K3M-Q9XD-P4WN' };
    const item = acceptance(on, { at: '2026-12-10T09:40:00+07:00', acceptance: given });
    const again = acceptance(on, { at: '2026-12-10T09:45:00+07:00', acceptance: given });
    const wrong = { submissionCode: 'NT-7K3M-Q9XD-P4WM' };
    const miscopied = acceptance(on, { at: '2026-12-10T09:50:00+07:00', acceptance: wrong });
    back();
    const { receipt, reason } = await merged(here, on, item);
    expect(reason).toBeNull();
    const found = await here.anyone.trackDossier({ code: 'nt 7k3m q9xd p4wn' });
    expect(found.code).toBe(receipt?.code);
    expect((await merged(here, on, again)).reason?.code).toBe('NUMBER_USED');
    expect((await merged(here, on, miscopied)).reason?.code).toBe('INVALID_INPUT');
  });

  test('the applicant is told by the ordinary notice, once', async () => {
    const item = acceptance(on, { at: '2026-12-10T09:40:00+07:00' });
    back();
    const result = await merged(here, on, item);
    await merged(here, on, item);
    await here.deliver();
    const told = await here.database.db
      .selectFrom('message')
      .select('kind')
      .where('dossier_id', '=', result.receipt?.dossierId ?? '')
      .execute();
    expect(told.map(({ kind }) => kind)).toEqual(['TB02']);
  });

  test('its pictures follow and belong to the component', async () => {
    const item = acceptance(on, { at: '2026-12-10T09:40:00+07:00' });
    back();
    const { receipt } = await merged(here, on, item);
    await upload(here.as('qu.dong'), receipt?.dossierId ?? '', 'TP01');
    const view = await here.as('qu.dong').getDossier({ dossierId: receipt?.dossierId ?? '' });
    expect(view.files.map(({ component }) => component)).toEqual(['TP01']);
  });

  test('A3: a clock two hours fast is corrected, and the control office is told', async () => {
    const two = 2 * 3_600_000;
    const item = acceptance(on, { at: '2026-12-10T11:40:00+07:00', driftMs: two });
    back();
    const result = await merged(here, on, item);
    expect(result).toMatchObject({ at: '2026-12-10T09:40:00+07:00', remarks: ['DRIFT'] });
    expect((await row(result.receipt?.dossierId)).accepted_at).toEqual(new Date('2026-12-10T09:40:00+07:00'));
    const [alert] = await alerts('ks.ha', 'OFFLINE_CLOCK');
    expect(alert?.text).toContain('nhanh 120 phút');
  });

  test('a clock that a power cut has set is used as measured now, where before cannot be', async () => {
    const item = acceptance(on, { at: '2026-12-10T16:40:00+07:00', driftMs: 0 });
    back();
    const result = await merged(here, on, item, 7 * 3_600_000);
    expect(result).toMatchObject({ at: '2026-12-10T09:40:00+07:00', remarks: ['DRIFT', 'CLOCK_CHANGED'] });
  });

  test('a due date printed earlier than the rules give is kept beside the lawful one, and the counter is told', async () => {
    const item = acceptance(on, {
      at: '2026-12-10T09:40:00+07:00',
      acceptance: { printedDue: '2026-12-14T17:00:00+07:00' },
    });
    back();
    const result = await merged(here, on, item);
    expect(result).toMatchObject({
      due: '2026-12-15T17:00:00+07:00',
      printedDue: '2026-12-14T17:00:00+07:00',
      remarks: ['DUE_DIFFERS'],
    });
    const { original_due_at, due_at } = await row(result.receipt?.dossierId);
    expect([original_due_at, due_at]).toEqual([
      new Date('2026-12-14T17:00:00+07:00'),
      new Date('2026-12-15T17:00:00+07:00'),
    ]);
    const [alert] = await alerts('qu.dong', 'OFFLINE_TO_CHECK');
    expect(alert?.text).toContain('giữ đúng hẹn đã in');
  });

  test('conditions and money not reconciled yet stand in the record; the counter has to check', async () => {
    const item = acceptance(on, {
      at: '2026-12-10T09:40:00+07:00',
      acceptance: {
        fee: { amount: 50_000, method: 'CASH' },
        conditional: [{ kind: 'LOOK_UP', text: 'chưa tra cứu được dữ liệu dân cư' }],
      },
    });
    back();
    const { receipt, remarks } = await merged(here, on, item);
    expect(remarks).toEqual(['CONDITIONAL']);
    const { events } = await here.as('qu.dong').getDossier({ dossierId: receipt?.dossierId ?? '' });
    const said = events.find(({ kind }) => kind === 'TAKEN_OVER_OFFLINE')?.text;
    expect(said).toContain('Đã thu 50.000 đ (tiền mặt), chưa đối soát.');
    expect(said).toContain('Tiếp nhận có điều kiện: chưa tra cứu được dữ liệu dân cư.');
    expect(await alerts('qu.dong', 'OFFLINE_CONDITION')).toHaveLength(1);
  });

  test('the same person filed the same online meanwhile: both stay, and the counter is told', async () => {
    const item = acceptance(on, { at: '2026-12-10T09:40:00+07:00' });
    here.clock.set(new Date('2026-12-10T11:00:00+07:00'));
    const online = await here
      .as('qu.minh')
      .createDraft({ procedureCode: GUARDIAN, intakeUnit: 'MC-09286-2025', applicant: LAN });
    const { components } = await here.as('qu.minh').getDossier({ dossierId: online.dossierId });
    const other = await here.as('qu.minh').acceptDossier({
      dossierId: online.dossierId,
      received: components.map(({ code }) => ({
        code,
        originals: 1,
        certified: 0,
        copies: 0,
        present: true,
      })),
    });
    back();
    const result = await merged(here, on, item);
    expect(result).toMatchObject({ outcome: 'MERGED', remarks: ['DUPLICATE'] });
    const [alert] = await alerts('qu.dong', 'OFFLINE_DUPLICATE');
    expect(alert?.text).toContain(other.code);
  });
});

describe('order and repetition', () => {
  test('a repetition gets the first result, also under another key and at a later hour', async () => {
    const item = acceptance(on, { at: '2026-12-10T09:40:00+07:00' });
    back();
    const first = await merged(here, on, item);
    here.clock.set(new Date('2026-12-10T15:00:00+07:00'));
    const again = await here
      .as('qu.dong')
      .mergeOffline({ deviceId: on.id, key: on.key, ...item, sentAt: '2026-12-10T15:00:00+07:00' });
    expect(again).toEqual(first);
    const { count } = await here.database.db
      .selectFrom('dossier')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });

  test('a later item waits for the earlier one', async () => {
    const first = acceptance(on, { at: '2026-12-10T09:40:00+07:00' });
    const second = acceptance(on, { at: '2026-12-10T09:50:00+07:00' });
    back();
    await refused(merged(here, on, second), 'OFFLINE_OUT_OF_ORDER');
    await merged(here, on, first);
    expect(await merged(here, on, second)).toMatchObject({ outcome: 'MERGED', sequence: 2 });
  });

  test('another item under a sequence that is taken is refused', async () => {
    const first = acceptance(on, { at: '2026-12-10T09:40:00+07:00' });
    back();
    await merged(here, on, first);
    await refused(merged(here, on, { ...first, itemId: crypto.randomUUID() }), 'KEY_REUSED');
  });

  test('what the rules refuse is put aside whole with its cure, and the next goes on', async () => {
    const wrong = acceptance(on, {
      at: '2026-12-10T09:40:00+07:00',
      applicant: { ...LAN, birthDate: '1970-01-01' },
    });
    const right = acceptance(on, { at: '2026-12-10T09:50:00+07:00' });
    back();
    const aside = await merged(here, on, wrong);
    expect(aside).toMatchObject({ outcome: 'ASIDE', receipt: null, reason: { code: 'WRONG_ID_NUMBER' } });
    expect(await merged(here, on, right)).toMatchObject({ outcome: 'MERGED' });
    const { items } = await here.as('dv.phochutich').getDevice({ deviceId: on.id });
    expect(items.map(({ outcome }) => outcome)).toEqual(['MERGED', 'ASIDE']);
    expect(await alerts('dv.phochutich', 'OFFLINE_ASIDE')).toHaveLength(1);
  });
});

describe('numbers and time of the lease', () => {
  test('a number that is not the device’s, or that stands on another paper, is put aside', async () => {
    const other = await device(here, { name: 'Máy quầy 2' });
    const strange = acceptance(on, { at: '2026-12-10T09:40:00+07:00' });
    const foreign = acceptance(other, { at: '2026-12-10T09:41:00+07:00' }).acceptance?.code;
    const used = acceptance(on, { at: '2026-12-10T09:42:00+07:00' });
    const twice = acceptance(on, { at: '2026-12-10T09:43:00+07:00' });
    back();
    const withCode = (item: typeof strange, code = foreign): typeof strange => ({
      ...item,
      acceptance: { ...item.acceptance!, code: code! },
    });
    expect(await merged(here, on, withCode(strange))).toMatchObject({
      outcome: 'ASIDE',
      reason: { code: 'NUMBER_NOT_LEASED' },
    });
    await merged(here, on, used);
    expect(await merged(here, on, withCode(twice, used.acceptance?.code))).toMatchObject({
      outcome: 'ASIDE',
      reason: { code: 'NUMBER_USED' },
    });
  });

  test('A6: accepted later than 48 hours after the last lease: put aside; guidance is taken', async () => {
    const late = acceptance(on, { at: '2026-12-12T09:40:00+07:00' });
    on.sequence++;
    const guidance = {
      ...common(on, { at: '2026-12-12T09:45:00+07:00' }),
      guidance: {
        reason: 'MISSING_COMPONENT' as const,
        components: ['TP02'],
        text: 'Còn thiếu văn bản cử giám hộ',
      },
    };
    here.clock.set(new Date('2026-12-14T08:00:00+07:00'));
    expect(await merged(here, on, late)).toMatchObject({
      outcome: 'ASIDE',
      reason: { code: 'OFFLINE_TOO_LONG' },
    });
    expect(await merged(here, on, guidance)).toMatchObject({ outcome: 'MERGED', kind: 'GUIDANCE' });
  });

  test('48 hours are counted anew with each renewal', async () => {
    here.clock.set(new Date('2026-12-11T09:00:00+07:00'));
    on.lease = await leased(here, on);
    const item = acceptance(on, { at: '2026-12-12T09:40:00+07:00' });
    here.clock.set(new Date('2026-12-14T08:00:00+07:00'));
    expect(await merged(here, on, item)).toMatchObject({ outcome: 'MERGED' });
  });
});

test('guidance and refusal come in as records, with the numbers on their papers and their own moment', async () => {
  on.sequence++;
  const guided = {
    ...common(on, { at: '2026-12-10T09:40:00+07:00' }),
    guidance: {
      reason: 'MISSING_COMPONENT' as const,
      components: ['TP02'],
      text: 'Còn thiếu văn bản cử giám hộ',
      number: { series: 'PHD' as const, period: '2026', number: 3 },
    },
  };
  on.sequence++;
  const refusal = {
    ...common(on, { at: '2026-12-10T09:50:00+07:00' }),
    refusal: {
      reason: 'WRONG_AUTHORITY' as const,
      components: [],
      text: 'Không thuộc thẩm quyền của đơn vị này',
      number: { series: 'PTC' as const, period: '2026', number: 1 },
    },
  };
  back();
  await merged(here, on, guided);
  const result = await merged(here, on, refusal);
  expect(result).toMatchObject({ outcome: 'MERGED', receipt: { state: 'REJECTED_AT_INTAKE' } });
  const ledger = await here.database.db
    .selectFrom('refusal_ledger')
    .innerJoin('slip', 'slip.id', 'refusal_ledger.slip_id')
    .select(['refusal_ledger.kind', 'refusal_ledger.at', 'slip.number'])
    .orderBy('refusal_ledger.at')
    .execute();
  expect(ledger).toEqual([
    { kind: 'GUIDANCE', at: new Date('2026-12-10T09:40:00+07:00'), number: '03/PHD-TTPVHCC' },
    { kind: 'REFUSAL', at: new Date('2026-12-10T09:50:00+07:00'), number: '01/PTC-TTPVHCC' },
  ]);
});
