import type { Tx } from '../platform/transaction.ts';
import type { Province } from '../province/index.ts';

/** Writes what the data files say of authority by office; what has been granted in the system stays. */
export async function loadAuthority(tx: Tx, { officeRules, officeDocuments }: Province): Promise<void> {
  await tx.deleteFrom('authority_office').execute();
  await tx
    .insertInto('authority_office')
    .values(
      officeRules.map((rule) => ({
        office: rule.office,
        kinds: rule.kinds,
        document: rule.document,
        legal_basis: rule.legalBasis,
        valid_from: rule.validFrom,
        valid_to: rule.validTo ?? null,
      })),
    )
    .execute();
  await tx.deleteFrom('authority_document').execute();
  if (officeDocuments.length === 0) return;
  await tx
    .insertInto('authority_document')
    .values(
      officeDocuments.map((one) => ({
        unit_key: one.unit,
        office: one.office,
        name: one.name,
        number: one.number,
        issued_on: one.date,
        issuer: one.issuer,
        valid_from: one.validFrom,
        valid_to: one.validTo ?? null,
      })),
    )
    .execute();
}
