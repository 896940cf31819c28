import { ROLES, type Role, type WhoAmI } from '@motcua/contract/session';
import { QUEUES, type Queue } from '@motcua/contract/work';

/** Worklists that mean something to a role; the desk shows those of all roles a person holds. */
export const QUEUES_OF_ROLE = {
  COUNTER_OFFICER: [
    'MINE',
    'UNIT',
    'INTAKE',
    'DUE_TODAY',
    'OVERDUE',
    'WAITING_APPLICANT',
    'READY_TO_RETURN',
    'ALL',
  ],
  SPECIALIST: ['MINE', 'UNIT', 'DUE_TODAY', 'OVERDUE', 'WAITING_APPLICANT', 'ALL'],
  DIVISION_HEAD: ['MINE', 'UNIT', 'APPROVAL', 'DUE_TODAY', 'OVERDUE', 'WAITING_APPLICANT', 'ALL'],
  LEADER: ['MINE', 'APPROVAL', 'DUE_TODAY', 'OVERDUE', 'ALL'],
  RECORDS_OFFICER: ['MINE', 'UNIT', 'DUE_TODAY', 'OVERDUE', 'ALL'],
  CENTRE_DIRECTOR: ['UNIT', 'INTAKE', 'DUE_TODAY', 'OVERDUE', 'WAITING_APPLICANT', 'READY_TO_RETURN', 'ALL'],
  CONTROL_OFFICER: ['DUE_TODAY', 'OVERDUE', 'ALL'],
  ADMINISTRATOR: [],
  INSPECTOR: ['OVERDUE', 'ALL'],
  POST_CLERK: [],
} as const satisfies Record<Role, readonly Queue[]>;

export function rolesOf(account: WhoAmI): Role[] {
  const held = new Set(account.posts.flatMap((post) => post.roles));
  return ROLES.filter((role) => held.has(role));
}

/** In the order the desk shows them, each once. */
export function queuesOf(roles: readonly Role[]): Queue[] {
  const seen = new Set<Queue>(roles.flatMap((role) => [...QUEUES_OF_ROLE[role]]));
  return QUEUES.filter((queue) => seen.has(queue));
}

/** The address of a queue: signing and returning have screens of their own. */
export function pathOfQueue(queue: Queue): string {
  if (queue === 'APPROVAL') return '/ky-duyet';
  return `/viec/${queue}`;
}

/** Where a person's day begins. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.includes('LEADER')) return '/ky-duyet';
  const [first] = queuesOf(roles);
  if (first === undefined && roles.includes('POST_CLERK')) return '/nop-giup';
  return first === undefined ? '/to-chuc' : pathOfQueue(first);
}
