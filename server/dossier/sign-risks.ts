import { SIGN_RISKS, type SignRisk } from '@motcua/contract/workspace';
import type { DeadlineStatus } from '@motcua/rules/clock';

interface SignFacts {
  deadline: DeadlineStatus;
  /** Null: nothing was drafted. */
  outcome: 'GRANT' | 'DENY' | null;
  supplemented: boolean;
  /** Closed questions to agencies, and steps that were sent back. */
  steps: readonly { kind: string; status: string; answer: string | null }[];
}

/** Why a draft deserves a second look before it is signed; the gravest first. */
export function signRisks({ deadline, outcome, supplemented, steps }: SignFacts): SignRisk[] {
  const asked = steps.filter(({ kind, status }) => kind === 'CONSULT' && status !== 'RETURNED');
  const holds: Record<SignRisk, boolean> = {
    OVERDUE: deadline === 'OVERDUE',
    DUE_SOON: deadline === 'DUE_SOON',
    NO_DRAFT: outcome === null,
    DENIAL: outcome === 'DENY',
    DISAGREED: asked.some(({ answer }) => answer === 'DISAGREE'),
    SILENT: asked.some(({ answer }) => answer === null || answer === 'DEEMED'),
    SUPPLEMENTED: supplemented,
    REWORKED: steps.some(({ status }) => status === 'RETURNED'),
  };
  return (Object.keys(SIGN_RISKS) as SignRisk[]).filter((risk) => holds[risk]);
}
