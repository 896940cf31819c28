export { demand, lift, type MonthOfUse } from './demand.ts';
export { procedureDifference, type ComparedProcedure, type ProcedureDifference } from './difference.ts';
export {
  WRITING_RULES,
  writingFindings,
  WRITTEN_PARTS,
  type WritingFinding,
  type WritingLimits,
  type WrittenProcedure,
} from './writing.ts';
