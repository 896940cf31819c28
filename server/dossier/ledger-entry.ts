import type { LedgerEntry } from '../audit/index.ts';
import type { Context } from '../platform/context.ts';
import { signedIn } from './guard.ts';
import type { DossierRow } from './tables.ts';

/** What the refusal ledger keeps of guidance, a request or a refusal: who, where, why (C-12). */
export const ledgerEntry = (
  context: Context,
  dossier: DossierRow,
  told: Pick<LedgerEntry, 'kind' | 'reasonCode' | 'text' | 'slipId'> &
    Partial<Pick<LedgerEntry, 'components' | 'unit' | 'officer'>>,
): LedgerEntry => ({
  components: [],
  unit: dossier.intake_unit,
  officer: signedIn(context).accountId,
  ...told,
  dossierId: dossier.id,
  procedureCode: dossier.procedure_code,
  sector: dossier.sector,
  at: context.now,
});
