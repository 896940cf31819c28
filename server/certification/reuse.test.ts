import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certified } from '../testing/certified.ts';
import { answersFor, completeDraft, LAN, NAM_SON, upload } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** Change of school: asks for the diploma of the lower secondary school. */
const SCHOOL = '2.002478';

let here: Province;
let copy: Awaited<ReturnType<typeof certified>>['copy'];
/** The dossier of certification. */
let from: string;
beforeAll(async () => {
  here = await province();
  ({ copy, dossierId: from } = await certified(here));
});
afterAll(() => here.close());

const lan = () => here.as('cd.lan');
const own = async () => (await lan().listMyPapers({})).items.filter(({ kind }) => kind === 'CERTIFIED_COPY');
const take = (dossierId: string, username = 'cd.lan') =>
  here.as(username).takePaper({ dossierId, component: 'TP03', fromDossier: from, fromComponent: copy.id });

/** Her draft of the later matter, all answered and handed in but the diploma. */
async function later(): Promise<string> {
  const { dossierId } = await lan().createDraft({ procedureCode: SCHOOL, intakeUnit: NAM_SON });
  const view = await lan().getDossier({ dossierId });
  await lan().updateDraft({ dossierId, answers: answersFor(view) });
  for (const component of ['TP02', 'TP04']) await upload(lan(), dossierId, component);
  return dossierId;
}

async function used(): Promise<string> {
  const dossierId = await later();
  await take(dossierId);
  await lan().submitDossier({ dossierId, declaration: true });
  return dossierId;
}

test('the copy stands in her store with origin, number and signer, not used yet (J7 row 4)', async () => {
  const [paper, ...more] = await own();
  expect(more).toEqual([]);
  expect(paper).toMatchObject({
    name: 'Bằng tốt nghiệp trung học cơ sở',
    number: copy.number,
    dossierId: from,
    unit: expect.stringContaining('Nam Sơn'),
    date: '2026-12-07',
    revoked: false,
    certified: { code: copy.code, signer: copy.signer, revokeReason: null },
    files: [{ id: copy.fileId }],
    uses: [],
  });
  expect((await here.as('cd.son').listMyPapers({})).items).toEqual([]);
});

describe('a later matter (J7 rows 5 to 7)', () => {
  let dossierId: string;

  test('is offered the copy, takes it instead of an upload, and the use is kept', async () => {
    dossierId = await later();
    const { items } = await lan().listPapersForDraft({ dossierId });
    expect(items).toMatchObject([
      {
        component: 'TP03',
        kind: 'CERTIFIED_COPY',
        number: copy.number,
        fromDossier: from,
        fromComponent: copy.id,
      },
    ]);
    await take(dossierId);
    await refused(take(dossierId), 'NOT_FOUND');
    await lan().submitDossier({ dossierId, declaration: true });
    expect((await own())[0]?.uses).toMatchObject([{ dossierId }]);
  });

  test('whoever decides sees that it is a copy that counts, and where it comes from', async () => {
    const { files } = await here.as('qu.minh').getDossier({ dossierId });
    const file = files.find(({ component }) => component === 'TP03');
    const source = await here.as('ks.ha').getDossier({ dossierId: from });
    expect(file).toMatchObject({
      takenFrom: source.code,
      certified: { number: copy.number, signer: copy.signer, revokedAt: null },
    });
    // and she sees who has looked (CD12)
    const { items } = await lan().listMyAccesses({});
    expect(JSON.stringify(items)).toContain(dossierId);
  });

  test('is not asked for the paper, but under an exception, which is counted by its code (DIG-02)', async () => {
    const item = {
      component: 'TP03',
      text: 'Bằng tốt nghiệp trung học cơ sở, bản mờ',
      legalBasis: 'Quyết định 51/2002/QĐ-BGDĐT',
    };
    const ask = { dossierId, reason: 'Cần bản giấy' };
    const minh = here.as('qu.minh');
    const [linted] = (await minh.checkSupplement({ dossierId, items: [item] })).items;
    expect(linted).toMatchObject({
      verdict: 'KNOWN',
      text: expect.stringContaining('đã chứng thực ngày 07/12/2026'),
    });
    await refused(minh.requestSupplement({ ...ask, items: [item] }), 'NOTHING_TO_ASK');
    const other = { ...item, exception: 'VERIFY' as const };
    // no exception without its code
    await refused(
      minh.requestSupplement({ ...ask, items: [{ ...item, exception: 'OTHER' as unknown as 'VERIFY' }] }),
      'INVALID_INPUT',
    );
    const reply = await minh.requestSupplement({ ...ask, items: [other] });
    expect(reply.state).toBe('SUPPLEMENT_BEFORE_INTAKE');
    const { items } = await here.as('ks.ha').listAttempts({ from: '2026-12-01', to: '2026-12-31' });
    expect(items.map(({ verdict, count }) => [verdict, count]).toSorted()).toEqual([
      ['KNOWN', 1],
      ['TO_VERIFY', 1],
    ]);
  });
});

