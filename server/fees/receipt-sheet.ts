import { isoInstant } from '@motcua/rules/calendar';
import { moneyInWords } from '@motcua/rules/text';
import { receiptNumber } from '@motcua/rules/fees';
import { authorityHeader } from '../dossier/index.ts';
import { unitAt, unitName } from '../organisation/index.ts';
import type { SlipData } from '../papers/index.ts';
import { regimeOn } from '@motcua/rules/regime';
import type { Services } from '../platform/context.ts';
import type { ReceiptWith } from './receipt.ts';
import type { OrderLine } from './tables.ts';

/** Biên lai thu phí, lệ phí as it is printed (PH08). */
export function receiptSheet(services: Pick<Services, 'reference' | 'origin'>, row: ReceiptWith): SlipData {
  const held = services.reference.current();
  const { issued_on: day } = row;
  const unit = unitAt(held, row.unit_key, day);
  const words = moneyInWords(row.total);
  return {
    kind: 'FEE_RECEIPT',
    regime: regimeOn(day),
    header: authorityHeader({ reference: services.reference, now: row.issued_at }, row.unit_key),
    qrUrl: `${services.origin}/tra-cuu/${row.dossier_code ?? row.submission_code}`,
    form: row.form,
    symbol: row.symbol,
    receiptNumber: receiptNumber(row.number),
    collector: unit.name,
    collectorAddress: unit.address || undefined,
    payerName: row.payer_name,
    payerAddress: row.payer_address || undefined,
    dossierCode: row.dossier_code ?? row.submission_code,
    items: row.lines.map((line) => ({
      name: line.name,
      collectedFor: collectedFor(line, (key) => unitName(held, key, day)),
      amount: line.amount,
    })),
    total: row.total,
    totalWords: words.charAt(0).toUpperCase() + words.slice(1),
    replaces: row.before_number === null ? undefined : receiptNumber(row.before_number),
    issuedAt: isoInstant(held.calendar, row.issued_at),
    issuerName: row.issuer_name,
  };
}

/** Whom a line was collected for, in words. */
export function collectedFor({ for: gets }: OrderLine, nameOf: (key: string) => string): string {
  switch (gets.kind) {
    case 'UNIT':
      return nameOf(gets.unit);
    case 'BUDGET':
      return 'Ngân sách nhà nước';
    case 'POST':
      return 'Bưu chính';
  }
}
