import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { composeSheet } from './compose.ts';
import { press } from './press.ts';
import { sampleSlip } from './sampleSlips.ts';
import { sheetWords } from './sheetWords.ts';
import type { Register } from './listData.ts';
import type { ControlSlip, IntakeReceipt, ResultDocument, SlipData, SlipKind } from './slipData.ts';
import { SLIP_FIELDS } from './slipFields.ts';
import { renderSlip, slipHtml } from './slips.ts';

const KINDS = Object.keys(SLIP_FIELDS) as SlipKind[];
const CASES = KINDS.flatMap((kind) => (['2018', '2025'] as const).map((regime) => ({ kind, regime })));
const withPoppler = test.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined);

/** Every slip with each of its texts made long, one of them a word without an end. */
const LONG = KINDS.map((kind) => ({ kind, data: lengthened(sampleSlip(kind, '2025')) as SlipData }));

const HOSTILE = '#set page() *đậm* _x_ $y^2$ <b onclick=1>&amp; @z `r` \\ //x [n] "q" \'s\' -- ~ = - + /1/';

test.each(CASES)('$kind of $regime is a tagged PDF/A-2a in Vietnamese', async ({ kind, regime }) => {
  const pdf = (await renderSlip(sampleSlip(kind, regime))).toString('latin1');
  expect(pdf).toMatch(/^%PDF-1\.7/);
  expect(pdf).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
  expect(pdf).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/Marked true/);
  expect(pdf).toMatch(/\/Lang ?\(vi-VN\)/);
});

test.each(CASES)('$kind of $regime also passes the checks of PDF/UA-1', async ({ kind, regime }) => {
  const pdf = await press(composeSheet(sampleSlip(kind, regime)), 'ua-1');
  expect(pdf.toString('latin1')).toContain('pdfuaid:part');
});

withPoppler.each(CASES)(
  '$kind of $regime: PDF and HTML say the words of the sheet',
  async ({ kind, regime }) => {
    const data = sampleSlip(kind, regime);
    const sheet = composeSheet(data);
    const expected = tokens(sheet.copies.flatMap((copy) => sheetWords(sheet, copy)).join('\n'));
    expect(tokens(pdfText(await renderSlip(data)))).toEqual(expected);
    expect(tokens(htmlText(slipHtml(data)))).toEqual(expected);
  },
);

withPoppler('in large letters every upright slip says the same words on A4', async () => {
  for (const kind of KINDS) {
    const data = sampleSlip(kind, '2025');
    if (composeSheet(data).paper === 'a4-landscape') continue;
    expect(tokens(htmlText(slipHtml(data, true))), kind).toEqual(tokens(htmlText(slipHtml(data))));
    // a second page is numbered
    const words = expect.arrayContaining(tokens(pdfText(await renderSlip(data))));
    expect(tokens(pdfText(await renderSlip(data, true))), kind).toEqual(words);
  }
});

withPoppler.each(KINDS)('%s: an empty slip prints the same empty form in PDF and HTML', async (kind) => {
  const header = { governingUnit: 'Ủy ban nhân dân xã Mường Lý', date: '2026-11-22' };
  const data: SlipData = { kind, regime: '2025', header, qrUrl: 'https://tinh.example/tra-cuu' };
  expect(tokens(pdfText(await renderSlip(data)))).toEqual(tokens(htmlText(slipHtml(data))));
});

withPoppler('Text that looks like markup prints literally', async () => {
  const data: IntakeReceipt = {
    ...(sampleSlip('INTAKE_RECEIPT', '2025') as IntakeReceipt),
    applicantName: HOSTILE,
    components: [{ name: HOSTILE }],
    header: { governingUnit: HOSTILE, number: HOSTILE, place: HOSTILE, date: '2026-02-08' },
  };
  const squeezed = pdfText(await renderSlip(data)).replace(/\s+/g, '');
  expect(squeezed.split(HOSTILE.replace(/\s+/g, '')).length - 1).toBeGreaterThanOrEqual(2);
  expect(slipHtml(data)).toContain('&lt;b onclick=1&gt;&amp;amp; @z');
  expect(slipHtml(data)).not.toContain('<b onclick');
});

