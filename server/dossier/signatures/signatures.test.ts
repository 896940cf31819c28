import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OUTBOX } from '../../outbox.ts';
import { answersFor, counterDraft, NAM_SON, upload } from '../../testing/dossier.ts';
import { until } from '../../testing/letters.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

/** Registration of a marriage: groom and bride sign the same declaration. */
const MARRIAGE = '1.000894';
/** Registration of permanent residence: the head of the household agrees. */
const RESIDENCE = '1.004222';
const KIEN = { fullName: 'Lê Trung Kiên', idNumber: '999090000005' };
const NOBODY = '00000000-0000-4000-8000-000000000000';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const lan = () => here.as('cd.lan');
const kien = () => here.as('cd.kien');

/** Lan's draft, complete but for the signatures; what the answers say beside what anybody would answer. */
async function drafted(procedureCode: string, said: Record<string, string>): Promise<string> {
  const { dossierId } = await lan().createDraft({ procedureCode, intakeUnit: NAM_SON });
  const view = await lan().getDossier({ dossierId });
  await lan().updateDraft({ dossierId, answers: { ...answersFor(view), ...said } });
  for (const one of view.components)
    if (one.required && !one.presentOnly) await upload(lan(), dossierId, one.code);
  return dossierId;
}
const marriage = () => drafted(MARRIAGE, { groomName: KIEN.fullName, groomId: KIEN.idNumber });
const send = (dossierId: string) => lan().submitDossier({ dossierId, declaration: true });
const ask = (dossierId: string, signer = 'groom') => lan().askSignature({ dossierId, signer });
const signatures = async (dossierId: string) => (await lan().getDossier({ dossierId })).signatures;
const standing = async (dossierId: string) => (await signatures(dossierId)).map((one) => one.standing);

/** What waits for Kiên about this dossier, as he reads it. */
async function waitingFor(dossierId: string) {
  const { submissionCode } = await lan().getDossier({ dossierId });
  const { items } = await kien().listSignatureRequests({});
  const found = items.find((one) => one.submissionCode === submissionCode);
  return found === undefined ? undefined : kien().getSignatureRequest({ requestId: found.requestId });
}
async function signs(dossierId: string): Promise<void> {
  await ask(dossierId);
  const { requestId = '', content = '' } = (await waitingFor(dossierId)) ?? {};
  await kien().answerSignatureRequest({ requestId, content, signs: true, declaration: true });
}

describe('who signs', () => {
  test('the other party; the applicant signs by sending', async () => {
    const dossierId = await marriage();
    expect(await signatures(dossierId)).toMatchObject([
      { signer: 'groom', role: 'Bên nam', fullName: KIEN.fullName, standing: 'NOT_ASKED', how: null },
    ]);
    const { fields } = await refused(send(dossierId), 'INCOMPLETE');
    expect(fields).toMatchObject([
      { field: 'signatures.groom', message: 'Chưa có chữ ký: Bên nam, Lê Trung Kiên' },
    ]);
  });

  test('the head of the household, only of whoever joins one', async () => {
    const joins = await drafted(RESIDENCE, {
      isHead: 'false',
      headName: KIEN.fullName,
      headId: KIEN.idNumber,
      headRelation: 'em',
    });
    expect(await standing(joins)).toEqual(['NOT_ASKED']);
    const own = await drafted(RESIDENCE, { isHead: 'true' });
    expect(await standing(own)).toEqual([]);
    expect((await send(own)).state).toBe('SUBMITTED');
  });

  test('at a counter nobody is asked on the portal: they sign on the paper', async () => {
    const { dossierId } = await counterDraft(here, { procedure: MARRIAGE });
    const minh = here.as('qu.minh');
    await minh.updateDraft({ dossierId, answers: { groomName: KIEN.fullName, groomId: KIEN.idNumber } });
    expect((await minh.getDossier({ dossierId })).signatures).toEqual([]);
    await refused(minh.askSignature({ dossierId, signer: 'groom' }), 'WRONG_STATE');
  });
});

