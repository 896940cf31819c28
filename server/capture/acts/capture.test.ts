import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clamScanner } from '../../platform/scanner.ts';
import { EICAR, startClamd, type ClamdSimulator } from '../../platform/testing/clamd.ts';
import { accepted, counterDraft } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';
import { dropLeftCaptures } from '../drop.ts';
import { COLOUR, GREY, hashOf, scannedPdf, sendPage } from '../testing/pages.ts';

let clamd: ClamdSimulator;
let here: Province;
beforeAll(async () => {
  clamd = await startClamd();
  here = await province({ scanner: clamScanner('127.0.0.1', clamd.port) });
});
afterAll(async () => {
  await here.close();
  await clamd.close();
});
const minh = () => here.as('qu.minh');
const TRUE = { trueToOriginal: true };

async function begun(component = 'TP01') {
  const { dossierId } = await counterDraft(here);
  return { dossierId, captureId: (await minh().beginCapture({ dossierId, component })).id };
}

/** Made into a file that waits to be compared. */
async function ready(captureId: string, pages: string[]) {
  await minh().assembleCapture({ captureId, pages });
  await here.deliver();
  const { pdf } = await minh().getCapture({ captureId });
  if (pdf === null) throw new Error('no file was made');
  return pdf;
}

/** A scan that has become a file of its dossier. */
async function kept(captureId: string, more: { replaces?: string } = {}) {
  const { sha256 } = await ready(captureId, [await sendPage(minh(), captureId)]);
  return minh().confirmCapture({ captureId, sha256, ...TRUE, ...more });
}

describe('from pages to a file', () => {
  test('pages in the order the officer gives become one PDF, compared, then kept with who, when and how', async () => {
    const { dossierId, captureId } = await begun();
    const first = await sendPage(minh(), captureId, COLOUR);
    const second = await sendPage(minh(), captureId, GREY);
    const asked = await minh().assembleCapture({ captureId, pages: [second, first] });
    expect(asked).toMatchObject({ state: 'ASSEMBLING', pdf: null });
    await here.deliver();
    const { state, pdf } = await minh().getCapture({ captureId });
    expect(state).toBe('READY');
    expect(pdf).toMatchObject({ pages: 2, dpi: 7, colour: true });
    const bytes = (await minh().getCapturePdf({ captureId })) as Uint8Array;
    expect(hashOf(bytes)).toBe(pdf?.sha256);
    const read = await PDFDocument.load(bytes, { updateMetadata: false });
    // the grey one lies across, and comes first
    expect(read.getPages().map((page) => page.getWidth() > page.getHeight())).toEqual([true, false]);
    expect((await minh().getDossier({ dossierId })).files).toEqual([]);

    const file = await minh().confirmCapture({ captureId, sha256: pdf?.sha256 ?? '', ...TRUE });
    const { files, events } = await minh().getDossier({ dossierId });
    expect(files).toEqual([file]);
    expect(file).toMatchObject({
      component: 'TP01',
      type: 'application/pdf',
      sha256: pdf?.sha256,
      scan: { pages: 2, confirmedAt: '2026-12-07T08:00:00+07:00', by: await here.accountId('qu.minh') },
    });
    expect(await minh().getFile({ fileId: file.id })).toEqual(Buffer.from(bytes));
    expect(events.at(-1)).toMatchObject({ kind: 'SCANNED', actor: 'Nguyễn Quang Minh' });
    expect(events.at(-1)?.text).toContain('2 trang, đã đối chiếu, đúng với bản chính');
    // single pages are gone, and nothing more is taken
    expect(await here.services.files.length(first)).toBe(0);
    await refused(minh().beginCapturePage({ captureId, size: 10 }), 'WRONG_STATE');
  });

  test('a PDF of a scanner goes in whole, between pictures', async () => {
    const { captureId } = await begun();
    const pages = [
      await sendPage(minh(), captureId),
      await sendPage(minh(), captureId, await scannedPdf(3)),
      await sendPage(minh(), captureId, GREY),
    ];
    expect(await ready(captureId, pages)).toMatchObject({ pages: 5, colour: true });
  });

  test('asked for anew, the earlier wish makes nothing; what was seen before is not what is confirmed', async () => {
    const { captureId } = await begun();
    const pages = [await sendPage(minh(), captureId), await sendPage(minh(), captureId, GREY)];
    const before = await ready(captureId, pages);
    await minh().assembleCapture({ captureId, pages: pages.slice(1) });
    await refused(minh().confirmCapture({ captureId, sha256: before.sha256, ...TRUE }), 'CHANGED_MEANWHILE');
    await here.deliver();
    expect((await minh().getCapture({ captureId })).pdf?.pages).toBe(1);
  });

  test('a page still on its way, another’s, or one named twice, is in no file', async () => {
    const { captureId } = await begun();
    const whole = await sendPage(minh(), captureId);
    const { pageId } = await minh().beginCapturePage({ captureId, size: COLOUR.length });
    await refused(minh().assembleCapture({ captureId, pages: [whole, pageId] }), 'CHANGED_MEANWHILE');
    await refused(minh().assembleCapture({ captureId, pages: [whole, whole] }), 'CHANGED_MEANWHILE');
    const other = await sendPage(minh(), (await begun()).captureId);
    await refused(minh().assembleCapture({ captureId, pages: [other] }), 'CHANGED_MEANWHILE');
  });

  test('a page thrown away is gone with its bytes', async () => {
    const { captureId } = await begun();
    const pageId = await sendPage(minh(), captureId);
    await minh().removeCapturePage({ pageId });
    expect((await minh().getCapture({ captureId })).pages).toEqual([]);
    expect(await here.services.files.length(pageId)).toBe(0);
  });

  test('what nobody came back for goes after its time, with every byte', async () => {
    const { captureId } = await begun();
    const pageId = await sendPage(minh(), captureId);
    await ready(captureId, [pageId]);
    await dropLeftCaptures(here.services, new Date('2026-12-20T00:00:00Z'));
    await refused(minh().getCapture({ captureId }), 'NOT_FOUND');
    expect(await here.services.files.length(pageId)).toBe(0);
    expect(await here.services.files.length(captureId)).toBe(0);
  });
});

