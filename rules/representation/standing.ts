import { addDays, addMonths, type LocalDate } from '../calendar/index.ts';
import { IN_PERSON, kindOf, type RepresentationKind, type RepresentedAct } from './kinds.ts';

/** What the law says in numbers; dated parameters. */
export interface RepresentationLaw {
  /** From which birthday on somebody is of age (Bộ luật Dân sự 2015 Đ.20.1). */
  readonly majorityAge: number;
  /** From which birthday on somebody may be authorised (Đ.138.3). */
  readonly agentAge: number;
  /** How long an authorisation holds that names no last day (Đ.140.2, 563), in months. */
  readonly authorisationMonths: number;
}

export interface Term {
  readonly kind: RepresentationKind;
  readonly from: LocalDate;
  /** As the paper or the principal says; null: it names no last day. */
  readonly to: LocalDate | null;
  /** Of the one who is represented; null: an organisation, or it is not known. */
  readonly birthDate: LocalDate | null;
}

/** The birthday itself counts to the new age (Đ.20.1: "từ đủ"). */
export const turns = (age: number, birthDate: LocalDate): LocalDate => addMonths(birthDate, age * 12);

/** The last day on which it holds by itself; null: until somebody ends it. */
export function lastDay({ kind, from, to, birthDate }: Term, law: RepresentationLaw): LocalDate | null {
  const { endsOfAge, limited } = kindOf(kind);
  const ofAge = birthDate === null ? null : turns(law.majorityAge, birthDate);
  const ages = ofAge !== null && (endsOfAge === 'ALWAYS' || (endsOfAge === 'WHERE_MINOR' && from < ofAge));
  const ends = [
    to ?? (limited ? addMonths(from, law.authorisationMonths) : null),
    ages ? addDays(ofAge, -1) : null,
  ].filter((day) => day !== null);
  return ends.length === 0 ? null : ends.reduce((one, other) => (one < other ? one : other));
}

/** One representation as it is kept. */
export interface Kept {
  readonly kind: RepresentationKind;
  readonly from: LocalDate;
  readonly lastDay: LocalDate | null;
  /** Accepted or verified, declined or not confirmed; null: nobody has answered. */
  readonly answered: boolean | null;
  readonly ended: boolean;
}

/** Where it stands on a day. Only VALID gives rights. */
export const STANDINGS = {
  WAITING_ACCEPTANCE: { vi: 'Chờ người được ủy quyền đồng ý', en: 'Waits for the agent to accept' },
  WAITING_VERIFICATION: { vi: 'Chờ kiểm tra giấy tờ tại quầy', en: 'Waits to be verified at the counter' },
  DECLINED: { vi: 'Không được chấp nhận', en: 'Not accepted' },
  NOT_YET: { vi: 'Chưa đến ngày bắt đầu', en: 'Not begun yet' },
  VALID: { vi: 'Đang có hiệu lực', en: 'In force' },
  OVER: { vi: 'Đã hết thời hạn', en: 'Has run out' },
  ENDED: { vi: 'Đã chấm dứt', en: 'Ended' },
} as const;
export type Standing = keyof typeof STANDINGS;
export const ALL_STANDINGS = Object.keys(STANDINGS) as [Standing, ...Standing[]];

/** Ended by one side it is at once (Đ.140.3, 569); a child of age or a day that has passed needs nobody (Đ.140.4). */
export function standingOn({ kind, from, lastDay: last, answered, ended }: Kept, day: LocalDate): Standing {
  if (answered === false) return 'DECLINED';
  if (ended) return 'ENDED';
  if (last !== null && last < day) return 'OVER';
  if (answered === null)
    return kindOf(kind).begins === 'ACCEPTED' ? 'WAITING_ACCEPTANCE' : 'WAITING_VERIFICATION';
  return from > day ? 'NOT_YET' : 'VALID';
}

/** Those that can still be ended. */
export const isOpen = (standing: Standing): boolean => !['DECLINED', 'OVER', 'ENDED'].includes(standing);

export interface RepresentedScope {
  readonly kind: RepresentationKind;
  /** Empty: all procedures. */
  readonly procedures: readonly string[];
  readonly acts: readonly RepresentedAct[];
}

/** Whether an act on this procedure is within the scope (Đ.141); what nobody may be authorised to is within none. */
export function reaches(scope: RepresentedScope, procedure: string, act: RepresentedAct): boolean {
  if (!scope.acts.includes(act)) return false;
  if (scope.kind === 'AGENT' && act === 'FILE' && IN_PERSON.includes(procedure)) return false;
  return scope.procedures.length === 0 || scope.procedures.includes(procedure);
}