describe('in his own account', () => {
  test('he is told, reads what was declared, signs it; then it can be sent, and its copy says so', async () => {
    const dossierId = await marriage();
    expect(await ask(dossierId)).toMatchObject({ standing: 'ASKED', how: 'PORTAL' });
    await until(here, TODAY, OUTBOX);
    const { items: told } = await kien().listMyMessages({});
    expect(told.find(({ text }) => text.includes('cần chữ ký của Ông/Bà'))).toMatchObject({
      dossierId: null,
    });
    const asked = await waitingFor(dossierId);
    expect(asked).toMatchObject({
      role: 'Bên nam',
      applicantName: 'Vũ Thị Lan',
      answers: { groomId: KIEN.idNumber },
    });
    expect(asked?.declares).toContain('tự nguyện kết hôn');
    const { requestId = '', content = '' } = asked ?? {};
    await refused(kien().answerSignatureRequest({ requestId, content, signs: true }), 'NOT_DECLARED');
    expect(
      await kien().answerSignatureRequest({ requestId, content, signs: true, declaration: true }),
    ).toMatchObject({ signed: true });
    expect(await waitingFor(dossierId)).toBeUndefined();
    expect(await standing(dossierId)).toEqual(['SIGNED']);
    await until(here, TODAY, OUTBOX);
    const { items: heard } = await lan().listMyMessages({});
    expect(heard.map(({ text }) => text).join()).toContain('đã được người cùng ký ký');
    expect((await send(dossierId)).state).toBe('SUBMITTED');
    const { slips } = await lan().getDossier({ dossierId });
    const slip = slips.find(({ kind }) => kind === 'ANSWERS_COPY');
    const html = (await lan().getSlip({ slipId: slip?.id ?? '', as: 'html' })) as Uint8Array;
    expect(Buffer.from(html).toString()).toMatch(
      /Người cùng ký[\s\S]*Lê Trung Kiên[\s\S]*đã ký bằng tài khoản/,
    );
    const officer = await here.as('qu.minh').getDossier({ dossierId });
    expect(officer.signatures).toMatchObject([{ signer: 'groom', standing: 'SIGNED', how: 'PORTAL' }]);
  });

  test('a key repeated signs once', async () => {
    const dossierId = await marriage();
    await ask(dossierId);
    const { requestId = '', content = '' } = (await waitingFor(dossierId)) ?? {};
    const once = () =>
      kien().answerSignatureRequest(
        { requestId, content, signs: true, declaration: true },
        { idempotencyKey: `sign-${requestId}` },
      );
    expect(await once()).toEqual(await once());
  });

  test('he declines and says why; it cannot be sent, and may be asked anew', async () => {
    const dossierId = await marriage();
    await ask(dossierId);
    const { requestId = '', content = '' } = (await waitingFor(dossierId)) ?? {};
    await refused(kien().answerSignatureRequest({ requestId, content, signs: false }), 'INVALID_INPUT');
    await kien().answerSignatureRequest({
      requestId,
      content,
      signs: false,
      reason: 'Sai ngày sinh của tôi',
    });
    expect(await signatures(dossierId)).toMatchObject([
      { standing: 'DECLINED', reason: 'Sai ngày sinh của tôi' },
    ]);
    await refused(send(dossierId), 'INCOMPLETE');
    expect(await ask(dossierId)).toMatchObject({ standing: 'ASKED', reason: null });
  });

  test('one who has no account yet finds it once he signs in', async () => {
    const dossierId = await drafted(MARRIAGE, { groomName: 'Người Chưa Đến', groomId: '999090000999' });
    expect(await ask(dossierId)).toMatchObject({ standing: 'ASKED' });
  });
});

describe('what was signed is what is sent', () => {
  test('a change of any answer voids the signature; a paper more does not', async () => {
    const dossierId = await marriage();
    await signs(dossierId);
    await upload(lan(), dossierId, 'TP02', 'them.pdf');
    expect(await standing(dossierId)).toEqual(['SIGNED']);
    await lan().updateDraft({ dossierId, answers: { groomTimes: '2' } });
    expect(await standing(dossierId)).toEqual(['CHANGED']);
    await refused(send(dossierId), 'INCOMPLETE');
  });

  test('changed after he opened the page, it is not signed', async () => {
    const dossierId = await marriage();
    await ask(dossierId);
    const { requestId = '', content = '' } = (await waitingFor(dossierId)) ?? {};
    await lan().updateDraft({ dossierId, answers: { groomTimes: '3' } });
    const answer = { requestId, content, signs: true, declaration: true };
    await refused(kien().answerSignatureRequest(answer), 'NOT_FOUND');
    await ask(dossierId);
    const again = await waitingFor(dossierId);
    expect(again?.content).not.toBe(content);
    await refused(
      kien().answerSignatureRequest({ ...answer, requestId: again?.requestId ?? '' }),
      'CONFIRMATION_VOID',
    );
  });

  test('nobody is asked to sign what still has to be changed, nor all day long', async () => {
    const dossierId = await marriage();
    await lan().updateDraft({ dossierId, answers: { brideName: '' } });
    await refused(ask(dossierId), 'INCOMPLETE');
    await lan().updateDraft({ dossierId, answers: { brideName: 'Vũ Thị Lan' } });
    for (let times = 0; times < 6; times += 1) await ask(dossierId);
    await refused(ask(dossierId), 'TOO_MANY');
  });
});

