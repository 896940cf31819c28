/** Symbols of the slips in their numbers. TT 03/2025/TT-VPCP shows five; the others are this system's own. */
export type SlipSymbol = StatutorySymbol | OwnSymbol;

/** Phiếu yêu cầu bổ sung, từ chối tiếp nhận, xin lỗi, kiểm soát quá trình; sổ theo dõi. */
type StatutorySymbol = 'PBS' | 'PTC' | 'PXL' | 'PKS' | 'STD';

/**
 * Giấy tiếp nhận (GTN), biên nhận kết quả (BNKQ), bản khai điện tử (BKDT), phiếu hướng dẫn (PHD), lấy ý kiến (PLYK), biên bản họp (BBH),
 * thông báo điều chỉnh thời hạn (TBH), bàn giao hồ sơ (PBG), bàn giao kết quả (PBGKQ), báo cáo (BC), and thông báo dừng
 * giải quyết (TBD): that form's number in TT 03/2025 is known, its symbol is not, so TBD is uncertain.
 */
type OwnSymbol =
  'GTN' | 'BNKQ' | 'BKDT' | 'PHD' | 'PLYK' | 'BBH' | 'TBH' | 'PBG' | 'PBGKQ' | 'BKBC' | 'BC' | 'TBD';

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
