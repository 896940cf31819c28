import type { AuthorityKind, SignatureForm } from './deciding.ts';

/** What somebody is in his unit by his post: head (người đứng đầu), deputy (cấp phó), head of one of its divisions. */
export const OFFICES = ['HEAD', 'DEPUTY', 'DIVISION_HEAD'] as const;
export type Office = (typeof OFFICES)[number];

export interface OfficePost {
  position: string;
  roles: readonly string[];
  /** A division (phòng) of the unit; null: the unit itself. */
  division: string | null;
}

/** Parts of a post's name: "Phó Chủ tịch UBND phường" is deputy of the office "Chủ tịch UBND phường". */
export interface Position {
  deputy: boolean;
  /** Quyền: he holds the office for the time being. */
  acting: boolean;
  office: string;
}

export function positionOf(name: string): Position {
  const deputy = /^Phó\s+/iu.test(name);
  const acting = /^Quyền\s+/iu.test(name);
  const office = name.replace(/^(Phó|Quyền)\s+/iu, '');
  return { deputy, acting, office: office.replace(/^./u, (first) => first.toLocaleUpperCase('vi')) };
}

export function officeOf({ position, roles, division }: OfficePost): Office | null {
  const { deputy } = positionOf(position);
  if (roles.includes('LEADER')) return deputy ? 'DEPUTY' : 'HEAD';
  if (!roles.includes('DIVISION_HEAD')) return null;
  return deputy && division === null ? 'DEPUTY' : 'DIVISION_HEAD';
}

/** How an office signs; the head of a People's Committee signs for the committee (NĐ 30/2020 Đ.13.1–13.2, 13.4). */
export function formOfOffice(office: Office, collective: boolean): SignatureForm {
  switch (office) {
    case 'HEAD':
      return collective ? 'TM' : 'HEAD';
    case 'DEPUTY':
      return 'KT';
    case 'DIVISION_HEAD':
      return 'TL';
  }
}

/** Forms in which somebody signs by a document of his own; the others come with an office. */
export const GRANTED_FORMS = ['KT', 'TL', 'TUQ'] as const satisfies readonly SignatureForm[];
export type GrantedForm = (typeof GRANTED_FORMS)[number];

/** A post somebody has on a day. */
export interface ServingPost extends OfficePost {
  unitKey: string;
}

/**
 * Whether somebody with these posts may sign for a unit in a form that is given: in place of the head its deputies, on order
 * those who head its divisions, by authorisation whoever serves (NĐ 30/2020 Đ.13). It is asked when the authority is given,
 * and on each day it is used: with the post it rests on it goes.
 */
export function maySignAs(form: GrantedForm, unit: string, posts: readonly ServingPost[]): boolean {
  const offices = posts.filter(({ unitKey }) => unitKey === unit).map(officeOf);
  switch (form) {
    case 'KT':
      return offices.includes('DEPUTY');
    case 'TL':
      return offices.includes('DIVISION_HEAD');
    case 'TUQ':
      return posts.length > 0;
  }
}

export interface Grant {
  form: GrantedForm;
  kinds: readonly AuthorityKind[];
  from: Date;
  to: Date | null;
  /** Kinds the granter holds by office; what he was given himself he does not pass on (NĐ 30/2020 Đ.13.3). */
  held: readonly AuthorityKind[];
  unit: string;
  /** Posts of who gets it. */
  posts: readonly ServingPost[];
}

export const GRANT_PROBLEMS = {
  NOT_HELD: { field: 'kinds', vi: 'Chỉ giao được thẩm quyền người giao đang giữ theo chức vụ' },
  BACKWARD: { field: 'to', vi: 'Thời điểm hết hạn phải sau thời điểm bắt đầu' },
  NO_END: { field: 'to', vi: 'Ký thừa ủy quyền phải có thời hạn (NĐ 30/2020 Điều 13 khoản 3)' },
  NOT_DEPUTY: { field: 'holder', vi: 'Chỉ cấp phó của đơn vị ký thay người đứng đầu' },
  NOT_DIVISION: {
    field: 'holder',
    vi: 'Chỉ trưởng phòng, cấp phó của phòng thuộc đơn vị ký thừa lệnh (NĐ 30/2020 Điều 13 khoản 4)',
  },
  NOT_SERVING: { field: 'holder', vi: 'Chọn người đang giữ chức vụ để nhận thẩm quyền' },
} as const;
export type GrantProblem = keyof typeof GRANT_PROBLEMS;

const UNFIT = { KT: 'NOT_DEPUTY', TL: 'NOT_DIVISION', TUQ: 'NOT_SERVING' } as const satisfies Record<
  GrantedForm,
  GrantProblem
>;

/** What keeps an authority from being granted as it is written; empty: it may be (NĐ 30/2020 Đ.13). */
export function grantProblems({ form, kinds, from, to, held, unit, posts }: Grant): GrantProblem[] {
  const problems: GrantProblem[] = [];
  if (kinds.some((kind) => !held.includes(kind))) problems.push('NOT_HELD');
  if (to !== null && to <= from) problems.push('BACKWARD');
  if (form === 'TUQ' && to === null) problems.push('NO_END');
  if (!maySignAs(form, unit, posts)) problems.push(UNFIT[form]);
  return problems;
}
