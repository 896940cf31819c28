export { fromBpmn, textOfFile, toBpmn, type BpmnProblem } from './bpmn/index.ts';
export { mapSvg } from './drawing/index.ts';
export { assertMayReadDrafts, mayDecide, mayPropose, mayReadDrafts } from './guard.ts';
export { worldOfMap } from './examine.ts';
export { keepImported } from './imported-draft.ts';
export { assertMapKey } from './maps.ts';
export { shownOf } from './shown.ts';
export { processActs } from './routes.ts';
