import {
  AUTHORITY_KINDS,
  judge,
  positionOf,
  type Decided,
  type SignatureForm,
  type Verdict,
} from '@motcua/rules/authority';
import { formatInstant } from '@motcua/rules/text';
import { todayOf } from '../catalogue/index.ts';
import { parameter, unitName, type Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { awayAt } from './deciders.ts';
import { documentText } from './document-text.ts';
import { authoritiesIn, type Held } from './held.ts';

/** By what somebody decided: kept with the event, printed on the paper he signs. */
export interface SignedBy {
  unit: string;
  form: SignatureForm;
  position: string;
  /** The post he signs for: of the head (KT.), of who gave the authority (TL., TUQ.); null: his own. */
  signsFor: string | null;
  /** The document that gives it, in words. */
  document: string;
  /** The grant behind it; null: by office. */
  grantId: string | null;
  sealUnit: string;
}

export interface ToDecide extends Omit<Decided, 'unit'> {
  /** Units whose authority would do, the nearest first. */
  units: readonly string[];
  /** Accounts of those who prepared what is decided. */
  drafters?: readonly string[];
}

/** By what the caller decides; or why he does not, with the refusal that says what is missing and who could decide. */
export type Judgement = { by: SignedBy } | { why: Refused['why']; refusal: Refusal };

/** Whether the caller has the authority to decide a matter now. */
export async function judgeAuthority(
  context: Context,
  { units, drafters = [], ...matter }: ToDecide,
): Promise<Judgement> {
  const { db, caller, now } = context;
  const reference = context.reference.current();
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại.');
  const known = await authoritiesIn(db, reference, { units, at: now });
  const judged = {
    person: caller.accountId,
    at: now,
    drafters,
    drafterRule: parameter(reference, 'authority.drafterDecides', todayOf(reference, now), matter.procedure),
    away: await awayAt(db, now),
  };
  const refused: Refused[] = [];
  for (const unit of units) {
    const verdict = judge(known, { ...matter, unit }, judged);
    if ('why' in verdict) refused.push(verdict);
    else return { by: signedBy(known, known.find(({ id }) => id === verdict.authority.id) as Held) };
  }
  const told = refused.find(({ why }) => why !== 'NONE');
  const decided = { ...matter, unit: units[0] ?? '' };
  return {
    why: told?.why ?? 'NONE',
    refusal: refusal(reference, known, decided, { told, refused, now }),
  };
}

/**
 * The authority by which the caller decides a matter now.
 *
 * @throws {Refusal} NO_AUTHORITY with what is missing and who could decide
 */
export async function assertAuthority(context: Context, decided: ToDecide): Promise<SignedBy> {
  const judgement = await judgeAuthority(context, decided);
  if ('refusal' in judgement) throw judgement.refusal;
  return judgement.by;
}

function signedBy(known: readonly Held[], held: Held): SignedBy {
  return {
    unit: held.unit,
    form: held.form,
    position: held.position,
    signsFor: signsFor(known, held),
    document: documentText(held.document),
    grantId: held.grant?.id ?? null,
    sealUnit: held.seal,
  };
}

function signsFor(known: readonly Held[], held: Held): string | null {
  const head = known.find((one) => one.unit === held.unit && one.office === 'HEAD' && one.grant === null);
  switch (held.form) {
    case 'HEAD':
    case 'TM':
      return null;
    case 'KT':
      return positionOf(held.position).office;
    case 'TL':
    case 'TUQ': {
      const grantor = known.find((one) => one.grant === null && one.holder === held.grant?.grantor);
      return grantor?.position ?? head?.position ?? null;
    }
  }
}

type Refused = Exclude<Verdict, { authority: unknown }>;

function refusal(
  reference: Reference,
  known: readonly Held[],
  { kind, procedure, unit }: Decided,
  { told, refused, now }: { told: Refused | undefined; refused: readonly Refused[]; now: Date },
): Refusal {
  const others = [...new Set(refused.flatMap((one) => one.others.map(({ id }) => id)))]
    .flatMap((id) => known.filter((one) => one.id === id))
    .map(({ holderName, position }) => `${holderName} (${position})`);
  const matter = `${AUTHORITY_KINDS[kind].vi.toLocaleLowerCase('vi')} của thủ tục ${procedure} tại ${unitName(reference, unit, todayOf(reference, now))}`;
  const nearest = known.find((one) => one.id === told?.nearest?.id);
  return new Refusal('NO_AUTHORITY', {
    detail: `${missing(reference, told?.why ?? 'NONE', nearest, matter)} ${
      others.length === 0
        ? 'Hiện chưa có ai khác có thẩm quyền này; người đứng đầu cần giao thẩm quyền trước.'
        : `Người có thẩm quyền: ${[...new Set(others)].join('; ')}.`
    }`,
  });
}

function missing(
  { calendar }: Reference,
  why: Refused['why'],
  held: Held | undefined,
  matter: string,
): string {
  if (held === undefined) return `Bạn không có thẩm quyền ${matter}.`;
  const by = documentText(held.document);
  const moment = (at: Date | null): string => (at === null ? '' : formatInstant(calendar, at, 'vi'));
  switch (why) {
    case 'EXPIRED':
      return `Thẩm quyền ${matter} theo ${by} đã hết hạn lúc ${moment(held.to)}.`;
    case 'NOT_YET':
      return `Thẩm quyền ${matter} theo ${by} có hiệu lực từ ${moment(held.from)}.`;
    case 'UNACCEPTED':
      return `Bạn chưa nhận thẩm quyền ${matter} theo ${by}; mở mục Thẩm quyền và nhận trước khi ký.`;
    case 'PREPARED':
      return `Thẩm quyền ${matter} theo ${by} chưa được người giao xác nhận.`;
    case 'DECLINED':
      return `Bạn đã từ chối nhận thẩm quyền ${matter} theo ${by}.`;
    case 'REVOKED':
      return `Thẩm quyền ${matter} theo ${by} đã bị thu hồi lúc ${moment(held.revokedAt)}.`;
    case 'NO_POST':
      return `Thẩm quyền ${matter} theo ${by} không còn hiệu lực vì bạn không còn giữ chức vụ làm căn cứ cho thẩm quyền này.`;
    case 'DRAFTED':
      return 'Bạn đã dự thảo kết quả này; người tham mưu không phải là người quyết định.';
    case 'NONE':
      return `Bạn không có thẩm quyền ${matter}.`;
  }
}
