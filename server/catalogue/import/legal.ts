import { tidy } from './source-row.ts';

/** Bodies that issue documents, the longer before the shorter they begin with. */
const BODIES = [
  ...[
    'BLĐTBXH',
    'BNNPTNT',
    'BVHTTDL',
    'VKSNDTC',
    'BKHCN',
    'BKHĐT',
    'BGTVT',
    'BTNMT',
    'BGDĐT',
    'BTTTT',
    'BNNMT',
    'BDTTG',
  ],
  ...[
    'TANDTC',
    'BKHCNMT',
    'TTCP',
    'NHNN',
    'VPCP',
    'BNG',
    'BNV',
    'BTC',
    'BTP',
    'BCA',
    'BCT',
    'BXD',
    'BYT',
    'BQP',
    'BNN',
  ],
].toSorted((a, b) => b.length - a.length);

const BODY = `(?:${BODIES.join('|')})`;
const NUMBER = String.raw`\d{1,4}(?:\.\d{1,2})?\/(?:19[4-9]\d|20[0-3]\d)\/`;
const KNOWN = new RegExp(
  `^(${NUMBER}(?:NĐ-CP|NQ-CP|QĐ-TTg|TT-${BODY}|TTLT(?:-${BODY})+|(?:NQ-|PL-)?(?:UBTVQH|QH)(?:1[0-6]|[4-9])))`,
);

/**
 * Number of a legal document. The portal sticks the first letters of the title to it (104/2016/QH13 + "54…",
 * 01/2022/TT-BTP + "T"): what follows the issuing body is cut off.
 *
 * @returns undefined when no number of a known kind stands there
 */
export function legalNumber(text: string): string | undefined {
  return KNOWN.exec(tidy(text).replace(/ /g, ''))?.[1];
}

/** Quyết định công bố, e.g. 1474/QĐ-BTC; undefined when what stands there is not one. */
export function decisionNumber(text: string): string | undefined {
  const cleaned = tidy(text)
    .replace(/^số\s*/i, '')
    .replace(/\/QD-/i, '/QĐ-')
    .replace(/^QĐ\/?(\d+)-/, '$1/QĐ-');
  return /^\d+\/QĐ-?[A-ZĐ][\p{L}\d-]*$/u.test(cleaned) ? cleaned : undefined;
}
