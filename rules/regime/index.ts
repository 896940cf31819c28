/**
 * The two bodies of rules a dossier may live under, chosen by the date of valid intake and never
 * changed afterwards (docs/rules-sources.md): NĐ 61/2018 with TT 01/2018 (three levels, six forms) and
 * NĐ 118/2025 with TT 03/2025 (two levels, seven forms), in force from 01/07/2025.
 */
export type Regime = '2018' | '2025';

const SECOND_REGIME_FROM = '2025-07-01';

/** @param date local date, YYYY-MM-DD */
export function regimeOn(date: string): Regime {
  return date < SECOND_REGIME_FROM ? '2018' : '2025';
}

/** Number of the form in the set of each regime; null where the set has no such form (docs/rules-sources.md). */
export const FORM_NUMBERS = {
  INTAKE_RECEIPT: { '2018': '01', '2025': '01' },
  SUPPLEMENT_REQUEST: { '2018': '02', '2025': '02' },
  REFUSAL: { '2018': '03', '2025': '03' },
  APOLOGY: { '2018': '04', '2025': '04' },
  STOP_NOTICE: { '2018': null, '2025': '05' },
  CONTROL_SLIP: { '2018': '05', '2025': '06' },
  REGISTER: { '2018': '06', '2025': '07' },
} as const satisfies Record<string, Record<Regime, string | null>>;

export {
  isParameterKey,
  isUsed,
  PARAMETER_KEYS,
  parameterProblem,
  PARAMETERS,
  type ParameterFacts,
  type ParameterKey,
  type ParameterValue,
} from './parameters.ts';

/** The article under which papers are asked for after intake; that of 2025 has not been read yet (docs/rules-sources.md). */
export const SUPPLEMENT_BASIS = {
  '2018': 'khoản 4 Điều 19 Nghị định số 61/2018/NĐ-CP',
  '2025': 'Nghị định số 118/2025/NĐ-CP',
} as const satisfies Record<Regime, string>;
