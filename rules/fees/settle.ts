import type { Receiver } from './schedule.ts';

/** Who gets the money of a line in the end: a unit by its key, the state budget, or the post. */
export type Beneficiary = { kind: 'UNIT'; unit: string } | { kind: 'BUDGET' } | { kind: 'POST' };

/** Where a dossier was taken in and who decides it: never one place. */
export interface CollectedAt {
  intakeUnit: string;
  authority: string;
}

/** Whom a line is collected for, wherever the counter stands that takes the money (NĐ 118/2025: phi địa giới). */
export function beneficiaryOf(receiver: Receiver, { intakeUnit, authority }: CollectedAt): Beneficiary {
  switch (receiver) {
    case 'AUTHORITY':
      return { kind: 'UNIT', unit: authority };
    case 'INTAKE_UNIT':
      return { kind: 'UNIT', unit: intakeUnit };
    case 'BUDGET':
      return { kind: 'BUDGET' };
    case 'POST':
      return { kind: 'POST' };
  }
}
