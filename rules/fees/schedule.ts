import type { LocalDate } from '../calendar/index.ts';
import type { Channel } from '../dossier/index.ts';

/** Phí (FEE) and lệ phí (CHARGE), Luật Phí và lệ phí Điều 3; thuế (TAX) and cước bưu chính (POSTAGE) beside them. */
export const LINE_TYPES = ['FEE', 'CHARGE', 'TAX', 'POSTAGE'] as const;
export type LineType = (typeof LINE_TYPES)[number];

/** Who gets the money: the authority that decides, the one-stop unit that collects, the budget, the post. */
export const RECEIVERS = ['AUTHORITY', 'INTAKE_UNIT', 'BUDGET', 'POST'] as const;
export type Receiver = (typeof RECEIVERS)[number];

/** What a schedule has to know of a matter. */
export type Fact = {
  key: string;
  label: string;
  labelEn: string;
  /** The question of the form whose answer it is; otherwise it is asked. */
  from?: string;
} & (
  | { type: 'number'; min: number; max: number; unit: string; unitEn: string; default?: number }
  /** An amount in whole đồng. */
  | { type: 'money'; max: number }
  | { type: 'choice'; options: readonly FactOption[]; default?: string }
  | { type: 'yesNo'; default?: 'YES' | 'NO' }
);
export interface FactOption {
  value: string;
  label: string;
  labelEn: string;
}
export const FACT_TYPES = ['number', 'money', 'choice', 'yesNo'] as const satisfies readonly Fact['type'][];

/** The case of the procedure a dossier is about stands among the answers of its form under this name. */
export const CASE_FACT = 'case';

/** A number, or the value of an option (`YES`, `NO` of a yes-or-no fact). */
export type Facts = Readonly<Record<string, number | string>>;

/** What has to hold. */
export type Condition =
  | { on: 'CHOICE'; fact: string; is: readonly string[] }
  | { on: 'NUMBER'; fact: string; atLeast?: number; atMost?: number }
  | { on: 'CHANNEL'; is: readonly Channel[] }
  /** The day the fee is reckoned for, both ends included. */
  | { on: 'DATE'; from?: LocalDate; to?: LocalDate }
  /** The fact says YES, while the preference for digital citizens is in force (NQ 66.22/2026/NQ-CP). */
  | { on: 'DIGITAL_CITIZEN'; fact: string };

/** How an amount comes about, in whole đồng. */
export type Price =
  | { by: 'FIXED'; amount: number }
  /** So much for each one, after the first `free`. */
  | { by: 'UNIT'; of: string; price: number; free?: number }
  /** Each at the price of its tier: up to and with `upTo`, the last without end; at most `cap` in all. */
  | { by: 'TIERS'; of: string; tiers: readonly { upTo?: number; price: number }[]; cap?: number }
  /** `base` up to `included`, then `price` for every `per` begun. */
  | { by: 'STARTED'; of: string; base: number; included: number; per: number; price: number }
  /** The first row that holds; the last holds always. */
  | { by: 'LOOKUP'; rows: readonly PriceRow[] }
  /** Hundredths of a percent of an amount, not below `floor`, not above `ceiling`. */
  | { by: 'SHARE'; of: string; basisPoints: number; floor?: number; ceiling?: number };
export interface PriceRow {
  when?: readonly Condition[];
  label: string;
  labelEn: string;
  amount: number;
}

/** Miễn (100 percent) or giảm: of several that hold the most favourable counts, they are not added up. */
export interface Reduction {
  when: readonly Condition[];
  /** 100: nothing is paid. */
  percent: number;
  reason: string;
  reasonEn: string;
}

/** One amount to be paid: a line of the dossier's fee. */
export interface FeeItem {
  key: string;
  type: LineType;
  name: string;
  nameEn: string;
  receiver: Receiver;
  price: Price;
  /** The fact the amount is multiplied by, after its cap. */
  times?: string;
  reductions?: readonly Reduction[];
}

/** Biểu phí: what one procedure costs for as long as it is in force. Data, never an expression. */
export interface FeeSchedule {
  validFrom: LocalDate;
  validTo?: LocalDate;
  basis: string;
  /** False: the rate was recalled and has to be compared with the document before real use. */
  certain: boolean;
  note?: string;
  facts: readonly Fact[];
  items: readonly FeeItem[];
}

/** What the province sets from a day on (parameters of that name). */
export interface FeePolicy {
  /** `fee.onlineReductionPercent`: less for what is sent online, by resolution of the People's Council. */
  onlinePercent: number;
  /** `fee.digitalCitizenReduction`. */
  digitalCitizen: boolean;
}
export const NO_POLICY: FeePolicy = { onlinePercent: 0, digitalCitizen: false };

/** The matter a fee is reckoned for. */
export interface FeeMatter {
  facts: Facts;
  channel: Channel;
  /** Local day: of acceptance, before that today. */
  date: LocalDate;
  policy: FeePolicy;
}
