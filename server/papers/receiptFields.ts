/** What the words file of a receipt may name. */
export const FEE_RECEIPT_FIELDS = {
  form: true,
  symbol: true,
  receiptNumber: true,
  collector: true,
  collectorAddress: true,
  collectorTaxCode: true,
  payerName: true,
  payerAddress: true,
  dossierCode: true,
  items: { name: true, collectedFor: true, amount: true },
  total: true,
  totalWords: true,
  replaces: true,
  issuedAt: true,
  issuerName: true,
} as const;