withPoppler('A result whose text looks like markup prints literally', async () => {
  const data: ResultDocument = {
    ...(sampleSlip('RESULT_DOCUMENT', '2025') as ResultDocument),
    resultName: HOSTILE,
    subject: HOSTILE,
    paragraphs: [HOSTILE],
    collective: HOSTILE,
    signerName: HOSTILE,
  };
  const squeezed = pdfText(await renderSlip(data)).replace(/\s+/g, '');
  const times = (text: string): number => squeezed.split(text.replace(/\s+/g, '')).length - 1;
  expect(times(HOSTILE)).toBeGreaterThanOrEqual(3);
  expect(times(HOSTILE.toLocaleUpperCase('vi'))).toBeGreaterThanOrEqual(1);
  expect(slipHtml(data)).not.toMatch(/<b onclick/i);
});

withPoppler(
  'A long result numbers its pages from the second and keeps the signature with its text',
  async () => {
    const slip = sampleSlip('RESULT_DOCUMENT', '2025') as ResultDocument;
    const paragraphs = Array.from({ length: 40 }, (_, index) => `Điều ${index + 1}. ${slip.paragraphs?.[0]}`);
    const pages = pdfText(await renderSlip({ ...slip, paragraphs }))
      .split('\f')
      .slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.slice(1).map((page) => page.trim().split('\n')[0])).toEqual(
      pages.slice(1).map((_, index) => String(index + 2)),
    );
    expect(pages.at(-1)).toContain('Điều 40.');
    expect(pages.at(-1)).toContain('Vương Thị Tâm');
  },
);

withPoppler(
  'A long control slip repeats its table heading on each A5 page and numbers pages from the second',
  async () => {
    const slip = sampleSlip('CONTROL_SLIP', '2025') as ControlSlip;
    const handovers = Array.from({ length: 6 }, () => slip.handovers ?? []).flat();
    const pages = pdfText(await renderSlip({ ...slip, handovers }))
      .split('\f')
      .slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      expect(page).toContain('TÊN ĐƠN VỊ');
      const first = page.trim().split('\n')[0];
      expect(/^\d+$/.test(first ?? '') ? Number(first) : 1).toBe(index + 1);
    });
  },
);

withPoppler(
  'A register of 500 dossiers is set within seconds, numbers its pages and repeats its heading',
  async () => {
    const slip = sampleSlip('REGISTER', '2025') as Register;
    const entries = Array.from({ length: 500 }, (_, index) => ({
      ...slip.entries?.[index % 2],
      seq: index + 1,
    }));
    const pages = pdfText(await renderSlip({ ...slip, entries }))
      .split('\f')
      .slice(0, -1);
    const listing = pages.slice(0, -1);
    expect(listing.every((page) => page.includes('Nhận và trả kết quả'))).toBe(true);
    expect(pages.slice(1).map((page) => page.trim().split('\n')[0])).toEqual(
      pages.slice(1).map((_, index) => `${index + 2}/${pages.length}`),
    );
    expect(pages.at(-1)).toContain('Tổng số 76 hồ sơ');
    expect(pages.at(-1)).toContain('Hoàng Văn Thụ');
  },
  15_000,
);

withPoppler('A dossier’s code can be copied whole from a narrow column', async () => {
  const text = pdfText(await renderSlip(sampleSlip('REGISTER', '2018')));
  expect(text.replace(/\s+/g, '')).toContain('000.00.06.H56-210616-0361');
});

withPoppler.each(LONG)('$kind with long names keeps every word on the paper', async ({ kind, data }) => {
  const paper = composeSheet(data).paper === 'a5' ? 148 : composeSheet(data).paper === 'a4' ? 210 : 297;
  const right = boxes(await renderSlip(data)).map(({ xMax }) => xMax);
  expect(Math.max(...right), kind).toBeLessThan(((paper - 5) / 25.4) * 72);
});

withPoppler(
  'A word longer than the line is broken, so that nothing is cut at the edge of the paper',
  async () => {
    const slip = {
      ...(sampleSlip('INTAKE_RECEIPT', '2025') as IntakeReceipt),
      email: `${'W'.repeat(150)}@a.vn`,
    };
    const right = boxes(await renderSlip(slip)).map(({ xMax }) => xMax);
    expect(Math.max(...right)).toBeLessThan(((148 - 5) / 25.4) * 72);
  },
);

