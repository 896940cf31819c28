import { describe, expect, test } from 'vitest';
import { mayDo, OFFICER_ROLES, RIGHTS, type OfficerRole, type Permission } from './index.ts';

const PERMISSIONS = Object.keys(RIGHTS) as Permission[];
/** Where the one post stands, and the units it may stand at. */
const PLACES = {
  intake: 'trung-tam',
  handling: 'phong-khac',
  task: 'phong-thu-ly',
  asked: 'co-quan-duoc-hoi',
  returning: 'quay-tra',
  elsewhere: 'xa-khac',
} as const;
type Standing = keyof typeof PLACES;
/** The authority and the unit of the step both have the dossier. */
const DOSSIER = {
  intakeUnit: PLACES.intake,
  handlingUnits: [PLACES.handling, PLACES.task],
  askedUnits: [PLACES.asked],
  returnUnit: PLACES.returning,
};

/** The law, said again in other words than the table's: who, by role, where he stands, and the role the step asks for. */
function expected(
  permission: Permission,
  role: OfficerRole,
  at: Standing,
  stepRole: OfficerRole | null,
): boolean {
  const atCounter = role === 'COUNTER_OFFICER' && at === 'intake';
  const hasStep = at === 'task' && stepRole !== null;
  const handles = at === 'handling' || at === 'task';
  const heads = handles && (role === 'DIVISION_HEAD' || role === 'LEADER');
  switch (permission) {
    case 'readDossier':
      if (role === 'CONTROL_OFFICER' || role === 'INSPECTOR') return true;
      if (role === 'COUNTER_OFFICER' || role === 'CENTRE_DIRECTOR')
        return at === 'intake' || at === 'returning';
      if (role === 'ADMINISTRATOR' || role === 'POST_CLERK') return false;
      if (at === 'asked') return role !== 'RECORDS_OFFICER';
      return at === 'handling' || at === 'task';
    case 'assignTask':
      return (
        hasStep &&
        (role === 'DIVISION_HEAD' || role === 'LEADER' || role === 'CENTRE_DIRECTOR' || role === stepRole)
      );
    case 'completeTask':
    case 'concludeMeeting':
    case 'returnForRework':
    case 'approveResult':
    case 'issueResult':
    case 'requestSupplementInProcess':
    case 'suspendForObligation':
    case 'beginVerification':
    case 'endVerification':
    case 'requestConsultation':
    case 'answerConsultation':
      return hasStep && role === stepRole;
    case 'createDraft':
    case 'updateDraft':
    case 'discardDraft':
    case 'acceptDossier':
    case 'requestSupplementAtIntake':
    case 'refuseDossier':
    case 'handOverDossiers':
    case 'recordGuidance':
    case 'recoverAccount':
    case 'receiveVisitor':
    case 'withdrawDossier':
    case 'stopDossier':
      return atCounter;
    case 'seeBookings':
      return (role === 'COUNTER_OFFICER' || role === 'CENTRE_DIRECTOR') && at === 'intake';
    case 'setBookingOffer':
      return role === 'CENTRE_DIRECTOR' && at === 'intake';
    case 'deliverResult':
    case 'recordPost':
      return role === 'COUNTER_OFFICER' && at === 'returning';
    case 'collectFee':
    case 'cancelReceipt':
    case 'chooseReturnPlace':
      return role === 'COUNTER_OFFICER' && (at === 'intake' || at === 'returning');
    case 'closeIncomplete':
    case 'resumeDossier':
      return atCounter || (hasStep && role === stepRole);
    case 'decideProposal':
    case 'endConsultation':
    case 'rescheduleDossier':
      return heads;
    case 'draftApology':
      return heads || (hasStep && role === stepRole);
    case 'recordContact':
      if (role === 'COUNTER_OFFICER' || role === 'CENTRE_DIRECTOR') return at === 'intake';
      return heads || (role === 'SPECIALIST' && handles);
    case 'writeNote':
      if (role === 'COUNTER_OFFICER' || role === 'CENTRE_DIRECTOR') return at === 'intake';
      return heads || (handles && (role === 'SPECIALIST' || role === 'RECORDS_OFFICER'));
    case 'reckonFee':
    case 'recordPayment':
      return atCounter || (handles && (role === 'SPECIALIST' || role === 'DIVISION_HEAD'));
    case 'recordExternalReply':
    case 'recordObligation':
      return handles && (role === 'SPECIALIST' || role === 'DIVISION_HEAD');
    case 'correctResult':
      return role === 'LEADER' && handles;
    case 'archiveDossier':
      return atCounter || (role === 'RECORDS_OFFICER' && handles);
  }
}

const standings = Object.keys(PLACES) as Standing[];
const cases = PERMISSIONS.flatMap((permission) =>
  OFFICER_ROLES.flatMap((role) =>
    standings.flatMap((at) =>
      [null, ...OFFICER_ROLES].map((stepRole) => ({ permission, role, at, stepRole })),
    ),
  ),
);
const places = (stepRole: OfficerRole | null) => ({
  ...DOSSIER,
  ...(stepRole === null ? {} : { task: { unitKey: PLACES.task, role: stepRole } }),
});

describe.each(PERMISSIONS)('%s', (permission) => {
  test('is given to exactly those the law names, in every combination of role, place and step', () => {
    const wrong = cases
      .filter((one) => one.permission === permission)
      .filter(
        ({ role, at, stepRole }) =>
          mayDo(permission, [{ unitKey: PLACES[at], roles: [role] }], places(stepRole)) !==
          expected(permission, role, at, stepRole),
      );
    expect(wrong).toEqual([]);
  });

  test('is given to nobody without a post, and to no administrator anywhere', () => {
    for (const stepRole of [null, ...OFFICER_ROLES.filter((role) => role !== 'ADMINISTRATOR')]) {
      expect(mayDo(permission, [], places(stepRole))).toBe(false);
      for (const unitKey of Object.values(PLACES))
        expect(mayDo(permission, [{ unitKey, roles: ['ADMINISTRATOR'] }], places(stepRole))).toBe(false);
    }
  });

  test('is not put together from two posts: the role here and the place there give nothing', () => {
    for (const { role, at, stepRole } of cases.filter((one) => one.permission === permission)) {
      const bystander = { unitKey: PLACES[at], roles: [] };
      const away = { unitKey: 'noi-khac-nua', roles: [role] };
      expect(mayDo(permission, [bystander, away], places(stepRole))).toBe(
        expected(permission, role, 'elsewhere', stepRole),
      );
    }
  });
});

test('control officers and inspectors read everything and do nothing', () => {
  for (const role of ['CONTROL_OFFICER', 'INSPECTOR'] as const)
    for (const permission of PERMISSIONS)
      for (const unitKey of Object.values(PLACES))
        expect(mayDo(permission, [{ unitKey, roles: [role] }], places('SPECIALIST')), permission).toBe(
          permission === 'readDossier',
        );
});