describe('by hand', () => {
  test('the printed declaration bears its code; its scan takes the place of a word on the portal', async () => {
    const dossierId = await marriage();
    const sheet = { dossierId, signer: 'groom', as: 'html' } as const;
    const page = async () => Buffer.from((await lan().printForSignature(sheet)) as Uint8Array).toString();
    const before = await page();
    expect(before).toMatch(/Mã tờ khai: [\s\S]{0,30}[0-9A-F]{4} [0-9A-F]{4}/);
    const { file } = await upload(lan(), dossierId, undefined, 'da-ky.pdf');
    expect(
      await lan().keepSignedSheet({ dossierId, signer: 'groom', sheetFile: file?.id ?? '' }),
    ).toMatchObject({ standing: 'SIGNED', how: 'SHEET', sheetFile: file?.id });
    await lan().updateDraft({ dossierId, answers: { groomTimes: '4' } });
    expect(await standing(dossierId)).toEqual(['CHANGED']);
    expect(await page()).not.toBe(before);
  });

  test('a sheet taken out again signs nothing', async () => {
    const dossierId = await marriage();
    const { file } = await upload(lan(), dossierId, undefined, 'da-ky.pdf');
    const fileId = file?.id ?? '';
    await lan().keepSignedSheet({ dossierId, signer: 'groom', sheetFile: fileId });
    expect(await standing(dossierId)).toEqual(['SIGNED']);
    await lan().removeFile({ fileId });
    expect(await standing(dossierId)).toEqual(['NOT_ASKED']);
  });

  test('a paper of the procedure, or nothing, is no signed sheet', async () => {
    const dossierId = await marriage();
    const { file } = await upload(lan(), dossierId, 'TP02');
    for (const sheetFile of [file?.id ?? '', NOBODY])
      await refused(lan().keepSignedSheet({ dossierId, signer: 'groom', sheetFile }), 'INVALID_INPUT');
  });
});

describe('nobody else', () => {
  test('asks, prints or keeps a sheet for a draft of another', async () => {
    const dossierId = await marriage();
    for (const other of ['cd.kien', 'cd.son', 'qu.minh', 'ks.ha', 'qt.vu']) {
      const client = here.as(other);
      await refused(client.askSignature({ dossierId, signer: 'groom' }), 'NOT_FOUND');
      await refused(client.printForSignature({ dossierId, signer: 'groom' }), 'NOT_FOUND');
      await refused(client.keepSignedSheet({ dossierId, signer: 'groom', sheetFile: NOBODY }), 'NOT_FOUND');
    }
    await refused(here.anyone.askSignature({ dossierId, signer: 'groom' }), 'UNAUTHENTICATED');
  });

  test('reads or signs what another is asked, the applicant least of all', async () => {
    const dossierId = await marriage();
    await ask(dossierId);
    const { requestId = '', content = '' } = (await waitingFor(dossierId)) ?? {};
    for (const other of ['cd.lan', 'cd.son', 'qu.minh', 'ks.ha']) {
      const client = here.as(other);
      expect((await client.listSignatureRequests({})).items).toEqual([]);
      await refused(client.getSignatureRequest({ requestId }), 'NOT_FOUND');
      await refused(
        client.answerSignatureRequest({ requestId, content, signs: true, declaration: true }),
        'NOT_FOUND',
      );
    }
    // to be asked opens the declaration, not the dossier
    await refused(kien().getDossier({ dossierId }), 'NOT_FOUND');
    await refused(here.anyone.getSignatureRequest({ requestId }), 'UNAUTHENTICATED');
  });
});
