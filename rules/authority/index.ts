import type { DossierReader } from './view.ts';
import { covers, type AuthorityKind, type Decided, type Scope } from './deciding.ts';

export * from './assisting.ts';
export * from './cover.ts';
export * from './deciding.ts';
export * from './office.ts';
export * from './owner.ts';
export * from './role-names.ts';
export * from './view.ts';

/**
 * Who may do what, where: roles × permissions × place, as one table. A citizen's right to his own dossier is not a
 * role and stands beside it. Being an administrator gives no right over dossiers (NĐ 61/2018 Đ.5, NĐ 118/2025 Đ.5).
 */
export const OFFICER_ROLES = [
  'COUNTER_OFFICER',
  'SPECIALIST',
  'DIVISION_HEAD',
  'LEADER',
  'RECORDS_OFFICER',
  'CENTRE_DIRECTOR',
  'CONTROL_OFFICER',
  'ADMINISTRATOR',
  'INSPECTOR',
  'POST_CLERK',
] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

/** Where the post must be: the unit that took the dossier in, a unit that handles it, one that was asked for an opinion, the one where its result is handed over once there is one, the unit of the step at hand, or any unit. */
export type Place = 'INTAKE' | 'HANDLING' | 'ASKED' | 'RETURN' | 'TASK' | 'ANYWHERE';

/** `STEP` stands for the role the step at hand is written for. */
export interface Right {
  roles: readonly OfficerRole[] | 'STEP';
  at: Place;
}

const counter: Right = { roles: ['COUNTER_OFFICER'], at: 'INTAKE' };
/** Where the result is collected, which may be another counter than the one that took the dossier in. */
const returning: Right = { roles: ['COUNTER_OFFICER'], at: 'RETURN' };
const stepHolder: Right = { roles: 'STEP', at: 'TASK' };
/** Who answers for the unit: signs apologies, agrees to what changes a due date. */
const head: Right = { roles: ['DIVISION_HEAD', 'LEADER'], at: 'HANDLING' };

/** Who writes down what a system outside has said on paper. */
const fromPaper: Right = { roles: ['SPECIALIST', 'DIVISION_HEAD'], at: 'HANDLING' };

export const RIGHTS = {
  readDossier: [
    { roles: ['COUNTER_OFFICER', 'CENTRE_DIRECTOR'], at: 'INTAKE' },
    { roles: ['COUNTER_OFFICER', 'CENTRE_DIRECTOR'], at: 'RETURN' },
    { roles: ['SPECIALIST', 'DIVISION_HEAD', 'LEADER', 'RECORDS_OFFICER'], at: 'HANDLING' },
    { roles: ['SPECIALIST', 'DIVISION_HEAD', 'LEADER'], at: 'ASKED' },
    { roles: ['CONTROL_OFFICER', 'INSPECTOR'], at: 'ANYWHERE' },
  ],
  createDraft: [counter],
  updateDraft: [counter],
  discardDraft: [counter],
  acceptDossier: [counter],
  requestSupplementAtIntake: [counter],
  refuseDossier: [counter],
  handOverDossiers: [counter],
  deliverResult: [returning],
  recordPost: [returning],
  chooseReturnPlace: [counter, returning],
  recordGuidance: [counter],
  /** Of accounts, not of a dossier: its intake unit stands for the counter where the owner shows his identity paper. */
  recoverAccount: [counter],
  /** Visits people booked at a counter: the unit of the booking stands for the intake unit. */
  seeBookings: [{ roles: ['COUNTER_OFFICER', 'CENTRE_DIRECTOR'], at: 'INTAKE' }],
  receiveVisitor: [counter],
  setBookingOffer: [{ roles: ['CENTRE_DIRECTOR'], at: 'INTAKE' }],
  withdrawDossier: [counter],
  stopDossier: [counter],
  closeIncomplete: [counter, stepHolder],
  requestSupplementInProcess: [stepHolder],
  suspendForObligation: [stepHolder],
  resumeDossier: [counter, stepHolder],
  decideProposal: [head],
  beginVerification: [stepHolder],
  endVerification: [stepHolder],
  requestConsultation: [stepHolder],
  answerConsultation: [stepHolder],
  endConsultation: [head],
  draftApology: [head, stepHolder],
  rescheduleDossier: [head],
  recordExternalReply: [fromPaper],
  recordObligation: [fromPaper],
  recordPayment: [counter, fromPaper],
  collectFee: [counter, returning],
  cancelReceipt: [counter, returning],
  reckonFee: [counter, { roles: ['SPECIALIST', 'DIVISION_HEAD'], at: 'HANDLING' }],
  recordContact: [
    { roles: ['COUNTER_OFFICER', 'CENTRE_DIRECTOR'], at: 'INTAKE' },
    { roles: ['SPECIALIST', 'DIVISION_HEAD', 'LEADER'], at: 'HANDLING' },
  ],
  /** Internal notes: whoever works on it, and the one-stop that took it in. */
  writeNote: [
    { roles: ['COUNTER_OFFICER', 'CENTRE_DIRECTOR'], at: 'INTAKE' },
    { roles: ['SPECIALIST', 'DIVISION_HEAD', 'LEADER', 'RECORDS_OFFICER'], at: 'HANDLING' },
  ],
  correctResult: [{ roles: ['LEADER'], at: 'HANDLING' }],
  archiveDossier: [counter, { roles: ['RECORDS_OFFICER'], at: 'HANDLING' }],
  assignTask: [{ roles: ['DIVISION_HEAD', 'LEADER', 'CENTRE_DIRECTOR'], at: 'TASK' }, stepHolder],
  completeTask: [stepHolder],
  concludeMeeting: [stepHolder],
  returnForRework: [stepHolder],
  approveResult: [stepHolder],
  issueResult: [stepHolder],
} as const satisfies Record<string, readonly Right[]>;
export type Permission = keyof typeof RIGHTS;

