/** What somebody decides by an authority (thẩm quyền), beside what his post lets him do. */
export const AUTHORITY_KINDS = {
  SIGN_RESULT: { vi: 'Ký kết quả', en: 'Sign results' },
  /** Mẫu 04 (NĐ 61/2018 Đ.19.9). */
  SIGN_APOLOGY: { vi: 'Ký phiếu xin lỗi', en: 'Sign apologies' },
  /** Asking for papers after intake, waiting for an obligation: what changes a due date. */
  AGREE_TO_CLOCK: { vi: 'Duyệt thay đổi thời hạn', en: 'Agree to changes of the clock' },
  CHAIR_MEETING: { vi: 'Chủ trì họp', en: 'Chair meetings' },
} as const;
export type AuthorityKind = keyof typeof AUTHORITY_KINDS;
export const AUTHORITY_KIND_NAMES = Object.keys(AUTHORITY_KINDS) as AuthorityKind[];

/** How the holder signs (NĐ 30/2020 Đ.13, Phụ lục I); `prefix` stands before the title of who is signed for. */
export const SIGNATURE_FORMS = {
  HEAD: { prefix: '', vi: 'Người đứng đầu ký', en: 'Head, by office' },
  TM: { prefix: 'TM.', vi: 'Thay mặt tập thể', en: 'On behalf of the committee' },
  KT: { prefix: 'KT.', vi: 'Ký thay', en: 'Deputy, in place of the head' },
  TL: { prefix: 'TL.', vi: 'Ký thừa lệnh', en: 'On the order of the head' },
  TUQ: { prefix: 'TUQ.', vi: 'Ký thừa ủy quyền', en: 'By authorisation of the head' },
} as const;
export type SignatureForm = keyof typeof SIGNATURE_FORMS;

/** Holds for every matter of the unit. */
export const EVERY_MATTER = '*';

/** Who may decide what, where, from when to when. */
export interface Authority {
  id: string;
  holder: string;
  unit: string;
  kinds: readonly AuthorityKind[];
  /** Codes of procedures, sectors, matters a step of a process names, or {@link EVERY_MATTER}. */
  matters: readonly string[];
  form: SignatureForm;
  from: Date;
  /** The first moment at which it no longer holds; null: no end is known. */
  to: Date | null;
  /** By office nothing has to be granted or accepted: both are the beginning. */
  grantedAt: Date | null;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  revokedAt: Date | null;
  /** Whether the holder has the post it rests on, on the day that is asked about. */
  inPost: boolean;
}

/**
 * PREPARED: written down by an administrator, not granted by whoever holds it; UNACCEPTED: granted, not accepted yet; NO_POST:
 * its holder does not serve any more in a post in which he could sign by it.
 */
export const STANDINGS = [
  'IN_FORCE',
  'NOT_YET',
  'PREPARED',
  'UNACCEPTED',
  'DECLINED',
  'REVOKED',
  'EXPIRED',
  'NO_POST',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Exact to the moment: at 23:59 of the last day it holds, at 00:00 of the next it does not. */
export function standingAt(authority: Omit<Authority, 'id' | 'form'>, at: Date): Standing {
  const { from, to, grantedAt, acceptedAt, declinedAt, revokedAt, inPost } = authority;
  if (declinedAt !== null && declinedAt <= at) return 'DECLINED';
  if (revokedAt !== null && revokedAt <= at) return 'REVOKED';
  if (to !== null && to <= at) return 'EXPIRED';
  if (grantedAt === null || grantedAt > at) return 'PREPARED';
  if (acceptedAt === null || acceptedAt > at) return 'UNACCEPTED';
  if (from > at) return 'NOT_YET';
  return inPost ? 'IN_FORCE' : 'NO_POST';
}

/** What is to be decided: a procedure of a sector at a unit, or the matter the step names instead of it. */
export interface Decided {
  kind: AuthorityKind;
  unit: string;
  procedure: string;
  sector: string;
  named?: string | undefined;
}

/** What an authority is about, without its holder and its time. */
export type Scope = Pick<Authority, 'unit' | 'kinds' | 'matters'>;

export function covers({ kinds, unit, matters }: Scope, decided: Decided): boolean {
  const { procedure, sector, named } = decided;
  const asked = named === undefined ? [procedure, sector] : [named];
  return (
    unit === decided.unit &&
    kinds.includes(decided.kind) &&
    [EVERY_MATTER, ...asked].some((matter) => matters.includes(matter))
  );
}

/** Whether one who helped to prepare a result may decide it as well. */
export const DRAFTER_RULES = ['NEVER', 'WHERE_ALONE', 'ALWAYS'] as const;
export type DrafterRule = (typeof DRAFTER_RULES)[number];

export interface Judged {
  /** Account of who wants to decide. */
  person: string;
  at: Date;
  /** Accounts of those who worked on what is decided; who supports is not who decides. */
  drafters: readonly string[];
  drafterRule: DrafterRule;
  /** Accounts of those who are away: none of them could decide instead. */
  away: readonly string[];
}

/** The authority by which he decides; or why not, with his nearest one that does not count, and those of others that do. */
export type Verdict =
  | { authority: Authority }
  | {
      why: 'NONE' | 'DRAFTED' | Exclude<Standing, 'IN_FORCE'>;
      nearest: Authority | null;
      others: Authority[];
    };

/** The form that binds the unit most goes first: its head, then deputies, then those on order and by authorisation. */
const FORMS_IN_ORDER: readonly SignatureForm[] = ['HEAD', 'TM', 'KT', 'TL', 'TUQ'];

export function judge(authorities: readonly Authority[], decided: Decided, judged: Judged): Verdict {
  const { person, at, drafters, drafterRule, away } = judged;
  const covering = authorities.filter((one) => covers(one, decided));
  const counting = covering
    .filter((one) => standingAt(one, at) === 'IN_FORCE')
    .toSorted((a, b) => FORMS_IN_ORDER.indexOf(a.form) - FORMS_IN_ORDER.indexOf(b.form));
  const others = counting.filter((one) => one.holder !== person);
  const authority = counting.find((one) => one.holder === person);
  if (authority === undefined) {
    const nearest = latest(covering.filter((one) => one.holder === person));
    return { why: nearest === null ? 'NONE' : whyNot(nearest, at), nearest, others };
  }
  const alone = others.every(({ holder }) => away.includes(holder) || drafters.includes(holder));
  const refused = drafterRule === 'NEVER' || (drafterRule === 'WHERE_ALONE' && !alone);
  return drafters.includes(person) && refused
    ? { why: 'DRAFTED', nearest: authority, others }
    : { authority };
}

function whyNot(authority: Authority, at: Date): Exclude<Standing, 'IN_FORCE'> {
  const standing = standingAt(authority, at);
  if (standing === 'IN_FORCE') throw new Error(`authority ${authority.id} is in force and was not found`);
  return standing;
}

const latest = (authorities: readonly Authority[]): Authority | null =>
  authorities.toSorted((a, b) => b.from.getTime() - a.from.getTime())[0] ?? null;
