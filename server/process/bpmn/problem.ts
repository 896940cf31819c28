import type { ProcessDefinition } from '@motcua/rules/process';
import { idOf, nameOf, type Element } from './element.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** What a BPMN file says that the map cannot say the same way, element by element. */
export interface BpmnProblem {
  /** Id of the element in the file; empty for the file as a whole. */
  element: string;
  /** The element's name in BPMN, such as `inclusiveGateway`; empty for the file as a whole. */
  type: string;
  name: string;
  reason: string;
  reasonEn: string;
  /** REFUSED: the process cannot be carried out with it; ASSUMED: read as the reason says, or kept and not carried out. */
  severity: 'REFUSED' | 'ASSUMED';
}

/** What was read; no definition when something is refused. */
export interface BpmnReading {
  definition: ProcessDefinition | null;
  problems: BpmnProblem[];
}

/** @param more in both languages, what is said after the reason */
export function problem(
  element: Element | undefined,
  code: ReasonCode,
  more?: { vi: string; en: string },
): BpmnProblem {
  const { severity, vi, en } = REASONS[code];
  const [said, saidEn] =
    more === undefined ? [vi, en] : [`${bare(vi)}: ${more.vi}`, `${bare(en)}: ${more.en}`];
  return {
    element: element === undefined ? '' : idOf(element),
    type: element === undefined ? '' : typeOf(element),
    name: element === undefined ? '' : nameOf(element),
    reason: said,
    reasonEn: saidEn,
    severity,
  };
}

const bare = (sentence: string): string => sentence.replace(/\.$/u, '');

/** `bpmn:InclusiveGateway` as BPMN writes it: `inclusiveGateway`. */
function typeOf({ $type }: Element): string {
  const name = $type.slice($type.indexOf(':') + 1);
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
