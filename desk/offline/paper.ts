import type { Component } from '@motcua/contract/catalogue';
import type { OfflineContent } from '@motcua/contract/devices';
import type { ReceivedComponent } from '@motcua/contract/dossier-view';
import type { Applicant } from '@motcua/contract/shape';
import { formatDate } from '@motcua/rules/text';
import { momentText } from '@motcua/ui/dates';
import { qrSvg } from './qr.ts';

/** Line of a paper: what stands before the colon, and the value in bold. */
export type PaperLine = readonly [label: string, value: string];

/** What every paper printed without network says. */
export interface Paper {
  content: OfflineContent;
  title: readonly string[];
  /** Number and symbol; null where the system gives it later. */
  number: string | null;
  /** Local date, ISO. */
  date: string;
  code: string | null;
  /** Of an acceptance: what the dossier is also looked up by. */
  shortCode?: string;
  /** Where its QR code leads. */
  address?: string | undefined;
  /** What is left to be checked (tiếp nhận có điều kiện); none where nothing is. */
  conditions?: readonly string[];
  lines: readonly PaperLine[];
  papers: readonly string[];
  papersTitle: string;
  /** Below the list. */
  after: readonly PaperLine[];
  giver: string;
  taker: string;
}

/** The mark each of them carries: that it holds, and when it can be looked up. */
export const MARK = 'TIẾP NHẬN NGOẠI TUYẾN';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const lineOf = ([label, value]: PaperLine): string =>
  `<p>${escaped(label)}: <b>${value === '' ? '…………' : escaped(value)}</b></p>`;

/**
 * A paper as a page of its own, for the printer of the browser: A5, header of NĐ 30/2020/NĐ-CP Phụ lục I, wording of TT
 * 03/2025/TT-VPCP. It is kept with the item and printed again as it was.
 */
export function paperPage(paper: Paper): string {
  const { header, hotline } = paper.content;
  const [year, month, day] = paper.date.split('-');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(paper.title.join(' '))}</title><style>
@page{size:A5;margin:10mm}
body{margin:0;font:10pt/1.3 'Times New Roman',Tinos,serif;color:#000}
p{margin:0 0 .9mm}ol{margin:0 0 .9mm;padding-left:6mm}
.head,.sign{display:grid;grid-template-columns:1fr 1fr;gap:4mm;text-align:center}.head{grid-template-columns:2fr 3fr;font-size:9.5pt}.unit{text-transform:uppercase}
h1{font-size:13pt;text-align:center;margin:3mm 0 1mm}.mid{text-align:center}
.mark{border:1.5pt solid #000;padding:1mm 3mm;font-weight:bold;display:inline-block}
.qr{float:right;width:20mm;height:20mm;margin:0 0 2mm 3mm}.code{font-size:14pt;letter-spacing:.5pt}.sign{margin-top:4mm;min-height:24mm}.foot{font-size:9pt;font-style:italic}
</style></head><body>
<div class="head"><div><p class="unit">${escaped(header.governingUnit)}</p><p class="unit"><b>${escaped(header.issuingUnit)}</b></p>${
    paper.number === null ? '' : `<p>Số: ${escaped(paper.number)}</p>`
  }</div><div><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p><b>Độc lập - Tự do - Hạnh phúc</b></p><p><i>${escaped(
    header.place,
  )}, ngày ${day ?? ''} tháng ${month ?? ''} năm ${year ?? ''}</i></p></div></div>
<h1>${paper.title.map(escaped).join('<br>')}</h1>
<p class="mid"><span class="mark">${MARK}${paper.conditions?.length ? ' – CÓ ĐIỀU KIỆN' : ''}</span></p>
${paper.address === undefined ? '' : `<div class="qr" role="img" aria-label="Mã QR để tra cứu hồ sơ">${qrSvg(paper.address)}</div>`}
${
  paper.code === null
    ? ''
    : `<p class="mid">Mã hồ sơ: <b class="code">${escaped(paper.code)}</b>${
        paper.shortCode === undefined ? '' : `<br>Mã tra cứu ngắn: <b>${escaped(paper.shortCode)}</b>`
      }</p>`
}
${paper.lines.map(lineOf).join('\n')}
${
  paper.papers.length === 0
    ? ''
    : `<p>${escaped(paper.papersTitle)}:</p><ol>${paper.papers.map((one) => `<li>${escaped(one)}</li>`).join('')}</ol>`
}
${paper.after.map(lineOf).join('\n')}
${
  paper.conditions?.length
    ? `<p>Tiếp nhận có điều kiện: <b>${paper.conditions.map(escaped).join('; ')}</b>. Bộ phận Một cửa kiểm tra khi có mạng lại và báo Ông/Bà nếu không đúng.</p>`
    : ''
}
<div class="sign"><div><p><b>NGƯỜI NỘP HỒ SƠ</b></p><p><i>(Ký, ghi rõ họ tên)</i></p><p style="margin-top:12mm">${escaped(
    paper.giver,
  )}</p></div><div><p><b>NGƯỜI TIẾP NHẬN HỒ SƠ</b></p><p><i>(Ký, ghi rõ họ tên)</i></p><p style="margin-top:12mm">${escaped(
    paper.taker,
  )}</p></div></div>
<p class="foot">Giấy này lập khi mất kết nối mạng và có giá trị như giấy in từ hệ thống. Tra cứu được sau khi có mạng lại. Đường dây nóng: ${escaped(
    hotline,
  )}.</p>
</body></html>`;
}

/** Papers handed in, each with its kinds and numbers. */
export const receivedLines = (
  components: readonly Component[],
  received: readonly ReceivedComponent[],
): string[] =>
  received.map((one) => {
    const kinds = [
      [one.originals, 'bản chính'],
      [one.certified, 'bản chứng thực'],
      [one.copies, 'bản sao'],
    ].flatMap(([count, kind]) => (Number(count) > 0 ? [`${count} ${kind}`] : []));
    const name = components.find(({ code }) => code === one.code)?.name ?? one.code;
    return [name, ...kinds].join('; ');
  });

/** The person, as every paper names him. */
export const applicantLines = (applicant: Applicant): PaperLine[] => [
  ['Ông/Bà (Tổ chức)', applicant.fullName],
  ['Số định danh', applicant.idNumber],
  ...(applicant.birthDate === undefined
    ? []
    : [['Ngày sinh', formatDate(applicant.birthDate)] satisfies PaperLine]),
  ['Địa chỉ', applicant.address],
  ['Số điện thoại', applicant.phone],
];

export const momentLine = (label: string, moment: string | null): PaperLine[] =>
  moment === null ? [] : [[label, momentText(moment)]];
