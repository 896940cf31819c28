import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clamScanner } from '../../platform/scanner.ts';
import { EICAR, startClamd, type ClamdSimulator } from '../../platform/testing/clamd.ts';
import { completeDraft, PDF, upload } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let clamd: ClamdSimulator;
let here: Province;
let dossierId: string;
beforeAll(async () => {
  clamd = await startClamd();
  here = await province({ scanner: clamScanner('127.0.0.1', clamd.port) });
  dossierId = (await completeDraft(here)).dossierId;
});
afterAll(async () => {
  await here.close();
  await clamd.close();
});
const lan = () => here.as('cd.lan');
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('in parts', () => {
  test('each part begins where the last ended; a wrong beginning is told the right one', async () => {
    const whole = bytesOf(`%PDF-1.4 ${'x'.repeat(200_000)}`);
    const { uploadId } = await lan().uploadFile({ dossierId, name: 'a.pdf', size: whole.length });
    const first = await lan().uploadPart({ uploadId, offset: 0 }, { bytes: whole.slice(0, 150_000) });
    expect(first).toMatchObject({ offset: 150_000, file: null });
    const problem = await refused(
      lan().uploadPart({ uploadId, offset: 0 }, { bytes: whole }),
      'UPLOAD_OFFSET',
    );
    expect(problem.detail).toContain('150000');
    expect(await lan().getUpload({ uploadId })).toMatchObject({ offset: 150_000, file: null });
    const last = await lan().uploadPart({ uploadId, offset: 150_000 }, { bytes: whole.slice(150_000) });
    expect(last.file).toMatchObject({
      size: whole.length,
      type: 'application/pdf',
      sha256: createHash('sha256').update(whole).digest('hex'),
    });
    expect(await lan().getFile({ fileId: last.file?.id ?? '' })).toEqual(Buffer.from(whole));
    expect(await lan().uploadPart({ uploadId, offset: 150_000 }, { bytes: PDF })).toEqual(last);
  });

  test('more bytes than announced', async () => {
    const { uploadId } = await lan().uploadFile({ dossierId, name: 'a.pdf', size: 5 });
    await refused(lan().uploadPart({ uploadId, offset: 0 }, { bytes: PDF }), 'FILE_TOO_LARGE');
  });

  test('a part without a body', async () => {
    const { uploadId } = await lan().uploadFile({ dossierId, name: 'a.pdf', size: 5 });
    await refused(lan().uploadPart({ uploadId, offset: 0 }), 'INVALID_INPUT');
  });

  test('bytes that are not those that were sent', async () => {
    const sha256 = '0'.repeat(64);
    const { uploadId } = await lan().uploadFile({ dossierId, name: 'a.pdf', size: PDF.length, sha256 });
    await refused(lan().uploadPart({ uploadId, offset: 0 }, { bytes: PDF }), 'FILE_DAMAGED');
    expect((await lan().getUpload({ uploadId })).offset).toBe(0);
  });

  test('nobody goes on with another’s upload', async () => {
    const { uploadId } = await lan().uploadFile({ dossierId, name: 'a.pdf', size: PDF.length });
    await refused(here.as('cd.son').uploadPart({ uploadId, offset: 0 }, { bytes: PDF }), 'NOT_FOUND');
    await refused(here.as('cd.son').getUpload({ uploadId }), 'NOT_FOUND');
  });
});

describe('content', () => {
  test('another kind of file behind the right name', async () => {
    const problem = await refused(
      upload(lan(), dossierId, undefined, 'anh.png', bytesOf('<script>alert(1)</script>')),
      'FILE_TYPE',
    );
    expect(problem.detail).toContain('không đúng với phần mở rộng');
    await refused(upload(lan(), dossierId, undefined, 'anh.jpg', PDF), 'FILE_TYPE');
  });

  test('malicious code is found and nothing of it is kept', async () => {
    const infected = bytesOf(`%PDF-1.4\n${EICAR}`);
    const { uploadId } = await lan().uploadFile({ dossierId, name: 'a.pdf', size: infected.length });
    await refused(lan().uploadPart({ uploadId, offset: 0 }, { bytes: infected }), 'FILE_INFECTED');
    expect((await lan().getUpload({ uploadId })).offset).toBe(0);
    const { files } = await lan().getDossier({ dossierId });
    expect(files.map((file) => file.size)).not.toContain(infected.length);
  });

  test('a clean file passes the scanner', async () => {
    expect((await upload(lan(), dossierId)).file?.name).toBe('giay-to.pdf');
  });

  test('while the scanner is away no file is taken, and the program goes on', async () => {
    const away = await startClamd();
    await away.close();
    const other = await province({ scanner: clamScanner('127.0.0.1', away.port) });
    const draft = await other
      .as('cd.lan')
      .createDraft({ procedureCode: '1.004837', intakeUnit: 'MC-09286-2025' });
    const problem = await refused(upload(other.as('cd.lan'), draft.dossierId), 'DATABASE_UNAVAILABLE');
    expect(problem.detail).toContain('Chưa quét được');
    expect((await other.as('cd.lan').getDossier({ dossierId: draft.dossierId })).files).toEqual([]);
    await other.close();
  });
});
