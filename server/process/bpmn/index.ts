export { textOfFile } from './encoding.ts';
export { fromBpmn } from './from-bpmn.ts';
export { toBpmn } from './to-bpmn.ts';
export { withDefinition } from './with-definition.ts';
export type { BpmnProblem, BpmnReading } from './problem.ts';