describe('on a bad line', () => {
  test('cut in the middle, the page goes on where it stopped; a part sent twice does no harm', async () => {
    const { captureId } = await begun();
    const { pageId } = await minh().beginCapturePage({
      captureId,
      size: COLOUR.length,
      sha256: hashOf(COLOUR),
    });
    async function* cut() {
      yield COLOUR.slice(0, 300);
      throw new Error('the line is down');
    }
    const broken = here.door.call({
      operation: 'uploadCapturePart',
      input: { pageId, offset: 0 },
      fromText: false,
      token: await here.token('qu.minh'),
      requestId: 'cut',
      key: null,
      bytes: cut(),
    });
    await expect(broken).rejects.toThrow('the line is down');
    const { offset } = await minh().getCaptureUpload({ pageId });
    expect(offset).toBe(300);
    const problem = await refused(
      minh().uploadCapturePart({ pageId, offset: 0 }, { bytes: COLOUR }),
      'UPLOAD_OFFSET',
    );
    expect(problem.detail).toContain('300');
    const last = await minh().uploadCapturePart({ pageId, offset }, { bytes: COLOUR.slice(offset) });
    expect(last).toEqual({ pageId, size: COLOUR.length, offset: COLOUR.length, complete: true });
    expect(await minh().uploadCapturePart({ pageId, offset }, { bytes: COLOUR })).toEqual(last);
    expect(await minh().getCapturePage({ pageId })).toEqual(Buffer.from(COLOUR));
  });

  test('bytes that are not those that were sent are thrown away, and may be sent again', async () => {
    const { captureId } = await begun();
    const { pageId } = await minh().beginCapturePage({
      captureId,
      size: COLOUR.length,
      sha256: hashOf(COLOUR),
    });
    const other = COLOUR.map((byte, at) => (at === 200 ? byte ^ 1 : byte));
    await refused(minh().uploadCapturePart({ pageId, offset: 0 }, { bytes: other }), 'FILE_DAMAGED');
    expect((await minh().uploadCapturePart({ pageId, offset: 0 }, { bytes: COLOUR })).complete).toBe(true);
  });
});

describe('what is no page', () => {
  test.each([
    ['words', new TextEncoder().encode('<script>alert(1)</script>')],
    ['the beginning of a picture', COLOUR.slice(0, 40)],
    ['the beginning of a PDF', new TextEncoder().encode('%PDF-1.7 giấy tờ')],
  ])('%s', async (_, bytes) => {
    const { captureId } = await begun();
    await refused(sendPage(minh(), captureId, bytes), 'FILE_TYPE');
    expect((await minh().getCapture({ captureId })).pages).toEqual([]);
  });

  test('malicious code', async () => {
    const { captureId } = await begun();
    await refused(sendPage(minh(), captureId, new TextEncoder().encode(EICAR)), 'FILE_INFECTED');
  });
});

