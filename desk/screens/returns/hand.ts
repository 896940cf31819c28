import type { Input } from '@motcua/contract/operations';
import type { ReceiptSign, ReturnRow } from '@motcua/contract/returning';
import { FATES_OF, needsReason, type OriginalFate, type ResultChannel } from '@motcua/rules/dossier';

export const PROOFS = ['RECEIPT', 'IDENTITY', 'AUTHORISATION'] as const;

/** Who stands at the desk, and by which paper, as typed. */
export interface Hand {
  method: ResultChannel;
  /** What is shown: the receipt, his own identity paper, or the paper of somebody else's authority. */
  proof: (typeof PROOFS)[number];
  name: string;
  idNumber: string;
  paper: string;
  number: string;
  date: string | undefined;
  until: string | undefined;
  /** The paper of authority has been held against the person and his identity paper. */
  checked: boolean;
  signed: ReceiptSign;
}

/** What is said of the originals of one dossier, by component. */
export type Said = Readonly<Record<string, { fate: OriginalFate; reason: string }>>;

/** As all of them were asked for; at the counter where they differ, or cannot go to an account. */
function methodOf(rows: readonly ReturnRow[]): ResultChannel {
  if (rows.every((one) => one.resultChannel === 'ELECTRONIC' && one.electronic)) return 'ELECTRONIC';
  return rows.every((one) => one.resultChannel === 'POST') ? 'POST' : 'COUNTER';
}

/** As it begins: found by his number he has shown his card, else his slip; to the account, or by post, where all of it was asked for so. */
export const freshHand = (rows: readonly ReturnRow[], idNumber: string, paper: string): Hand => ({
  method: methodOf(rows),
  proof: rows[0]?.isOrganisation === true ? 'AUTHORISATION' : idNumber === '' ? 'RECEIPT' : 'IDENTITY',
  name: rows[0]?.applicantName ?? '',
  idNumber,
  paper,
  number: '',
  date: undefined,
  until: undefined,
  checked: false,
  signed: 'ON_PAPER',
});

/** Originals of which it is not said, or not why. */
export const open = (row: ReturnRow, said: Said): readonly string[] =>
  row.originals
    .filter(({ code, kind }) => {
      const one = said[code];
      if (one === undefined || !FATES_OF[kind].some((fate) => fate === one.fate)) return true;
      return needsReason(one.fate) && one.reason.trim().length < 3;
    })
    .map(({ code }) => code);

/** What still keeps the result from being handed over; the screen names the first of them. */
export type Lack = 'NONE_CHOSEN' | 'NAME' | 'ID_NUMBER' | 'AUTHORITY' | 'UNCHECKED' | 'ORIGINALS';

export function lackOf(
  rows: readonly ReturnRow[],
  hand: Hand,
  said: Readonly<Record<string, Said>>,
): Lack | undefined {
  if (rows.length === 0) return 'NONE_CHOSEN';
  if (hand.name.trim().length < 2) return 'NAME';
  if (hand.method === 'COUNTER') {
    if (hand.proof !== 'RECEIPT' && hand.idNumber.trim().length < 9) return 'ID_NUMBER';
    if (hand.proof === 'AUTHORISATION') {
      if (hand.paper.trim().length < 3 || hand.date === undefined) return 'AUTHORITY';
      if (!hand.checked) return 'UNCHECKED';
    }
  }
  return rows.some((row) => open(row, said[row.dossierId] ?? {}).length > 0) ? 'ORIGINALS' : undefined;
}

/** One result as it is handed over. */
export function deliveryOf(row: ReturnRow, hand: Hand, said: Said): Input<'deliverResult'> {
  const originals = row.originals.flatMap(({ code }) => {
    const one = said[code];
    if (one === undefined) return [];
    const reason = needsReason(one.fate) ? { reason: one.reason.trim() } : {};
    return [{ code, fate: one.fate, ...reason }];
  });
  const common = { dossierId: row.dossierId, receiverName: hand.name.trim(), originals };
  if (hand.method !== 'COUNTER') return { ...common, method: hand.method, signed: 'BY_NAME' };
  return {
    ...common,
    method: 'COUNTER',
    proof: hand.proof,
    ...(hand.idNumber.trim() === '' ? {} : { receiverIdNumber: hand.idNumber.trim() }),
    signed: hand.signed,
    ...(hand.proof === 'AUTHORISATION' && hand.date !== undefined
      ? {
          authority: {
            paper: hand.paper.trim(),
            number: hand.number.trim(),
            date: hand.date,
            ...(hand.until === undefined ? {} : { until: hand.until }),
          },
        }
      : {}),
  };
}
