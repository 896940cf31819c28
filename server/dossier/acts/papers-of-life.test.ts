import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  BIRTH,
  completeDraft,
  counterDraft,
  doStep,
  LAN,
  openTask,
  submitted,
  ticked,
  WISH,
  walkTo,
  supplied,
} from '../../testing/dossier.ts';
import { DAY_OF_2021, province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

/** Begun and accepted at the counter, on paper. */
async function atCounter(procedure?: string): Promise<string> {
  const { dossierId } = await counterDraft(here, procedure === undefined ? {} : { procedure });
  await here.as('qu.minh').acceptDossier({ dossierId });
  return dossierId;
}

async function returned(): Promise<string> {
  const { dossierId } = await accepted(here);
  await walkTo(here, dossierId, 'RETURN');
  await here.as('qu.minh').deliverResult({ dossierId, method: 'COUNTER', receiverName: 'Vũ Thị Lan' });
  return dossierId;
}

describe('(e)1 papers leave the counter', () => {
  test.each([
    ['14:59', '2026-12-07T17:00:00+07:00'],
    ['15:01', '2026-12-08T07:30:00+07:00'],
  ])('taken in at %s they have to be handed over by %s', async (time, due) => {
    here.clock.set(`2026-12-07T${time}:00+07:00`);
    const dossierId = await atCounter();
    const { transfer } = await here.as('qu.minh').getDossier({ dossierId });
    expect(transfer).toEqual({ dueAt: due, givenAt: null, receivedAt: null });
  });

  test('together on one slip, both persons named; on the way the dossier is in transfer', async () => {
    const dossierIds = [await atCounter(), await atCounter()];
    const { toHandOver } = await here.as('qu.minh').listHandovers({});
    expect(toHandOver.map((row) => row.dossierId)).toEqual(expect.arrayContaining(dossierIds));
    const view = await here
      .as('qu.minh')
      .handOverDossiers({ kind: 'DOSSIER', toUnit: 'X-09286-2025', dossierIds });
    expect(view).toMatchObject({ number: '01/PBG-TTPVHCC', givenBy: 'Nguyễn Quang Minh', receivedAt: null });
    const [first = ''] = dossierIds;
    expect((await here.as('qu.minh').getDossier({ dossierId: first })).state).toBe('IN_TRANSFER');
    await refused(here.as('qu.minh').receiveHandover({ handoverId: view.id }), 'FORBIDDEN');
    await refused(here.as('kb.tiepnhan').receiveHandover({ handoverId: view.id }), 'NOT_FOUND');
    const taken = await here.as('ld.phong').receiveHandover({ handoverId: view.id });
    expect(taken.receivedBy).toBe('Phan Đức Phong');
    expect((await here.as('qu.minh').getDossier({ dossierId: first })).state).toBe('ACCEPTED');
    await refused(here.as('ld.phong').receiveHandover({ handoverId: view.id }), 'ALREADY_TAKEN');
    const page = await here.as('qu.minh').printHandover({ handoverId: view.id, as: 'html' });
    expect(new TextDecoder().decode(page as Uint8Array)).toContain('Phan Đức Phong');
  });

  test('an online dossier has no paper to hand over', async () => {
    const { dossierId } = await accepted(here);
    expect((await here.as('qu.minh').getDossier({ dossierId })).transfer).toBeNull();
  });
});

describe('the register', () => {
  test('one per sector and year, numbers without gap, a number of the paper book entered afterwards', async () => {
    here.clock.set('2026-12-08T08:00:00+07:00');
    const before = await here.as('qu.minh').getRegister({ unit: 'MC-09286-2025', year: 2026 });
    const { dossierId } = await counterDraft(here);
    const paper = { acceptedAt: '2026-12-07T10:15:00+07:00', number: '02-017' };
    await refused(
      here
        .as('qu.minh')
        .acceptDossier({ dossierId, paper: { ...paper, acceptedAt: '2026-11-02T10:15:00+07:00' } }),
      'WRONG_DATE',
    );
    const { code, dueAt } = await here.as('qu.minh').acceptDossier({ dossierId, paper });
    expect(code).toContain('-261207-');
    expect(dueAt).toBe('2026-12-10T17:00:00+07:00');
    const after = await here.as('qu.minh').getRegister({ unit: 'MC-09286-2025', year: 2026 });
    expect(after.items.map((row) => row.seq)).toEqual(after.items.map((_, index) => index + 1));
    expect(after.items).toHaveLength(before.items.length + 1);
    expect(after.items.at(-1)).toMatchObject({ paperNumber: '02-017', code });
    const again = await counterDraft(here);
    await expect(here.as('qu.minh').acceptDossier({ dossierId: again.dossierId, paper })).rejects.toThrow();
  });

  test('names people, so it is for whoever keeps it and for control', async () => {
    const ask = (who: string) => here.as(who).getRegister({ unit: 'MC-09286-2025', year: 2026 });
    await refused(ask('kb.tiepnhan'), 'FORBIDDEN');
    await refused(ask('qt.vu'), 'FORBIDDEN');
    expect((await ask('ks.ha')).items.length).toBeGreaterThan(0);
  });

  test('prints as Mẫu 07', async () => {
    const [sector] = (await here.as('qu.minh').getRegister({ unit: 'MC-09286-2025', year: 2026 })).sectors;
    const page = await here
      .as('qu.minh')
      .printRegister({ unit: 'MC-09286-2025', year: 2026, sector: sector?.sector ?? '', as: 'html' });
    expect(new TextDecoder().decode(page as Uint8Array).toUpperCase()).toContain('SỔ THEO DÕI HỒ SƠ');
  });
});

describe('guidance', () => {
  test('a visit without intake is a record with a slip, and the person may object', async () => {
    const { dossierId } = await counterDraft(here);
    const text = 'Còn thiếu văn bản cử người giám hộ';
    const told = { reason: 'MISSING_COMPONENT' as const, components: ['TP02'], text };
    const { slipId, state } = await here.as('qu.minh').recordGuidance({ dossierId, ...told });
    expect(state).toBe('DRAFT');
    const view = await here.as('cd.lan').getDossier({ dossierId });
    expect(view.slips.find((slip) => slip.id === slipId)?.kind).toBe('GUIDANCE');
    expect(view.ledger).toMatchObject([{ kind: 'GUIDANCE', objectedAt: null }]);
    await refused(here.as('kb.tiepnhan').recordGuidance({ dossierId, ...told }), 'NOT_FOUND');
  });

  test('G4 every refusal and request stands in the ledger with its slip', async () => {
    const asked = await submitted(here);
    await here.as('qu.minh').requestSupplement({ dossierId: asked.dossierId, ...WISH });
    const turned = await submitted(here);
    await here
      .as('qu.minh')
      .refuseDossier({ dossierId: turned.dossierId, reason: 'DUPLICATE', text: 'Trùng với hồ sơ đã nộp' });
    const rows = await here.database.db
      .selectFrom('refusal_ledger')
      .selectAll()
      .where('dossier_id', 'in', [asked.dossierId, turned.dossierId])
      .orderBy('at')
      .execute();
    expect(rows.map((row) => row.kind).toSorted()).toEqual(['REFUSAL', 'SUPPLEMENT']);
    expect(rows.every((row) => row.slip_id !== null)).toBe(true);
  });
});

describe('closing what was not completed', () => {
  test('not before the limit; then the officer closes it on Mẫu 03', async () => {
    const { dossierId } = await submitted(here);
    await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
    const note = 'Không bổ sung trong thời hạn';
    await refused(here.as('qu.minh').closeIncomplete({ dossierId, note }), 'TOO_EARLY');
    here.clock.set('2026-12-29T08:00:00+07:00');
    await refused(here.as('cd.lan').closeIncomplete({ dossierId, note }), 'FORBIDDEN');
    expect((await here.as('qu.minh').closeIncomplete({ dossierId, note })).state).toBe('CLOSED_INCOMPLETE');
    await refused(supplied(here, dossierId), 'WRONG_STATE');
  });

  test('and nobody has to: the system does it when the limit passes', async () => {
    const { dossierId } = await submitted(here);
    await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
    here.clock.set('2026-12-28T17:00:01+07:00');
    await here.deliver();
    const view = await here.as('cd.lan').getDossier({ dossierId });
    expect(view).toMatchObject({ state: 'CLOSED_INCOMPLETE', closing: { kind: 'CLOSED_INCOMPLETE' } });
    expect(view.events.at(-1)?.actor).toBe('Hệ thống');
  });
});

describe('afterwards', () => {
  test('a wrong result is replaced by the leader; the old one stays linked; its time stays as it was', async () => {
    const dossierId = await returned();
    const before = await here.as('cd.lan').getDossier({ dossierId });
    here.clock.set('2026-12-15T08:00:00+07:00');
    const wish = {
      reason: 'Sai ngày sinh của người được giám hộ',
      text: 'Cấp lại trích lục',
      outcome: 'GRANT',
    } as const;
    await refused(here.as('ld.phong').correctResult({ dossierId, ...wish }), 'FORBIDDEN');
    expect((await here.as('ld.ct').correctResult({ dossierId, ...wish })).state).toBe('RESULT_READY');
    const after = await here.as('cd.lan').getDossier({ dossierId });
    expect(after.result?.replaces).toMatchObject({ number: before.result?.number, reason: wish.reason });
    expect(after.finishedAt).toBe(before.finishedAt);
    await here.as('qu.minh').deliverResult({ dossierId, method: 'COUNTER', receiverName: 'Vũ Thị Lan' });
  });

  test('an ended dossier is archived with a manifest of every paper and event; nothing moves any more', async () => {
    const dossierId = await returned();
    await refused(here.as('ld.ct').archiveDossier({ dossierId }), 'FORBIDDEN');
    expect((await here.as('qu.minh').archiveDossier({ dossierId, retentionYears: 50 })).state).toBe(
      'ARCHIVED',
    );
    const { archive } = await here.database.db
      .selectFrom('dossier')
      .select('archive')
      .where('id', '=', dossierId)
      .executeTakeFirstOrThrow();
    const manifest = JSON.parse((await here.services.files.get(archive?.manifest ?? '')).toString()) as {
      events: { seq: number; chain: string }[];
      slips: { kind: string }[];
    };
    expect(manifest.events.map((event) => event.seq)).toEqual(manifest.events.map((_, index) => index + 1));
    expect(manifest.slips.map((slip) => slip.kind)).toContain('RESULT_DOCUMENT');
    await refused(
      here.as('ld.ct').correctResult({ dossierId, reason: 'Sai tên', text: 'x', outcome: 'GRANT' }),
      'WRONG_STATE',
    );
  });

  test('what is still under way is not archived', async () => {
    const { dossierId } = await accepted(here);
    await refused(here.as('qu.minh').archiveDossier({ dossierId }), 'WRONG_STATE');
  });
});

test('(e)12 what is settled at once is recorded and counted, with Mẫu 01 only where it is asked for', async () => {
  const kinds = async (dossierId: string) =>
    (await here.as('qu.minh').getDossier({ dossierId })).slips.map((slip) => slip.kind);
  const without = await atCounter(BIRTH);
  expect(await kinds(without)).toEqual(['CONTROL_SLIP']);
  const { dossierId } = await counterDraft(here, { procedure: BIRTH });
  const { slipId } = await here.as('qu.minh').acceptDossier({ dossierId, receipt: true });
  expect(slipId).not.toBeNull();
  expect((await kinds(dossierId)).toSorted()).toEqual(['CONTROL_SLIP', 'INTAKE_RECEIPT']);
  const { items } = await here.as('qu.minh').getRegister({ unit: 'MC-09286-2025', year: 2026 });
  expect(items.map((row) => row.dossierId)).toEqual(expect.arrayContaining([without, dossierId]));
});

test('(e)13 a paper the system holds from an earlier dossier is not demanded again', async () => {
  const MARRIAGE = { code: 'TP04', originals: 0, certified: 0, copies: 0, present: true };
  const earlier = await counterDraft(here, { procedure: BIRTH });
  const { received } = await here.as('qu.minh').getDossier({ dossierId: earlier.dossierId });
  expect(received).toContainEqual(MARRIAGE);
  await here.as('qu.minh').acceptDossier({ dossierId: earlier.dossierId });
  here.clock.set('2026-12-08T09:00:00+07:00');
  const { dossierId } = await counterDraft(here, { procedure: BIRTH });
  await here.as('qu.minh').updateDraft({ dossierId, received: [] });
  const wish = {
    items: [{ component: 'TP04', text: 'Giấy chứng nhận kết hôn', legalBasis: 'Luật Hộ tịch 2014 Điều 16' }],
    reason: 'Thiếu giấy tờ',
  };
  const [linted] = (await here.as('qu.minh').checkSupplement({ dossierId, items: wish.items })).items;
  expect(linted).toMatchObject({ verdict: 'KNOWN', text: expect.stringContaining('261207') as string });
  await refused(here.as('qu.minh').requestSupplement({ dossierId, ...wish }), 'NOTHING_TO_ASK');
  const { attempts } = await here.database.db
    .selectFrom('request_attempt')
    .select((eb) => eb.fn.countAll<number>().as('attempts'))
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow();
  expect(attempts).toBe(1);
});

test('(e)14 a dossier keeps the version, process and time limit it was accepted under', async () => {
  const { dossierId } = await accepted(here);
  const { owner } = here.database;
  const row = await owner
    .selectFrom('procedure_version')
    .selectAll()
    .where('code', '=', '1.004837')
    .orderBy('valid_from', 'desc')
    .executeTakeFirstOrThrow();
  const channels = row.content.channels.map((one) => ({
    ...one,
    limit: { value: 1, unit: 'workingDay' as const },
  }));
  await owner
    .updateTable('procedure_version')
    .set({ valid_to: '2026-12-07' })
    .where('id', '=', row.id)
    .execute();
  await owner
    .insertInto('procedure_version')
    .values({
      ...row,
      id: crypto.randomUUID(),
      content: JSON.stringify({ ...row.content, channels }),
      content_hash: 'another',
      valid_from: '2026-12-08',
      valid_to: null,
    })
    .execute();
  here.clock.set('2026-12-08T08:00:00+07:00');
  const old = await here.as('cd.lan').getDossier({ dossierId });
  expect(old.due).toMatchObject({ dueAt: '2026-12-10T17:00:00+07:00', limit: { value: 3 } });
  const next = await accepted(here);
  expect(next.dueAt).toBe('2026-12-09T17:00:00+07:00');
  expect((await doStep(here, dossierId)).kind).toBe('ASSIGN');
  expect((await openTask(here, dossierId)).kind).toBe('WORK');
});

test('(e)16 sent by post, the clock starts when the post hands it over, not when it was posted', async () => {
  here.clock.set('2026-12-07T15:00:00+07:00');
  const { dossierId } = await here.as('qu.minh').createDraft({
    procedureCode: '1.004837',
    intakeUnit: 'MC-09286-2025',
    channel: 'POST',
    submitterRole: 'POSTAL',
    applicant: LAN,
  });
  const { components } = await here.as('qu.minh').getDossier({ dossierId });
  // posted on Monday, handed over by the post on Wednesday at eight, accepted at the screen at nine
  here.clock.set('2026-12-09T09:00:00+07:00');
  const arrived = { at: '2026-12-09T08:00:00+07:00', record: 'BBGN-0912/01' };
  await refused(
    here.as('qu.minh').acceptDossier({ dossierId, arrived: { ...arrived, at: '2026-12-09T10:00:00+07:00' } }),
    'WRONG_DATE',
  );
  await here.as('qu.minh').acceptDossier({ dossierId, arrived, received: components.map(ticked) });
  const { due } = await here.as('qu.minh').getDossier({ dossierId });
  expect(due.startedAt).toBe('2026-12-09T08:00:00+07:00');
});

test('(e)18 a dossier of the district days stays to be found under its old code, with its unit of that time', async () => {
  here.clock.set(DAY_OF_2021);
  const { dossierId } = await completeDraft(here, { unit: 'MC-09286-2018' });
  await here.as('cd.lan').submitDossier({ dossierId, declaration: true });
  const { code } = await here.as('qu.minh').acceptDossier({ dossierId });
  expect(code).toMatch(/^\d{3}\.\d{2}\.\d{2}\.H05-210616-\d{4}$/);
  here.clock.set(TODAY);
  expect((await here.anyone.trackDossier({ code: code ?? '' })).code).toBe(code);
  const { events } = await here.as('cd.lan').getDossier({ dossierId });
  expect(events.find((event) => event.kind === 'ACCEPTED')?.unit).toContain('Bộ phận');
});

test('the proof of a due date stays as it was when the dossier ended, whatever the calendar becomes', async () => {
  const dossierId = await returned();
  const before = await here.as('cd.lan').explainDue({ dossierId });
  await here.database.owner
    .insertInto('calendar_day')
    .values({
      calendar_id: 'bac-ninh',
      date: '2026-12-08',
      kind: 'statutory',
      name: 'Ngày nghỉ đột xuất',
      confirmed: true,
      unit_key: null,
      source: 'LOCAL',
    })
    .execute();
  await here.services.reference.reload();
  expect(await here.as('cd.lan').explainDue({ dossierId })).toEqual(before);
  await here.database.owner.deleteFrom('calendar_day').where('source', '=', 'LOCAL').execute();
  await here.services.reference.reload();
});

test('(e)20 an officer of another unit does not read it; control and inspection do, change nothing, and are seen', async () => {
  const { dossierId } = await accepted(here);
  await refused(here.as('kb.tiepnhan').getDossier({ dossierId }), 'NOT_FOUND');
  for (const who of ['ks.ha', 'tt.tra']) {
    const { allowed } = await here.as(who).getDossier({ dossierId });
    expect(allowed).toEqual([]);
  }
  await here.as('qu.minh').getDossier({ dossierId });
  await here.as('cd.lan').getDossier({ dossierId });
  const seen = await here.database.db
    .selectFrom('access_log')
    .innerJoin('account', 'account.id', 'access_log.account_id')
    .select('account.username')
    .where('dossier_id', '=', dossierId)
    .execute();
  expect(seen.map((row) => row.username).toSorted()).toEqual(['ks.ha', 'qu.minh', 'tt.tra']);
});