describe('compared with the original', () => {
  test('nothing becomes a file of a dossier before the officer has said so', async () => {
    const { dossierId, captureId } = await begun();
    const { sha256 } = await ready(captureId, [await sendPage(minh(), captureId)]);
    const problem = await refused(
      minh().confirmCapture({ captureId, sha256, trueToOriginal: false }),
      'NOT_COMPARED',
    );
    expect(problem.detail).toContain('đúng với bản chính');
    expect((await minh().getDossier({ dossierId })).files).toEqual([]);
  });

  test('said twice it is one file', async () => {
    const { dossierId, captureId } = await begun();
    const { sha256 } = await ready(captureId, [await sendPage(minh(), captureId)]);
    const once = { idempotencyKey: 'compared-once' };
    const file = await minh().confirmCapture({ captureId, sha256, ...TRUE }, once);
    expect(await minh().confirmCapture({ captureId, sha256, ...TRUE }, once)).toEqual(file);
    await refused(minh().confirmCapture({ captureId, sha256, ...TRUE }), 'WRONG_STATE');
    expect((await minh().getDossier({ dossierId })).files).toHaveLength(1);
  });

  test('a better scan takes the place of one before; both stay for the record', async () => {
    const { dossierId, captureId } = await begun();
    const blurred = await kept(captureId);
    const again = await minh().beginCapture({ dossierId, component: 'TP01' });
    await sendPage(minh(), again.id, GREY);
    const file = await kept(again.id, { replaces: blurred.id });
    const { files, events } = await minh().getDossier({ dossierId });
    expect(files.map(({ id }) => id)).toEqual([file.id]);
    expect(events.at(-1)?.text).toContain(`thay bản quét trước (${blurred.name})`);
    expect((await here.services.files.get(blurred.sha256)).length).toBe(blurred.size);
  });

  test('a scan taken out leaves a line in the history', async () => {
    const { dossierId, captureId } = await begun();
    const { id: fileId, name } = await kept(captureId);
    await minh().removeFile({ fileId });
    const { files, events } = await minh().getDossier({ dossierId });
    expect(files).toEqual([]);
    expect(events.at(-1)).toMatchObject({ kind: 'SCAN_REMOVED', text: `Gỡ bản quét ${name}` });
  });

  test('what the receipt lists is neither replaced nor taken out', async () => {
    const { dossierId, captureId } = await begun();
    const { id: replaces } = await kept(captureId);
    await minh().acceptDossier({ dossierId });
    const later = await minh().beginCapture({ dossierId, component: 'TP01' });
    await refused(kept(later.id, { replaces }), 'WRONG_STATE');
    await refused(minh().removeFile({ fileId: replaces }), 'WRONG_STATE');
    // but another may be added, and the work on the dossier goes on
    const { pdf } = await minh().getCapture({ captureId: later.id });
    await minh().confirmCapture({ captureId: later.id, sha256: pdf?.sha256 ?? '', ...TRUE });
    expect((await minh().getDossier({ dossierId })).files).toHaveLength(2);
  });
});

describe('who may', () => {
  test('an officer of a unit that has the dossier; no other, no applicant, nobody without account', async () => {
    const { dossierId } = await accepted(here);
    const asked = { dossierId, component: 'TP01' };
    expect((await here.as('cm.ht').beginCapture(asked)).state).toBe('OPEN');
    await refused(here.as('kb.hotich').beginCapture(asked), 'NOT_FOUND');
    await refused(here.as('ks.ha').beginCapture(asked), 'FORBIDDEN');
    await refused(here.as('cd.lan').beginCapture(asked), 'FORBIDDEN');
    await refused(here.anyone.beginCapture(asked), 'UNAUTHENTICATED');
    await refused(minh().beginCapture({ dossierId, component: 'TP99' }), 'NOT_FOUND');
  });

  test('nobody goes on with another’s scan, nor compares it for him', async () => {
    const { captureId } = await begun();
    const pageId = await sendPage(minh(), captureId);
    const { sha256 } = await ready(captureId, [pageId]);
    const other = here.as('cm.ht');
    await refused(other.getCapture({ captureId }), 'NOT_FOUND');
    await refused(other.beginCapturePage({ captureId, size: 10 }), 'NOT_FOUND');
    await refused(other.uploadCapturePart({ pageId, offset: 0 }, { bytes: COLOUR }), 'NOT_FOUND');
    await refused(other.getCaptureUpload({ pageId }), 'NOT_FOUND');
    await refused(other.getCapturePage({ pageId }), 'NOT_FOUND');
    await refused(other.removeCapturePage({ pageId }), 'NOT_FOUND');
    await refused(other.assembleCapture({ captureId, pages: [pageId] }), 'NOT_FOUND');
    await refused(other.getCapturePdf({ captureId }), 'NOT_FOUND');
    await refused(other.confirmCapture({ captureId, sha256, ...TRUE }), 'NOT_FOUND');
    await refused(other.pairPhone({ captureId }), 'NOT_FOUND');
    await refused(other.unpairPhone({ captureId }), 'NOT_FOUND');
  });

  test('a dossier that is closed meanwhile takes no scan', async () => {
    const { dossierId, captureId } = await begun();
    const { sha256 } = await ready(captureId, [await sendPage(minh(), captureId)]);
    await minh().refuseDossier({ dossierId, reason: 'DUPLICATE', text: 'Trùng hồ sơ đã nộp' });
    await refused(minh().confirmCapture({ captureId, sha256, ...TRUE }), 'WRONG_STATE');
  });
});
