import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accepted,
  completeDraft,
  counterDraft,
  doStep,
  LAN,
  NAM_SON,
  openTask,
  upload,
} from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** Certificate of marital status, good for six months (NĐ 123/2015 Đ.23.1), and what asks for it. */
const STATUS = '1.004873';
const MARRIAGE = '1.000894';
const NAME = 'Giấy xác nhận tình trạng hôn nhân';

let here: Province;
/** Her certificate, granted and handed over. */
let dossierId: string;
beforeAll(async () => {
  here = await province();
  ({ dossierId } = await accepted(here, { procedure: STATUS }));
  while ((await openTask(here, dossierId)).kind !== 'RETURN') await doStep(here, dossierId);
  await here.as('qu.minh').deliverResult({ dossierId, method: 'COUNTER', receiverName: LAN.fullName });
  await here.deliver();
});
afterAll(() => here.close());

const question = { idNumber: LAN.idNumber, fullName: LAN.fullName, procedureCode: MARRIAGE, unit: NAM_SON };
const asked = (facts: Partial<typeof question> = {}, officer = 'qu.minh') =>
  here.as(officer).findEarlier({ ...question, ...facts });
const draft = () => counterDraft(here, { procedure: MARRIAGE });

describe('what is held of the person at the counter', () => {
  test('her result stands for the paper the procedure asks for, with its source and its last day', async () => {
    const { papers } = await asked();
    const { code, result } = await here.as('ks.ha').getDossier({ dossierId });
    expect(papers).toEqual([
      {
        component: 'TP02',
        kind: 'RESULT',
        name: NAME,
        number: result?.number,
        fromDossier: dossierId,
        fromComponent: null,
        source: { dossierCode: code, unit: expect.stringContaining('Nam Sơn'), date: '2026-12-07' },
        validTo: '2027-06-07',
      },
    ]);
  });

  test('where she lived and could be reached, each value once with where it was said', async () => {
    const { data } = await asked();
    expect(data.map(({ field, value }) => [field, value])).toEqual([
      ['address', LAN.address],
      ['phone', LAN.phone],
      ['email', LAN.email],
    ]);
    expect(data[0]?.source).toMatchObject({ date: '2026-12-07', dossierCode: expect.any(String) });
  });

  test('nothing of whoever the number belongs to under another name', async () => {
    expect(await asked({ fullName: 'Vũ Thị Liên' })).toEqual({ data: [], papers: [] });
  });

  test('not for who is not at the counter of the unit', async () => {
    await refused(asked({}, 'qu.thu'), 'FORBIDDEN');
    await refused(asked({}, 'ld.phong'), 'FORBIDDEN');
    await refused(asked({ procedureCode: 'không có' }), 'UNKNOWN_PROCEDURE');
  });

  test('each look is kept with its purpose; the person by a hash of his number', async () => {
    await here.database.owner.deleteFrom('access_log').execute();
    await asked();
    await asked();
    await here.as('qu.minh').findApplicant({ idNumber: LAN.idNumber });
    await refused(asked({}, 'qu.thu'), 'FORBIDDEN');
    const person = createHash('sha256').update(`person ${LAN.idNumber}`).digest('hex');
    const kept = await here.database.db
      .selectFrom('access_log')
      .innerJoin('account', 'account.id', 'access_log.account_id')
      .select(['account.username', 'operation', 'detail'])
      .orderBy('access_log.at')
      .orderBy('operation', 'desc')
      .execute();
    expect(kept).toEqual([
      {
        username: 'qu.minh',
        operation: 'findEarlier',
        detail: { purpose: 'INTAKE', procedure: MARRIAGE, unit: NAM_SON, person },
      },
      { username: 'qu.minh', operation: 'findApplicant', detail: { purpose: 'IDENTIFY', person } },
    ]);
  });

  test('a certificate that is too old is not offered, nor taken', async () => {
    here.clock.set('2027-06-08T08:00:00+07:00');
    expect((await asked()).papers).toEqual([]);
    const late = await draft();
    await refused(taken(late.dossierId), 'NOT_FOUND');
    here.clock.set(TODAY);
  });
});

const taken = (into: string, officer = 'qu.minh') =>
  here.as(officer).takePaper({ dossierId: into, component: 'TP02', fromDossier: dossierId });

