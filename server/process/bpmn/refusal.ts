import { many, numeric, one, ownExtension, type Element } from './element.ts';
import type { ReasonCode } from './reasons.ts';

const BY_TYPE: Readonly<Record<string, ReasonCode>> = {
  'bpmn:InclusiveGateway': 'INCLUSIVE',
  'bpmn:ComplexGateway': 'COMPLEX',
  'bpmn:EventBasedGateway': 'EVENT_GATEWAY',
  'bpmn:BoundaryEvent': 'BOUNDARY',
  'bpmn:Transaction': 'TRANSACTION',
  'bpmn:AdHocSubProcess': 'AD_HOC',
};

/** Carried out once our words say how. */
const WITHOUT_OUR_WORDS: Readonly<Record<string, ReasonCode>> = {
  'bpmn:ServiceTask': 'AUTOMATED',
  'bpmn:ScriptTask': 'AUTOMATED',
  'bpmn:BusinessRuleTask': 'AUTOMATED',
  'bpmn:SendTask': 'MESSAGE_TASK',
  'bpmn:ReceiveTask': 'MESSAGE_TASK',
  'bpmn:CallActivity': 'CALL',
};

const READ: ReadonlySet<string> = new Set([
  'bpmn:Task',
  'bpmn:UserTask',
  'bpmn:ManualTask',
  'bpmn:SubProcess',
  'bpmn:ExclusiveGateway',
  'bpmn:ParallelGateway',
  'bpmn:StartEvent',
  'bpmn:EndEvent',
  'bpmn:IntermediateThrowEvent',
  'bpmn:IntermediateCatchEvent',
]);

/** Types of what an event waits for or brings about, such as `bpmn:TimerEventDefinition`. */
export const triggersOf = (event: Element): string[] =>
  [...many(event, 'eventDefinitions'), ...many(event, 'eventDefinitionRef')].map(({ $type }) => $type);

/** Why a node of a flow cannot be carried out, for every such reason; what depends on other elements is seen to later. */
export function refusalsOf(node: Element): ReasonCode[] {
  const own = ownExtension(node, 'motcua:Step') !== undefined;
  const byType = BY_TYPE[node.$type] ?? (own ? undefined : WITHOUT_OUR_WORDS[node.$type]);
  const found = byType === undefined ? [] : [byType];
  if (node.$instanceOf('bpmn:Activity')) found.push(...ofActivity(node));
  else if (node.$instanceOf('bpmn:Event') && byType === undefined) found.push(...ofEvent(node));
  const known = byType !== undefined || own || READ.has(node.$type);
  return known ? found : ['UNKNOWN'];
}

function ofActivity(activity: Element): ReasonCode[] {
  const loop = one(activity, 'loopCharacteristics');
  const several = ['startQuantity', 'completionQuantity'].some(
    (name) => (numeric(activity, name) ?? 1) !== 1,
  );
  const found: ReasonCode[] = [];
  if (activity.get('triggeredByEvent') === true) found.push('EVENT_SUB_PROCESS');
  if (activity.get('isForCompensation') === true) found.push('COMPENSATION');
  if (loop !== undefined)
    found.push(loop.$type === 'bpmn:StandardLoopCharacteristics' ? 'LOOP' : 'MULTI_INSTANCE');
  if (several) found.push('QUANTITY');
  if (found.length === 0 && activity.$type === 'bpmn:SubProcess' && !holdsNodes(activity))
    found.push('EMPTY_SUB_PROCESS');
  return found;
}

export const holdsNodes = (container: Element): boolean =>
  many(container, 'flowElements').some((element) => element.$instanceOf('bpmn:FlowNode'));

function ofEvent(event: Element): ReasonCode[] {
  const triggers = triggersOf(event);
  const [trigger] = triggers;
  if (trigger === undefined) return [];
  if (triggers.length > 1) return [event.$type === 'bpmn:StartEvent' ? 'START_EVENT' : 'EVENT'];
  // the sub-process that is begun by it is refused as a whole
  if (event.$parent?.get('triggeredByEvent') === true && event.$type === 'bpmn:StartEvent') return [];
  if (event.$type === 'bpmn:StartEvent')
    return trigger === 'bpmn:MessageEventDefinition' ? [] : ['START_EVENT'];
  if (trigger === 'bpmn:CompensateEventDefinition') return ['COMPENSATION'];
  if (event.$type === 'bpmn:EndEvent') return trigger === 'bpmn:TerminateEventDefinition' ? [] : ['EVENT'];
  return event.$type === 'bpmn:IntermediateCatchEvent' && trigger === 'bpmn:TimerEventDefinition'
    ? []
    : ['EVENT'];
}
