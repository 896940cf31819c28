/** How a card and wallet gateway is reached (the VNPay-style protocol). */
export interface Gateway {
  /** Where the payer is sent. */
  payUrl: string;
  /** Where it is asked what became of a payment. */
  askUrl: string;
  /** The merchant's code at the gateway. */
  merchant: string;
  secret: string;
}