test('the rate of reuse counts a paper nobody had to upload, and no other (J7-A2)', async () => {
  const figures = async () => {
    const { items } = await here
      .as('ks.ha')
      .reuseStatistics({ from: '2026-12-01', to: '2026-12-31', unit: NAM_SON });
    return items[0];
  };
  const before = await figures();
  expect(before).toMatchObject({ toUpdate: 0, toVerify: 1 });
  const dossierId = await used();
  // not before it is accepted
  expect(await figures()).toEqual(before);
  await here.as('qu.minh').acceptDossier({ dossierId });
  expect(await figures()).toMatchObject({
    satisfied: (before?.satisfied ?? 0) + 3,
    reused: (before?.reused ?? 0) + 1,
  });
  // the diploma uploaded beside the copy: somebody had to hand it in
  const both = await later();
  await take(both);
  await upload(lan(), both, 'TP03');
  await lan().submitDossier({ dossierId: both, declaration: true });
  await here.as('qu.minh').acceptDossier({ dossierId: both });
  expect(await figures()).toMatchObject({
    satisfied: (before?.satisfied ?? 0) + 6,
    reused: (before?.reused ?? 0) + 1,
  });
  await refused(here.as('cm.kd').reuseStatistics({ from: '2026-12-01', to: '2026-12-31' }), 'FORBIDDEN');
});

test('somebody else does not take it, nor under her name and another number', async () => {
  const { dossierId } = await completeDraft(here, { procedure: SCHOOL, citizen: 'cd.son' });
  await refused(take(dossierId, 'cd.son'), 'NOT_FOUND');
});

test('a byte of it changed where it is stored: it is not used (J7-A3)', async () => {
  const dossierId = await later();
  const { sha256 = '' } = (await here.anyone.checkCertifiedCopy({ code: copy.code })).copy ?? {};
  const path = `${here.folder}/files/${sha256.slice(0, 2)}/${sha256}`;
  const bytes = await here.services.files.get(sha256);
  const changed = Buffer.from(bytes);
  changed[200] = (changed[200] ?? 0) ^ 1;
  await writeFile(path, changed);
  await refused(take(dossierId), 'COPY_ALTERED');
  await writeFile(path, bytes);
  await take(dossierId);
});

test('her own file of it is taken as it is, and refused once a byte of it was changed (J7-A3)', async () => {
  const dossierId = await later();
  const bytes = new Uint8Array((await lan().getFile({ fileId: copy.fileId ?? '' })) as Uint8Array);
  const changed = new Uint8Array(bytes);
  changed[200] = (changed[200] ?? 0) ^ 1;
  await refused(upload(lan(), dossierId, 'TP03', 'ban-sao.pdf', changed), 'COPY_ALTERED');
  const longer = new Uint8Array([...bytes, 10]);
  await refused(upload(lan(), dossierId, 'TP03', 'ban-sao.pdf', longer), 'COPY_ALTERED');
  await upload(lan(), dossierId, 'TP03', 'ban-sao.pdf', bytes);
  const { files } = await lan().getDossier({ dossierId });
  expect(files.find(({ component }) => component === 'TP03')?.certified?.number).toBe(copy.number);
});

