/** Longest agency e-identifier (QĐ 20/2020/QĐ-TTg). */
export const unitCodeMaxLength = 35;

const CODE_2020 = /^[A-Y]\d{2}(?:\.\d{1,3})*$/;
const CODE_2016 = /^\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}$/;

/**
 * Agency e-identifier (mã định danh điện tử) by QĐ 20/2020/QĐ-TTg: the ministry or province leftmost, lower levels
 * to the right, e.g. `H05`, `H05.01.02`.
 */
export function isUnitCode(code: string): boolean {
  return code.length <= unitCodeMaxLength && CODE_2020.test(code);
}

/** Agency code before 2020 (QCVN 102:2016/BTTTT), the province rightmost: `000.00.06.H56`. */
export function isUnitCode2016(code: string): boolean {
  return CODE_2016.test(code);
}
