/**
 * Symbols of the slips in their numbers (TT 03/2025/TT-VPCP): phiếu yêu cầu bổ sung, từ chối tiếp nhận, xin lỗi,
 * kiểm soát quá trình, sổ theo dõi.
 */
export type SlipSymbol = 'GTN' | 'BNKQ' | 'BKDT' | 'PBS' | 'PTC' | 'PXL' | 'PKS' | 'STD';

/**
 * Number and symbol of a document (số, ký hiệu; NĐ 30/2020/NĐ-CP Phụ lục I): `05/PBS-TTPVHCC`. A number below ten gets
 * a leading zero. `issuer` is the abbreviation of the one-stop unit: `TTPVHCC`, `BPTNTKQ`.
 */
export function documentNumber(number: number, symbol: SlipSymbol, issuer: string): string {
  if (!(Number.isSafeInteger(number) && number >= 1)) {
    throw new RangeError(`Số văn bản ${number} phải là số nguyên từ 1`);
  }
  if (!/^\p{Lu}[\p{Lu}\d&.-]*$/u.test(issuer)) {
    throw new RangeError(`Chữ viết tắt cơ quan “${issuer}” phải viết hoa, không có dấu cách`);
  }
  return `${String(number).padStart(2, '0')}/${symbol}-${issuer}`;
}
