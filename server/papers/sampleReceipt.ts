import { applicant, base, code, received, unit } from './sampleBase.ts';
import type { FeeReceipt } from './receiptData.ts';
import type { SlipRegime } from './slipParts.ts';

/** A sample of a receipt for two sums that go to two. */
export const sampleReceipt = (regime: SlipRegime): FeeReceipt => ({
  kind: 'FEE_RECEIPT',
  ...base(regime, 'BL'),
  form: '01BLP0-001',
  symbol: 'BN-26E',
  receiptNumber: '75',
  collector: unit[regime],
  collectorTaxCode: '2300000001',
  payerName: applicant.applicantName,
  payerAddress: applicant.applicantAddress,
  dossierCode: code[regime],
  items: [
    { name: 'Lệ phí đăng ký hộ kinh doanh', collectedFor: unit[regime], amount: 100_000 },
    { name: 'Cước gửi kết quả', collectedFor: 'Bưu chính', amount: 26_500 },
  ],
  total: 126_500,
  totalWords: 'Một trăm hai mươi sáu nghìn năm trăm đồng',
  replaces: '74',
  issuedAt: received[regime],
  issuerName: 'Phạm Quỳnh Phương',
});
