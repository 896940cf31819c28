const NATIONAL = /^[1-9]\.\d{6}$/;
/** Old local versions carried the agency code of QCVN 102:2016. */
const LOCAL = /^([1-9]\.\d{6})\.\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}$/;

/** National procedure code (mã TTHC) `N.NNNNNN`, e.g. `1.001193`. */
export function isProcedureCode(code: string): boolean {
  return NATIONAL.test(code);
}

/** The national code of a code that may carry the old local suffix: `2.000635.000.00.00.H26` → `2.000635`. */
export function nationalProcedureCode(code: string): string | undefined {
  return isProcedureCode(code) ? code : LOCAL.exec(code)?.[1];
}