describe('the original was false (J7 row 8)', () => {
  const reason = 'Trường xác nhận không cấp bằng số này';
  const revoke = (username: string, key?: string) =>
    here
      .as(username)
      .revokeCertification(
        { certificationId: copy.id, reason },
        key === undefined ? {} : { idempotencyKey: key },
      );

  test('only a leader of the unit that certified takes it back, with a reason', async () => {
    for (const other of ['kb.chutich', 'qu.minh', 'ks.ha', 'ld.phong', 'qt.vu'])
      await refused(revoke(other), 'FORBIDDEN');
    await refused(revoke('cd.lan'), 'FORBIDDEN');
    await refused(
      here.as('ld.ct').revokeCertification({ certificationId: copy.id, reason: 'sai' }),
      'INVALID_INPUT',
    );
  });

  test('no draft uses it any more; who used it is listed and told, and so is she', async () => {
    const sent = await used();
    const open = await later();
    await take(open);
    expect((await here.as('ld.ct').getDossier({ dossierId: from })).certification?.items[0]?.mayRevoke).toBe(
      true,
    );
    const first = await revoke('ld.ct', 'revoke-once');
    expect(first).toMatchObject({ revokeReason: reason, mayRevoke: false });
    expect(await revoke('ld.ct', 'revoke-once')).toEqual(first);
    await refused(revoke('ld.ct'), 'WRONG_STATE');
    await here.deliver();

    // what is taken already is not sent, what is not is not offered
    const problem = await refused(lan().submitDossier({ dossierId: open, declaration: true }), 'INCOMPLETE');
    expect(problem.fields?.[0]).toMatchObject({ field: 'TP03', message: expect.stringContaining('thu hồi') });
    const another = await later();
    const { items: offered } = await lan().listPapersForDraft({ dossierId: another });
    expect(offered.filter(({ kind }) => kind === 'CERTIFIED_COPY')).toEqual([]);
    await refused(take(another), 'NOT_FOUND');
    expect((await own())[0]).toMatchObject({ revoked: true, certified: { revokeReason: reason } });

    // past uses, each with dossier, unit and day
    const { uses } = await here.as('ld.ct').getCertification({ certificationId: copy.id });
    expect(uses.map(({ dossierId }) => dossierId)).toContain(sent);
    expect(uses).toHaveLength(4);
    expect(uses[0]).toMatchObject({ unit: { key: NAM_SON }, date: '2026-12-07' });

    // a task for who decides, until somebody closes it
    const alerts = await here.database.db
      .selectFrom('alert')
      .select(['dossier_id', 'level', 'facts', 'done_at'])
      .where('kind', '=', 'COPY_REVOKED')
      .execute();
    expect(new Set(alerts.map(({ dossier_id }) => dossier_id))).toEqual(
      new Set(uses.map(({ dossierId }) => dossierId)),
    );
    expect(alerts.every(({ done_at }) => done_at === null)).toBe(true);
    expect(JSON.stringify(alerts)).not.toContain(LAN.idNumber);
    const { files } = await here.as('qu.minh').getDossier({ dossierId: sent });
    expect(files.find(({ component }) => component === 'TP03')?.certified).toMatchObject({
      revokeReason: reason,
    });

    const { items } = await lan().listMyMessages({});
    expect(JSON.stringify(items)).toContain('đã bị thu hồi');
    expect((await here.anyone.checkCertifiedCopy({ code: copy.code })).standing).toBe('REVOKED');
  });

  test('the paper may be asked for then', async () => {
    const dossierId = await later();
    await upload(lan(), dossierId, 'TP03');
    await lan().submitDossier({ dossierId, declaration: true });
    const { items } = await here.as('qu.minh').checkSupplement({
      dossierId,
      items: [
        {
          component: 'TP03',
          text: 'Bằng tốt nghiệp: chữ ký không rõ',
          legalBasis: 'Quyết định 51/2002/QĐ-BGDĐT',
        },
      ],
    });
    expect(items[0]?.verdict).toBe('OK');
  });
});
