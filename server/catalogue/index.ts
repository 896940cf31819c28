export {
  clockInput,
  clockTerms,
  dueUnder,
  dueView,
  NOT_STARTED,
  POLICY,
  todayOf,
  type ClockTerms,
} from './clock-terms.ts';
export { CATALOGUE_JOBS } from './use.ts';
export { catalogueActs } from './routes.ts';
export { loadCatalogue } from './load.ts';
export { componentView } from './queries/get-procedure.ts';
export { formView } from './queries/get-form.ts';
export {
  addProcedureVersion,
  BY_DECISION,
  getLatestProcedure,
  procedureVersions,
  removeProcedureVersion,
} from './procedure-versions.ts';
export { addProcessVersion, removeProcessVersion, type DecidedVersion } from './process-versions.ts';
export { differenceBetween } from './version-difference.ts';
export { decidingUnit, decidingUnits, placeOf, placeSaid, type CaseFacts } from './deciding-unit.ts';
export {
  isOwnOneStop,
  otherCounter,
  provinceCommittee,
  receivingUnits,
  type Receiving,
} from './receiving.ts';
export {
  factsOf,
  feeUnder,
  findFeeSchedule,
  getFeeSchedule,
  loadFeeSchedules,
  policyOn,
  type FeeScheduleInForce,
} from './fee-schedules.ts';
export { addFormVersion, removeFormVersion } from './form-versions.ts';
export {
  formCodeOn,
  getFormFor,
  getFormOn,
  getFormVersion,
  getProcedureOn,
  getProcessOn,
  type ProcedureInForce,
} from './versions.ts';
export { exportProcedures, proceduresAsCsv, type ExportedProcedure } from './import/export-procedures.ts';
export { importProcedures, type LineReport } from './import/import-procedures.ts';
export { reportText, summarise, type ImportSummary } from './import/import-report.ts';
export {
  decisionOf,
  versionChangeState,
  versionChangeView,
  type VersionChangeRow,
  type VersionChangeTable,
} from './version-change.ts';
export { assertDecision, assertReason, assertSecondPerson } from './second-person.ts';
