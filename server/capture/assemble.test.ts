import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLog } from '../platform/log.ts';
import { workOff } from '../platform/outbox.ts';
import { counterDraft } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { assembleBy } from './assemble.ts';
import { assemblePdf, textLayerWords } from './pdf.ts';
import { tesseract } from './reader.ts';
import { COLOUR, GREY, sendPage } from './testing/pages.ts';

const WORDS = new Uint8Array(readFileSync(new URL('testing/words.jpg', import.meta.url)));
const PICTURE = { kind: 'PICTURE', pages: 1, width: 60, height: 84, colour: true } as const;
const READS = (await tesseract()(WORDS)) !== null;
const AT = new Date('2026-12-07T01:00:00Z');

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const subjectOf = async (bytes: Uint8Array) =>
  (await PDFDocument.load(bytes, { updateMetadata: false })).getSubject();

describe('words', () => {
  test('a machine without the program reads nothing, and the file says that it has no words', async () => {
    const words = await tesseract('/nowhere/tesseract')(COLOUR);
    expect(words).toBeNull();
    const { bytes, facts } = await assemblePdf('Tờ khai', [{ facts: PICTURE, bytes: COLOUR, words }], AT);
    expect(facts).toMatchObject({ pages: 1, textPages: 0 });
    expect(await subjectOf(bytes)).toBe('Bản quét không có lớp chữ');
  });

  test('the file says how many pages were read', () => {
    expect(textLayerWords(1, 3)).toContain('1/3 trang');
    expect(textLayerWords(0, 0)).toContain('như máy quét tạo ra');
  });

  test.skipIf(!READS)(
    'a machine that reads Vietnamese makes pages whose words are copied as written',
    async () => {
      const words = await tesseract()(WORDS);
      const { bytes, facts } = await assemblePdf('Tờ khai', [{ facts: PICTURE, bytes: WORDS, words }], AT);
      expect(facts.textPages).toBe(1);
      const copied = execFileSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' });
      expect(copied.normalize('NFC')).toContain('Đơn đăng ký giám hộ');
    },
  );
});

test('a thick paper is read over several letters; each holds nothing but itself', async () => {
  const { dossierId } = await counterDraft(here);
  const minh = here.as('qu.minh');
  const { id: captureId } = await minh.beginCapture({ dossierId, component: 'TP01' });
  const pages = [await sendPage(minh, captureId), await sendPage(minh, captureId, GREY)];
  await minh.assembleCapture({ captureId, pages });
  let held = 0;
  const blank = await PDFDocument.create();
  blank.addPage([60, 84]).drawLine({ start: { x: 0, y: 0 }, end: { x: 1, y: 1 } });
  const layer = Buffer.from(await blank.save());
  const scan = assembleBy(async () => {
    // what others need is free while a page is read
    const { numUpdatedRows } = await here.database.owner
      .updateTable('dossier')
      .set({ updated_at: AT })
      .where('id', '=', dossierId)
      .executeTakeFirst();
    held += Number(numUpdatedRows);
    return layer;
  }, 0);
  // without patience a letter reads one page
  const opened = await workOff(here.services, { scan }, here.clock.now(), openLog({ level: 'silent' }));
  expect(opened).toBe(2);
  expect(held).toBe(2);
  expect((await minh.getCapture({ captureId })).pdf).toMatchObject({ pages: 2, textPages: 2 });
});

test('a file that could not be made is tried again', async () => {
  const { dossierId } = await counterDraft(here);
  const minh = here.as('qu.minh');
  const { id: captureId } = await minh.beginCapture({ dossierId, component: 'TP01' });
  await minh.assembleCapture({ captureId, pages: [await sendPage(minh, captureId)] });
  let broken = true;
  const scan = assembleBy(async () => {
    if (broken) throw new Error('the disk is full');
    return null;
  });
  const work = () => workOff(here.services, { scan }, here.clock.now(), openLog({ level: 'silent' }));
  await work();
  expect((await minh.getCapture({ captureId })).state).toBe('ASSEMBLING');
  broken = false;
  here.clock.advance(2_000);
  await work();
  expect((await minh.getCapture({ captureId })).state).toBe('READY');
});