/** What an authority lets its holder do where his post would not. */
const LETS: Record<AuthorityKind, readonly Permission[]> = {
  SIGN_RESULT: ['readDossier', 'approveResult', 'returnForRework'],
  SIGN_APOLOGY: ['readDossier', 'rescheduleDossier'],
  AGREE_TO_CLOCK: ['readDossier', 'decideProposal'],
  CHAIR_MEETING: ['readDossier', 'concludeMeeting'],
};

/**
 * Whether an authority he was given, in force now, gives the permission.
 *
 * @param units where it would have to be: of the step that is decided, or every unit that handles the dossier
 */
export function mayByAuthority(
  permission: Permission,
  held: readonly Scope[],
  matter: Omit<Decided, 'kind' | 'unit'>,
  units: readonly string[],
): boolean {
  return held.some((scope) =>
    scope.kinds.some(
      (kind) =>
        LETS[kind].includes(permission) && units.some((unit) => covers(scope, { ...matter, kind, unit })),
    ),
  );
}

export interface PostFacts {
  unitKey: string;
  roles: readonly OfficerRole[];
}

export interface DossierPlaces {
  intakeUnit: string;
  /** The authority and every unit that has had a step of the process. */
  handlingUnits: readonly string[];
  /** Units that were asked for an opinion or a part: they read and answer, nothing more. */
  askedUnits: readonly string[];
  /** Where the result is handed over; absent as long as there is none. */
  returnUnit?: string | null;
  task?: { unitKey: string; role: string };
}

/** Whether any of the posts, all in force today, gives the permission on this dossier. */
export function mayDo(permission: Permission, posts: readonly PostFacts[], places: DossierPlaces): boolean {
  return givesAny(RIGHTS[permission], posts, places);
}

/** Whether one of the rights is held by one of the posts. */
function givesAny(grants: readonly Right[], posts: readonly PostFacts[], places: DossierPlaces): boolean {
  return posts.some((post) =>
    grants.some((grant) => holdsRole(post, grant, places) && standsAt(post, grant.at, places)),
  );
}

/**
 * As whom an officer who may read the dossier does so; a counter that only hands the result over sees how it stands.
 *
 * @param givenAway it was accepted for an authority the intake unit does not belong to, and its papers, where they travel,
 *   have left
 */
export function officerReads(
  posts: readonly PostFacts[],
  places: DossierPlaces,
  { givenAway }: { givenAway: boolean },
): Exclude<DossierReader, 'APPLICANT' | 'AGENT' | 'HELPER'> {
  const inside = RIGHTS.readDossier.filter(({ at }) => at !== 'RETURN' && (at !== 'INTAKE' || !givenAway));
  return givesAny(inside, posts, places) ? 'OFFICER' : 'INTAKE_ELSEWHERE';
}

/** The post by which an officer reads a dossier, where it stands to it, and in which role; null: by an authority he was given. */
export function readingPost(
  posts: readonly PostFacts[],
  places: DossierPlaces,
): { unitKey: string; role: OfficerRole; at: Exclude<Place, 'TASK'> } | null {
  for (const at of NEAREST)
    for (const grant of RIGHTS.readDossier.filter((one) => one.at === at))
      for (const post of posts) {
        const role = grant.roles.find((one) => post.roles.includes(one));
        if (role !== undefined && standsAt(post, at, places)) return { unitKey: post.unitKey, role, at };
      }
  return null;
}

/** Whoever decides a matter reads it for that, also where he took it in or could look everywhere. */
const NEAREST = ['HANDLING', 'INTAKE', 'RETURN', 'ASKED', 'ANYWHERE'] as const satisfies readonly Place[];

function holdsRole(post: PostFacts, grant: Right, { task }: DossierPlaces): boolean {
  if (grant.roles === 'STEP') return post.roles.some((role) => role === task?.role);
  return grant.roles.some((role) => post.roles.includes(role));
}

function standsAt(post: PostFacts, at: Place, places: DossierPlaces): boolean {
  switch (at) {
    case 'INTAKE':
      return post.unitKey === places.intakeUnit;
    case 'HANDLING':
      return places.handlingUnits.includes(post.unitKey);
    case 'ASKED':
      return places.askedUnits.includes(post.unitKey);
    case 'RETURN':
      return post.unitKey === places.returnUnit;
    case 'TASK':
      return post.unitKey === places.task?.unitKey;
    case 'ANYWHERE':
      return true;
  }
}
