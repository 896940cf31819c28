import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentTitle } from '../papers/index.ts';
import { accepted, holderOf, openTask, walkTo } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

/** A dossier whose draft says this, approved and waiting for the records office. */
async function approved(draft: { text: string; outcome: 'GRANT' | 'DENY' }): Promise<string> {
  const { dossierId } = await accepted(here);
  const work = await walkTo(here, dossierId, 'WORK');
  await here.as(await holderOf(here, work)).completeTask({ taskId: work.id, draftResult: draft });
  await walkTo(here, dossierId, 'ISSUE');
  return dossierId;
}

async function issue(dossierId: string) {
  const task = await openTask(here, dossierId);
  const receipt = await here.as(await holderOf(here, task)).issueResult({ taskId: task.id });
  return { receipt, view: await here.as('cd.lan').getDossier({ dossierId }) };
}

const slipData = async (id: string) =>
  (await here.database.db.selectFrom('slip').select('data').where('id', '=', id).executeTakeFirstOrThrow())
    .data;

test('A result granted is a document of the deciding authority, signed in the words of the signer’s post', async () => {
  const dossierId = await approved({
    text: 'Ghi vào Sổ hộ tịch.\nCấp trích lục cho người yêu cầu.',
    outcome: 'GRANT',
  });
  const { receipt, view } = await issue(dossierId);
  expect(view.result).toMatchObject({ fileId: null, slipId: receipt.slipId });
  const data = await slipData(view.result?.slipId ?? '');
  expect(data).toMatchObject({
    kind: 'RESULT_DOCUMENT',
    header: {
      governingUnit: '',
      issuingUnit: 'Ủy ban nhân dân phường Nam Sơn',
      number: view.result?.number,
      place: 'Phường Nam Sơn',
      date: '2026-12-07',
    },
    resultName: documentTitle(view.result?.name ?? ''),
    dossierCode: view.code,
    paragraphs: ['Ghi vào Sổ hộ tịch.', 'Cấp trích lục cho người yêu cầu./.'],
    collective: 'Ủy ban nhân dân',
    signerPosition: expect.stringMatching(/^(Phó )?Chủ tịch$/),
    signerName: view.result?.signer,
  });
  expect(data.qrUrl).toMatch(new RegExp(`/tra-cuu/${view.code}$`));
});

test('Its PDF is set in the background, kept, and given to the applicant', async () => {
  const { receipt } = await issue(await approved({ text: 'Đồng ý', outcome: 'GRANT' }));
  await here.deliver();
  const kept = await here.database.db
    .selectFrom('slip')
    .select('pdf_sha256')
    .where('id', '=', receipt.slipId ?? '')
    .executeTakeFirstOrThrow();
  expect(kept.pdf_sha256).toMatch(/^[\da-f]{64}$/);
  const pdf = (await here.as('cd.lan').getSlip({ slipId: receipt.slipId ?? '' })) as Uint8Array;
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
});

test('A refusal after appraisal is Mẫu 03 with the draft as its reason, from the one-stop unit’s book', async () => {
  const { view } = await issue(await approved({ text: 'Người giám hộ chưa đủ điều kiện.', outcome: 'DENY' }));
  expect(view.result?.number).toMatch(/^\d{2,}\/PTC-TTPVHCC$/);
  expect(view.slips.map(({ kind }) => kind)).not.toContain('RESULT_DOCUMENT');
  expect(await slipData(view.result?.slipId ?? '')).toMatchObject({
    kind: 'REFUSAL',
    reasons: ['Người giám hộ chưa đủ điều kiện.'],
    dossierCode: view.code,
    receiverName: view.events.find(({ kind }) => kind === 'ACCEPTED')?.actor,
  });
});

test('Where a department advises and the provincial committee decides, the committee issues, in its own book', async () => {
  const { dossierId } = await accepted(here, {
    procedure: '1.009645',
    unit: 'MC-07210-2025',
    officer: 'bg.tiepnhan',
  });
  await walkTo(here, dossierId, 'ISSUE');
  const { view } = await issue(dossierId);
  expect(view.authority.name).not.toBe('Ủy ban nhân dân tỉnh Bắc Ninh');
  expect(await slipData(view.result?.slipId ?? '')).toMatchObject({
    header: { issuingUnit: 'Ủy ban nhân dân tỉnh Bắc Ninh', place: 'Bắc Ninh', number: '01/KQ-UBND' },
    bases: expect.arrayContaining([{ sort: 'DECREE', issuer: 'GOVERNMENT', number: '118/2025/NĐ-CP' }]),
  });
});
