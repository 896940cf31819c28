import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPdfSignatures } from '../papers/index.ts';
import { certified, compare, DIPLOMA, toCertify } from '../testing/certified.ts';
import { doStep, openTask } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const NAM_SON = 'X-09286-2025';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const bytesOf = async (fileId: string): Promise<Buffer> =>
  Buffer.from((await here.as('qu.minh').getFile({ fileId })) as Uint8Array);
const book = async (year = 2026) =>
  (await here.as('qu.minh').listCertifications({ unit: NAM_SON, year })).items;

describe('the leader signs', () => {
  test('the compared pages become a signed copy with its words and its number (J7 row 3)', async () => {
    const { dossierId, copy } = await certified(here);
    expect(copy).toMatchObject({
      number: '1, quyển số 01/2026-SCT/BS',
      seq: 1,
      unit: { key: NAM_SON },
      documentName: DIPLOMA,
      pages: 2,
      certifiedAt: TODAY,
      position: 'Chủ tịch UBND phường',
      copy: 'MADE',
      revokedAt: null,
    });
    const bytes = await bytesOf(copy.fileId ?? '');
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(3);
    const { signatures } = await checkPdfSignatures(bytes, {
      trusted: here.services.signing?.trusted ?? [],
    });
    expect(signatures).toMatchObject([
      { signer: copy.signer, coversWholeFile: true, signatureValid: true, trusted: true },
    ]);
    expect(signatures[0]?.signedAt?.toISOString()).toBe(new Date(TODAY).toISOString());

    // sealed and registered, it is the result, under the number of its own register and no other
    await doStep(here, dossierId);
    const { result, files } = await here.as('cd.lan').getDossier({ dossierId });
    expect(result).toMatchObject({ number: copy.number, fileId: copy.fileId, slipId: null });
    expect(files.find(({ id }) => id === copy.fileId)).toMatchObject({
      name: `${DIPLOMA} (bản sao chứng thực số 1).pdf`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      certified: { number: copy.number, revokedAt: null },
    });
  });

  test('without a compared scan there is no electronic copy; for paper the scan is not asked', async () => {
    const bare = await toCertify(here, { compared: false });
    const before = (await book()).length;
    const problem = await refused(bare.leader.approveResult({ taskId: bare.taskId }), 'NOT_COMPARED');
    expect(problem.detail).toContain('đối chiếu');
    expect(await book()).toHaveLength(before);
    // the officer compares; the leader signs
    await compare(here, here.as('qu.minh'), bare.dossierId, 1);
    await bare.leader.approveResult({ taskId: bare.taskId });

    const paper = await toCertify(here, { compared: false, electronic: false });
    await paper.leader.approveResult({ taskId: paper.taskId });
    await here.deliver();
    const entries = await book();
    expect(entries.at(-1)).toMatchObject({ copy: 'PAPER', fileId: null, dossierId: paper.dossierId });
    // paper goes on as every other result
    await doStep(here, paper.dossierId);
    expect((await openTask(here, paper.dossierId)).kind).toBe('RETURN');
  });

  test('two who sign at once get consecutive numbers; who fails leaves no gap (J7-A5)', async () => {
    const waiting = [await toCertify(here), await toCertify(here), await toCertify(here)];
    const last = (await book()).at(-1)?.seq ?? 0;
    const signed = await Promise.allSettled([
      ...waiting.map(({ leader, taskId }) => leader.approveResult({ taskId })),
      // the same step a second time, at the same moment, under another key
      ...waiting.map(({ leader, taskId }) => leader.approveResult({ taskId })),
    ]);
    expect(signed.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await here.deliver();
    const given = (await book()).map(({ seq }) => seq).filter((seq) => seq > last);
    expect(given).toEqual([last + 1, last + 2, last + 3]);
  });

  test('a new year begins again at 1; each unit has a book of its own', async () => {
    here.clock.set('2027-01-04T08:00:00+07:00');
    const { copy } = await certified(here);
    expect(copy.number).toBe('1, quyển số 01/2027-SCT/BS');
    here.clock.set(TODAY);
    expect(
      (await here.as('kb.chutich').listCertifications({ unit: 'X-09187-2025', year: 2026 })).items,
    ).toEqual([]);
  });
});

describe('the register', () => {
  test('is read by its unit, its counter and who controls; by nobody else', async () => {
    for (const reader of ['qu.minh', 'ld.ct', 'ks.ha', 'tt.tra'])
      expect((await here.as(reader).listCertifications({ unit: NAM_SON, year: 2026 })).total).toBeGreaterThan(
        3,
      );
    await refused(here.as('kb.chutich').listCertifications({ unit: NAM_SON, year: 2026 }), 'FORBIDDEN');
    await refused(here.as('cd.lan').listCertifications({ unit: NAM_SON, year: 2026 }), 'FORBIDDEN');
  });

  test('is printed with its numbers', async () => {
    const html = (await here
      .as('ld.ct')
      .printCertifications({ unit: NAM_SON, year: 2026, as: 'html' })) as Uint8Array;
    const text = Buffer.from(html).toString();
    expect(text).toContain('SỔ CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH');
    expect(text).toContain('01/2026-SCT/BS');
    expect(text).not.toContain('999188000003');
  });

  test('and not that of dossiers: a page after a number', async () => {
    const { items, total } = await here
      .as('qu.minh')
      .listCertifications({ unit: NAM_SON, year: 2026, after: 1, limit: 2 });
    expect(items.map(({ seq }) => seq)).toEqual([2, 3]);
    // the counter has no book of its own: it sees that of its committee
    const atCounter = await here.as('qu.minh').listCertifications({ unit: 'MC-09286-2025', year: 2026 });
    expect(atCounter.total).toBe(total);
    expect(total).toBeGreaterThan(3);
  });
});

describe('anybody may ask whether a copy counts', () => {
  test('by its code, however it is typed; nothing of a person is said', async () => {
    const { copy } = await certified(here);
    const told = await here.anyone.checkCertifiedCopy({ code: ` ${copy.code.toLowerCase()} ` });
    expect(told).toMatchObject({
      standing: 'VALID',
      copy: { number: copy.number, pages: 2, revokedAt: null },
    });
    expect(JSON.stringify(told)).not.toMatch(/Vũ|Lan|999188|Nguyễn/);
    expect(await here.anyone.checkCertifiedCopy({ code: 'CT-0000' })).toEqual({
      standing: 'UNKNOWN',
      copy: null,
    });
  });
});

/** Changes one byte of what is stored, as no act can. */
async function alter(sha256: string): Promise<() => Promise<void>> {
  const bytes = await here.services.files.get(sha256);
  const { folder } = here;
  const path = `${folder}/files/${sha256.slice(0, 2)}/${sha256}`;
  const changed = Buffer.from(bytes);
  changed[100] = (changed[100] ?? 0) ^ 1;
  await writeFile(path, changed);
  return () => writeFile(path, bytes);
}

test('the unit sees whether the bytes are as they were signed', async () => {
  const { copy } = await certified(here);
  const { sha256 = '' } = (await here.anyone.checkCertifiedCopy({ code: copy.code })).copy ?? {};
  expect(await here.as('ld.ct').getCertification({ certificationId: copy.id })).toMatchObject({
    unaltered: true,
    uses: [],
  });
  const mend = await alter(sha256);
  expect(await here.as('ld.ct').getCertification({ certificationId: copy.id })).toMatchObject({
    unaltered: false,
  });
  await mend();
});
