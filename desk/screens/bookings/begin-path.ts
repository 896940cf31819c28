/** The counter with person and procedure of a visit filled in; nothing of the person stands in the address. */
export const beginPath = (unit: string, code: string): string =>
  `/tiep-nhan?${new URLSearchParams({ 'lich-hen': code, quay: unit })}`;
