export { loadOrganisation } from './load.ts';
export { organisationActs } from './routes.ts';
export { officersOf, type Officer } from './queries/officers-of.ts';
export {
  getUnit,
  inForce,
  openReference,
  parameter,
  unitName,
  unitRef,
  type Reference,
  type ReferenceHolder,
} from './reference.ts';
export type { UnitTable } from './tables.ts';
