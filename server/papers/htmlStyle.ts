import type { Sheet } from './sheet.ts';

/** Sizes of one paper: margins leave the 5 mm a printer cannot reach and room to bind at the left. */
const PAPERS: Record<
  Sheet['paper'],
  { size: string; width: string; margin: string; body: string; qr: string }
> = {
  a5: { size: 'A5 portrait', width: '119mm', margin: '11mm 12mm 9mm 17mm', body: '10pt', qr: '20mm' },
  a4: { size: 'A4 portrait', width: '162mm', margin: '20mm 18mm 20mm 30mm', body: '13pt', qr: '26mm' },
  'a4-landscape': {
    size: 'A4 landscape',
    width: '265mm',
    margin: '16mm 12mm 14mm 20mm',
    body: '10.4pt',
    qr: '26mm',
  },
  'a4-large': {
    size: 'A4 portrait',
    width: '180mm',
    margin: '12mm 12mm 12mm 18mm',
    body: '16pt',
    qr: '26mm',
  },
};

/** Print rules of the HTML slip: black on white, the paper's own size, tables that repeat their heading. */
export function pageStyle(paper: Sheet['paper']): string {
  const { size, width, margin, body, qr } = PAPERS[paper];
  return `
@page{size:${size};margin:${margin}}
*{box-sizing:border-box}
body{margin:0;color:#000;background:#fff;font:${body}/1.22 Tinos,"Times New Roman","Liberation Serif",serif}
.slip{width:${width};max-width:100%;margin:0 auto;overflow-wrap:anywhere}
.slip+.slip{break-before:page}
p{margin:0 0 .2em;white-space:pre-line}
h1{font-size:1.15em;margin:0 0 .3em;line-height:1.3;text-wrap:balance}
h2{font-size:1em;margin:.9em 0 .3em;break-after:avoid}
header,.columns,.signatures{display:flex;gap:4mm}
header{font-size:.92em;line-height:1.3;text-align:center;min-height:21mm}
header>div:first-child{flex:1}
header>div:last-child{flex:none;max-width:60%}
header p{margin-bottom:.15em;text-wrap:balance}
.mark{text-align:center;border:1pt solid;padding:2pt;margin-bottom:2mm}
.across{position:fixed;inset:0;display:grid;place-items:center;transform:rotate(-35deg);font-size:2.6em;font-weight:bold;text-align:center;color:#0002;pointer-events:none}
.issuing::after{content:"";display:block;width:40%;margin:.25em auto .45em;border-bottom:.6pt solid}
.motto{border-bottom:.6pt solid;padding-bottom:1pt}
.name{display:grid;grid-template-columns:${qr} 1fr ${qr};min-height:${qr};margin:2mm 0;text-align:center}
.name>div:first-child{grid-column:2}
.qr svg{display:block;width:${qr};height:${qr}}
.columns>p:last-child,.signatures>div{flex:1}
.columns>p:first-child{min-width:40%}
.keep,.slip>.line:nth-last-of-type(-n+2){break-after:avoid}
.italic{font-style:italic}
.document>.line{text-indent:12.7mm;text-align:justify;margin-bottom:.5em}
.rule{width:35%;margin:.3em auto 0;border-bottom:.6pt solid}
.recipients{text-align:left;font-size:.85em}
.foot{margin-top:2em;border-top:.5pt solid;padding-top:.3em;font-size:.73em}
.rest,.short{display:inline-block;border-bottom:.8pt dotted;min-width:14mm}
.rest{min-width:40mm}
ol{margin:0 0 .35em;padding-left:1.6em}
table{width:100%;border-collapse:collapse;margin:.2em 0 .4em;font-size:.91em;line-height:1.2}
th,td{border:.5pt solid;padding:.15em .3em;vertical-align:top;text-align:left}
th,td.center{text-align:center;padding-inline:.2em}
th{vertical-align:middle}
tr{break-inside:avoid}
td p{margin:0}
tr:not(:has(td+td>p))>td.center:first-child{height:7mm}
${paper === 'a4-large' ? 'table,.foot,.recipients{font-size:1em}' : ''}
@media print{.slip{width:auto;padding-right:.3mm}}
.signatures{break-inside:avoid;padding-top:.6em;text-align:center}
.signatures p{margin:0}
.signed{padding-top:11mm}
`;
}