describe('a paper taken over', () => {
  test('stands in the new dossier with its source, and she is not asked for it', async () => {
    const begun = await draft();
    const received = [{ code: 'TP03', originals: 0, certified: 0, copies: 0, present: true }];
    const form = { code: 'TP01', originals: 1, certified: 0, copies: 0, present: true };
    await here.as('qu.minh').updateDraft({ dossierId: begun.dossierId, received: [form, ...received] });
    await refused(here.as('qu.minh').acceptDossier({ dossierId: begun.dossierId }), 'INCOMPLETE');
    await taken(begun.dossierId);
    const source = await here.as('ks.ha').getDossier({ dossierId });
    const view = await here.as('qu.minh').getDossier({ dossierId: begun.dossierId });
    expect(view.files).toMatchObject([
      { component: 'TP02', type: 'application/pdf', takenFrom: source.code, uploadedBy: 'Nguyễn Quang Minh' },
    ]);
    expect(view.events.at(-1)).toMatchObject({
      kind: 'PAPER_TAKEN_OVER',
      text: `Dùng lại giấy tờ đã có từ hồ sơ ${source.code ?? ''}: ${NAME}`,
    });
    const bytes = await here.as('qu.minh').getFile({ fileId: view.files[0]?.id ?? '' });
    expect(
      Buffer.from(bytes as Uint8Array)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await here.as('qu.minh').acceptDossier({ dossierId: begun.dossierId })).code).not.toBeNull();
    // taken once; and not into what is accepted
    await refused(taken(begun.dossierId), 'WRONG_STATE');
  });

  test('once, however often it is asked; and by the counter that has the draft', async () => {
    const begun = await draft();
    await refused(taken(begun.dossierId, 'qu.thu'), 'NOT_FOUND');
    const input = { dossierId: begun.dossierId, component: 'TP02', fromDossier: dossierId };
    const key = { idempotencyKey: 'take-paper-once' };
    const first = await here.as('qu.minh').takePaper(input, key);
    expect(await here.as('qu.minh').takePaper(input, key)).toEqual(first);
    await refused(taken(begun.dossierId), 'NOT_FOUND');
    const { files } = await here.as('qu.minh').getDossier({ dossierId: begun.dossierId });
    expect(files).toHaveLength(1);
  });

  test('never somebody else’s, nor one that was taken back', async () => {
    const other = await counterDraft(here, { procedure: MARRIAGE }, { ...LAN, fullName: 'Vũ Thị Liên' });
    await refused(taken(other.dossierId), 'NOT_FOUND');
    const { result } = await here.as('ks.ha').getDossier({ dossierId });
    const mine = await draft();
    await here.database.owner
      .insertInto('revoked_paper')
      .values({
        paper: 'XNTTHN',
        number: (result?.number ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
        dossier_id: mine.dossierId,
        at: here.clock.now(),
        by_account: await here.accountId('qu.minh'),
      })
      .execute();
    expect((await asked()).papers).toEqual([]);
    await refused(taken(mine.dossierId), 'NOT_FOUND');
    await here.database.owner.deleteFrom('revoked_paper').execute();
  });

  test('a file of an earlier dossier, all its pages; not one that is not accepted yet, nor a form', async () => {
    const citizen = here.as('cd.lan');
    const { dossierId: before } = await completeDraft(here, { procedure: STATUS });
    await upload(citizen, before, 'TP02', 'ban-an-1.pdf');
    await upload(citizen, before, 'TP02', 'ban-an-2.pdf');
    await citizen.submitDossier({ dossierId: before, declaration: true });
    expect((await asked({ procedureCode: STATUS })).papers).toEqual([]);
    await here.as('qu.minh').acceptDossier({ dossierId: before });
    const { papers } = await asked({ procedureCode: STATUS });
    expect(papers).toMatchObject([
      { component: 'TP02', kind: 'FILE', fromDossier: before, fromComponent: 'TP02', validTo: null },
    ]);
    const again = await counterDraft(here, { procedure: STATUS });
    await here.as('qu.minh').takePaper({
      dossierId: again.dossierId,
      component: 'TP02',
      fromDossier: before,
      fromComponent: 'TP02',
    });
    const { files } = await here.as('qu.minh').getDossier({ dossierId: again.dossierId });
    expect(files.map(({ name }) => name)).toEqual(['ban-an-1.pdf', 'ban-an-2.pdf']);
  });
});
