import type { Output } from '@motcua/contract/operations';

export type WaitingPayment = Output<'listWaitingPayments'>['items'][number];

/** Why money still waits: nobody knows what for, the bank dated it in time to come, or its dossier does not take it now. */
export function standingOf(
  { dossierId, paidAt }: Pick<WaitingPayment, 'dossierId' | 'paidAt'>,
  now: string,
): 'UNPLACED' | 'COMING' | 'NOT_TAKEN' {
  if (dossierId === null) return 'UNPLACED';
  return Date.parse(paidAt) > Date.parse(now) ? 'COMING' : 'NOT_TAKEN';
}
