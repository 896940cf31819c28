import type { Role } from '@motcua/contract/session';
import { rolesOf } from './queues.ts';
import { useAccount } from './session.ts';

/** Who is offered what of the oversight and administration screens; the server decides. */
export const OFFERED_TO = {
  seeSettings: ['ADMINISTRATOR', 'CONTROL_OFFICER', 'INSPECTOR', 'CENTRE_DIRECTOR', 'LEADER'],
  proposeSettings: ['ADMINISTRATOR'],
  decideSettings: ['ADMINISTRATOR', 'CONTROL_OFFICER'],
  seeTrialBox: ['ADMINISTRATOR'],
  recomputeClosed: ['CONTROL_OFFICER'],
  seeProvince: ['CONTROL_OFFICER', 'INSPECTOR'],
  seeLedger: ['CONTROL_OFFICER', 'INSPECTOR', 'CENTRE_DIRECTOR', 'LEADER'],
  answerObjection: ['CONTROL_OFFICER'],
  seeFindings: ['CONTROL_OFFICER', 'INSPECTOR', 'CENTRE_DIRECTOR', 'LEADER', 'DIVISION_HEAD'],
  placePayments: ['CONTROL_OFFICER'],
  seeFigures: ['CONTROL_OFFICER', 'INSPECTOR', 'CENTRE_DIRECTOR', 'LEADER', 'DIVISION_HEAD'],
  buildReport: ['CONTROL_OFFICER', 'CENTRE_DIRECTOR', 'LEADER'],
  seeMining: ['CONTROL_OFFICER', 'CENTRE_DIRECTOR', 'LEADER', 'DIVISION_HEAD'],
  seeDevices: [
    'COUNTER_OFFICER',
    'CENTRE_DIRECTOR',
    'LEADER',
    'DIVISION_HEAD',
    'ADMINISTRATOR',
    'CONTROL_OFFICER',
    'INSPECTOR',
  ],
  helpOnline: ['COUNTER_OFFICER', 'POST_CLERK'],
  handOverResults: ['COUNTER_OFFICER'],
  sendByPost: ['COUNTER_OFFICER'],
  seePost: ['COUNTER_OFFICER', 'CENTRE_DIRECTOR'],
  recoverAccounts: ['COUNTER_OFFICER'],
  seeRecoveries: ['CONTROL_OFFICER', 'INSPECTOR', 'ADMINISTRATOR'],
  seeBookings: ['COUNTER_OFFICER', 'CENTRE_DIRECTOR'],
  receiveVisitors: ['COUNTER_OFFICER'],
  verifyRepresentations: ['COUNTER_OFFICER'],
  seeCertifications: ['LEADER', 'COUNTER_OFFICER', 'CENTRE_DIRECTOR', 'CONTROL_OFFICER', 'INSPECTOR'],
  takeMoney: ['COUNTER_OFFICER'],
  seeMoney: ['COUNTER_OFFICER', 'CENTRE_DIRECTOR', 'LEADER', 'DIVISION_HEAD', 'CONTROL_OFFICER', 'INSPECTOR'],
  seeRegister: ['COUNTER_OFFICER', 'CENTRE_DIRECTOR', 'CONTROL_OFFICER', 'INSPECTOR'],
} as const satisfies Record<string, readonly Role[]>;
export type Offer = keyof typeof OFFERED_TO;

export const isOffered = (offer: Offer, roles: readonly Role[]): boolean =>
  roles.some((role) => (OFFERED_TO[offer] as readonly Role[]).includes(role));

/** Who only helps people to file online: every other screen and list of the desk is closed to him. */
export const onlyHelps = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => role === 'POST_CLERK');

export const useOffered = (offer: Offer): boolean => isOffered(offer, rolesOf(useAccount()));

/** Units in which the officer holds a post to which the offer is made, each once. */
export function useUnitsOffered(offer: Offer): string[] {
  const { posts } = useAccount();
  return [...new Set(posts.filter((post) => isOffered(offer, post.roles)).map((post) => post.unit.key))];
}
