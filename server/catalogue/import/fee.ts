import type { FeeLine } from '../../province/index.ts';
import { tidy, type SourceChannel, type SourceFee } from './source-row.ts';

/** No fee in đồng is smaller; what is smaller on the portal lost its thousands or was added up wrongly. */
const LEAST_FEE = 2_000;

/**
 * Fees of a channel. An amount that cannot be right is put right when the note says it in full; otherwise it is left at
 * 0 with the note, for the officer to reckon.
 */
export function feesOf({ fees, free, note }: SourceChannel, doubt: (what: string) => void): FeeLine[] {
  if (fees.length === 0) return free && /hội đồng nhân dân|hđnd/i.test(note) ? [{ ...OF_THE_COUNCIL }] : [];
  return fees.map((fee) => {
    const said = tidy(fee.note);
    const amount = amountOf(fee, said, doubt);
    return {
      type: /lệ phí/i.test(said) && !/^phí/i.test(said) ? 'CHARGE' : 'FEE',
      amount: amount ?? 0,
      ...(amount === undefined
        ? { note: `Mức thu chưa rõ, cổng quốc gia ghi ${fee.amount} ${fee.currency}. ${said}`.trim() }
        : said === ''
          ? {}
          : { note: said }),
      conditional: fees.length > 1 || amount === undefined,
      status: amount === undefined ? 'none' : 'national',
    };
  });
}

const OF_THE_COUNCIL: FeeLine = {
  type: 'CHARGE',
  amount: 0,
  note: 'Mức thu do Hội đồng nhân dân tỉnh quyết định',
  conditional: true,
  status: 'none',
};

function amountOf(
  { amount, currency }: SourceFee,
  note: string,
  doubt: (what: string) => void,
): number | undefined {
  if (currency !== 'VND' || !Number.isInteger(amount) || /\d ?USD/i.test(note)) {
    doubt(`phí ${amount} ${currency} không quy ra đồng: để 0 kèm ghi chú`);
    return undefined;
  }
  if (amount >= LEAST_FEE || amount === 0) return amount;
  const inFull = [...note.matchAll(/(?<![\d/])\d{1,3}(?:[.,]\d{3})+(?![\d/])/g)].map(([figures]) =>
    Number(figures.replaceAll(/[.,]/g, '')),
  );
  if (inFull.includes(amount)) return amount;
  if (inFull.includes(amount * 1000) && new Set(inFull).size === 1) {
    doubt(`phí ${amount} đ sửa thành ${amount * 1000} đ theo ghi chú`);
    return amount * 1000;
  }
  doubt(`phí ${amount} đ không thể đúng: để 0 kèm ghi chú`);
  return undefined;
}
