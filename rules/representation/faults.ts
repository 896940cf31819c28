import { addMonths, type LocalDate } from '../calendar/index.ts';
import {
  IN_PERSON,
  kindOf,
  type Party,
  type Proof,
  type RepresentationKind,
  type RepresentedAct,
} from './kinds.ts';
import { lastDay, turns, type RepresentationLaw } from './standing.ts';

export interface PartyFacts {
  readonly kind: Party;
  readonly idNumber: string;
  readonly birthDate: LocalDate | null;
}

/** What somebody wants to have written down. */
export interface Wanted {
  readonly kind: RepresentationKind;
  readonly principal: PartyFacts;
  /** Kind and birth date of somebody who is only named are not known yet: he says them when he accepts. */
  readonly agent: { readonly idNumber: string } & Partial<PartyFacts>;
  readonly procedures: readonly string[];
  readonly acts: readonly RepresentedAct[];
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly paper: { readonly kind: Proof; readonly date: LocalDate } | null;
}

/** The part of the form each fault is mended at. */
export const FAULTS = {
  PRINCIPAL_KIND: {
    field: 'principal',
    vi: 'Cách thay mặt này không dùng cho người hoặc tổ chức đã khai',
    en: 'This is not a way to act for such a person or organisation',
  },
  AGENT_KIND: {
    field: 'agent',
    vi: 'Tài khoản này không thay mặt theo cách đã chọn được',
    en: 'This account may not act for others in this way',
  },
  AGENT_MINOR: {
    field: 'agent',
    vi: 'Người thay mặt chưa đủ tuổi theo luật',
    en: 'Whoever acts for the other is too young by law',
  },
  SELF: {
    field: 'agent',
    vi: 'Hai bên là cùng một người. Nhập người khác',
    en: 'Both sides are the same. Enter somebody else',
  },
  BIRTH_DATE_MISSING: {
    field: 'birthDate',
    vi: 'Nhập ngày sinh của người được thay mặt',
    en: 'Enter the date of birth of the person you act for',
  },
  OF_AGE: {
    field: 'birthDate',
    vi: 'Người con đã đủ tuổi thành niên, tự làm hoặc ủy quyền được',
    en: 'The child is of age, and acts or authorises by himself',
  },
  NO_ACT: { field: 'acts', vi: 'Chọn ít nhất một việc', en: 'Choose at least one thing' },
  IN_PERSON: {
    field: 'procedures',
    vi: 'Đăng ký kết hôn, nhận cha, mẹ, con phải tự mình làm, không ủy quyền được',
    en: 'Marriage and recognition of a parent or child are done in person and cannot be authorised',
  },
  TO_BEFORE_FROM: {
    field: 'to',
    vi: 'Ngày cuối phải từ ngày bắt đầu trở đi',
    en: 'The last day may not be before the first',
  },
  OVER: {
    field: 'to',
    vi: 'Thời hạn này đã qua. Nhập ngày cuối từ hôm nay trở đi',
    en: 'This time has passed. Enter a last day from today on',
  },
  TOO_EARLY: {
    field: 'from',
    vi: 'Ngày bắt đầu từ hôm nay trở đi, trong vòng một năm',
    en: 'The first day is today or later, within a year',
  },
  PAPER_MISSING: {
    field: 'paper',
    vi: 'Ghi giấy tờ chứng minh: loại, số, ngày, nơi cấp',
    en: 'Name the paper that proves it: kind, number, date, issuer',
  },
  PAPER_KIND: {
    field: 'paper',
    vi: 'Chọn loại giấy tờ phù hợp với cách thay mặt',
    en: 'Choose a kind of paper that proves this',
  },
  PAPER_DATE: {
    field: 'paper',
    vi: 'Ngày của giấy tờ không được sau hôm nay',
    en: 'The date of the paper may not be after today',
  },
} as const;
export type RepresentationFault = keyof typeof FAULTS;

/** Everything that is wrong with it at once; empty: it may be written down. */
export function faultsOf(wanted: Wanted, law: RepresentationLaw, today: LocalDate): RepresentationFault[] {
  const { kind, principal, agent, acts, procedures, from, to, paper } = wanted;
  const is = kindOf(kind);
  const birthDate = principal.kind === 'PERSON' ? principal.birthDate : null;
  const last = lastDay({ kind, from, to, birthDate }, law);
  const backwards = to !== null && to < from;
  const child = is.endsOfAge === 'ALWAYS' && birthDate !== null && turns(law.majorityAge, birthDate) <= today;
  const found: Record<RepresentationFault, boolean> = {
    PRINCIPAL_KIND: !is.principals.includes(principal.kind),
    AGENT_KIND: agent.kind !== undefined && !is.agents.includes(agent.kind),
    AGENT_MINOR: isTooYoung(kind, agent.birthDate ?? null, law, today),
    SELF: principal.idNumber === agent.idNumber,
    BIRTH_DATE_MISSING: is.endsOfAge !== 'NEVER' && birthDate === null,
    OF_AGE: child,
    NO_ACT: acts.length === 0,
    IN_PERSON: kind === 'AGENT' && procedures.some((code) => IN_PERSON.includes(code)),
    TO_BEFORE_FROM: backwards,
    OVER: !backwards && !child && last !== null && last < today,
    TOO_EARLY: is.begins === 'ACCEPTED' && (from < today || from > addMonths(today, 12)),
    PAPER_MISSING: is.begins === 'VERIFIED' && paper === null,
    PAPER_KIND: paper !== null && !is.proofs.includes(paper.kind),
    PAPER_DATE: paper !== null && paper.date > today,
  };
  return (Object.keys(found) as RepresentationFault[]).filter((fault) => found[fault]);
}

/** An agent may be younger than of age (Đ.138.3); who represents by law may not (Đ.49.1, 136). */
export function isTooYoung(
  kind: RepresentationKind,
  birthDate: LocalDate | null,
  law: RepresentationLaw,
  today: LocalDate,
): boolean {
  if (birthDate === null || kind === 'PARENT') return false;
  return turns(kind === 'AGENT' ? law.agentAge : law.majorityAge, birthDate) > today;
}
