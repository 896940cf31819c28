import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUSEKEEPING } from '../../housekeeping.ts';
import { clamScanner } from '../../platform/scanner.ts';
import { EICAR, startClamd, type ClamdSimulator } from '../../platform/testing/clamd.ts';
import { counterDraft, PDF } from '../../testing/dossier.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

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
const WEBP = new TextEncoder().encode('RIFF\u0010\u0000\u0000\u0000WEBPVP8L light');

/** A page that is on its way over a thin line, its light copy here. */
async function onItsWay() {
  const { dossierId } = await counterDraft(here);
  const page = { dossierId, component: 'TP01', name: 'don.pdf', size: PDF.length };
  const { uploadId } = await minh().uploadFile(page);
  await minh().uploadLight({ uploadId }, { bytes: WEBP });
  return { dossierId, uploadId };
}
const comingOf = async (dossierId: string) => (await minh().getDossier({ dossierId })).coming;

describe('a light copy of a page on its way', () => {
  test('is read meanwhile, is no file of the dossier, and gives way to the page', async () => {
    const { dossierId, uploadId } = await onItsWay();
    const view = await minh().getDossier({ dossierId });
    expect(view.files).toEqual([]);
    expect(view.coming).toEqual([
      { uploadId, component: 'TP01', name: 'don.pdf', since: '2026-12-07T08:00:00+07:00', late: false },
    ]);
    expect(await minh().getLight({ uploadId })).toEqual(Buffer.from(WEBP));
    // sent once more it changes nothing
    await minh().uploadLight({ uploadId }, { bytes: WEBP });

    await minh().uploadPart({ uploadId, offset: 0 }, { bytes: PDF });
    const whole = await minh().getDossier({ dossierId });
    expect(whole.files).toHaveLength(1);
    expect(whole.coming).toEqual([]);
    await refused(minh().getLight({ uploadId }), 'NOT_FOUND');
    await minh().uploadLight({ uploadId }, { bytes: WEBP });
    expect(await comingOf(dossierId)).toEqual([]);
  });

  test('is shown to nobody who might not see the page, and sent by nobody else', async () => {
    const { dossierId, uploadId } = await onItsWay();
    for (const who of ['cd.son', 'qu.thu']) await refused(here.as(who).getLight({ uploadId }), 'NOT_FOUND');
    await refused(here.anyone.getLight({ uploadId }), 'UNAUTHENTICATED');
    await refused(here.as('qu.thu').uploadLight({ uploadId }, { bytes: WEBP }), 'NOT_FOUND');
    expect(await comingOf(dossierId)).toHaveLength(1);
  });

  test('is a picture without malicious code, and light', async () => {
    const { dossierId } = await counterDraft(here);
    const { uploadId } = await minh().uploadFile({ dossierId, name: 'don.pdf', size: PDF.length });
    await refused(minh().uploadLight({ uploadId }, { bytes: PDF }), 'FILE_TYPE');
    const infected = new TextEncoder().encode(`RIFF\u0010\u0000\u0000\u0000WEBP${EICAR}`);
    await refused(minh().uploadLight({ uploadId }, { bytes: infected }), 'FILE_TYPE');
    const heavy = new Uint8Array(97 * 1024);
    await refused(minh().uploadLight({ uploadId }, { bytes: heavy }), 'FILE_TOO_LARGE');
    await refused(minh().uploadLight({ uploadId }), 'INVALID_INPUT');
    expect(await comingOf(dossierId)).toEqual([]);
  });

  test('of a page that never came says so after 48 hours, and is thrown away with what there is of it', async () => {
    const { dossierId, uploadId } = await onItsWay();
    here.clock.set('2026-12-09T08:01:00+07:00');
    expect(await comingOf(dossierId)).toMatchObject([{ uploadId, late: true }]);
    const uploads = HOUSEKEEPING.find(({ name }) => name === 'uploads');
    await uploads?.run(here.services, new Date('2026-12-15T08:00:00+07:00'));
    expect(await comingOf(dossierId)).toHaveLength(1);
    await uploads?.run(here.services, new Date('2027-02-06T08:00:00+07:00'));
    expect(await comingOf(dossierId)).toEqual([]);
    here.clock.set(TODAY);
  });
});