withPoppler(
  'The QR code stands at the same place on every A5 slip, however long the unit’s name',
  async () => {
    const slip = sampleSlip('REFUSAL', '2025');
    const long = { ...slip.header, governingUnit: 'Ủy ban nhân dân '.repeat(12) };
    const places = await Promise.all(
      [slip, { ...slip, header: long }, { ...sampleSlip('RESULT_RECEIPT', '2018'), qrUrl: slip.qrUrl }].map(
        async (one) => qrPlace(await renderSlip(one)),
      ),
    );
    expect(new Set(places).size).toBe(1);
  },
);

test('Two liên are two sheets of paper', async () => {
  const count = async (twoCopies: boolean): Promise<number> => {
    const slip = sampleSlip('INTAKE_RECEIPT', '2018') as IntakeReceipt;
    const pdf = await renderSlip({ ...slip, twoCopies });
    return (pdf.toString('latin1').match(/\/Type ?\/Page\b/g) ?? []).length;
  };
  expect([await count(false), await count(true)]).toEqual([1, 2]);
});

withPoppler('A paper of the practice room says on every page that it is worth nothing', async () => {
  const { qrUrl, ...data } = sampleSlip('REGISTER', '2025');
  const practised = { ...data, qrUrl: qrUrl.replace(/^(https?:\/\/[^/]+)/, '$1/thuc-hanh') } as SlipData;
  const pages = pdfText(await renderSlip(practised))
    .split('\f')
    .filter((page) => page.trim() !== '');
  for (const page of pages) expect(page).toContain('BẢN THỰC HÀNH – không có giá trị');
  expect(slipHtml(practised)).toContain('BẢN THỰC HÀNH – không có giá trị');
  const real = { ...data, qrUrl } as SlipData;
  expect(pdfText(await renderSlip(real))).not.toContain('THỰC HÀNH');
  expect(slipHtml(real)).not.toContain('THỰC HÀNH');
});

test('A layout that fails is reported, and the next slip is printed', async () => {
  const sheet = composeSheet(sampleSlip('REFUSAL', '2025'));
  await expect(press({ ...sheet, date: 'never' })).rejects.toThrow();
  await expect(press(sheet)).resolves.toBeInstanceOf(Buffer);
});

/** The same facts with names, reasons and contents many times as long; codes, dates and words of choice as they are. */
function lengthened(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => lengthened(one, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, lengthened(inner, name)]));
  }
  const prose = typeof value === 'string' && /\p{L} \p{L}/u.test(value) && key !== 'place';
  return prose ? `${`${value} `.repeat(6)}${'W'.repeat(60)}` : value;
}

function pdfText(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-', '-'], {
    input: pdf,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** The text of the page's body; list items get the number the browser draws. */
function htmlText(html: string): string {
  let item = 0;
  return (html.split('<body>')[1] ?? '')
    .replace(/<ol>|<li>/g, (tag) => {
      item = tag === '<ol>' ? 0 : item + 1;
      return item === 0 ? ' ' : ` ${item}. `;
    })
    .replace(/<\/?(p|div|h\d|td|th|tr|li|ol|main)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** Words and numbers in alphabetical order: two columns may be read in either order, dotted lines do not count. */
function tokens(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).toSorted();
}

function boxes(pdf: Buffer): { xMax: number }[] {
  const page = execFileSync('pdftotext', ['-bbox', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return [...page.matchAll(/xMax="([\d.]+)"/g)].map(([, xMax]) => ({ xMax: Number(xMax) }));
}

/** The corner of an A5 first page that holds the QR code and nothing else, in points. */
const CORNER = { x: 326, y: 99, width: 84, height: 57 };

/** Left, right, top and bottom of the black in that corner. */
function qrPlace(pdf: Buffer): string {
  const { x, y, width, height } = CORNER;
  const crop = `-r 72 -x ${x} -y ${y} -W ${width} -H ${height} -gray -f 1 -l 1 -`.split(' ');
  const image = execFileSync('pdftoppm', crop, { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] });
  const pixels = [...image.subarray(image.length - width * height)];
  const dark = pixels.flatMap((grey, index) => (grey < 100 ? [index] : []));
  const columns = dark.map((index) => index % width);
  const rows = dark.map((index) => Math.floor(index / width));
  return [Math.min(...columns), Math.max(...columns), Math.min(...rows), Math.max(...rows)].join(' ');
}
