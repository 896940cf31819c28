import type { LocalDate } from '../calendar/index.ts';
import { besideOf, checkBeside } from './checks/beside.ts';
import { checkChoices } from './checks/choices.ts';
import { checkNeeds, checkOrder } from './checks/data.ts';
import { checkFields } from './checks/fields.ts';
import { found, type ProcessFinding } from './checks/finding.ts';
import { checkPeople } from './checks/people.ts';
import { checkPlay } from './checks/play.ts';
import { checkResult } from './checks/result.ts';
import { checkKeys, checkWays } from './checks/shape.ts';
import { checkTimes, checkTotals } from './checks/time.ts';
import type { ProcessDefinition, StepRole, UnitRule } from './definition.ts';
import { graphOf, type ProcessGraph } from './graph.ts';
import { plays } from './markings.ts';

export { CHECK_CODES, type CheckCode, type ProcessFinding } from './checks/finding.ts';

/** What holds on the day the map is to be in force, for the procedures that follow it. */
export interface ProcessWorld {
  date: LocalDate;
  /** Shortest time limit of the procedures, in working hours; null where they have none. */
  limitHours: number | null;
  /** Data that are there from the beginning: papers every applicant hands in. */
  given: readonly string[];
  /** Questions every applicant is asked: their answers are data too, and conditions may ask no others; absent: unknown. */
  questions?: readonly string[] | undefined;
  hasUnit: (key: string) => boolean;
  /** Names of the units where nobody holds the post, of all a rule or list stands for; the rule itself where it stands for none. */
  unmanned: (unit: UnitRule, role: StepRole) => readonly string[];
  /**
   * Names of the units with the procedures that nobody there may decide in the matter, of all that a rule or list stands for;
   * undefined: the procedure itself.
   */
  undecided: (matter: string | undefined, unit: UnitRule) => readonly string[];
  hasProcedure: (code: string) => boolean;
}

/**
 * Everything that is looked at before a map is published, each finding with its place and its cure; the place of the first
 * comes first in the map. What cannot be read as a graph, or played through, is not looked at further.
 */
export function checkProcess(definition: ProcessDefinition, world: ProcessWorld): ProcessFinding[] {
  const unreadable = checkKeys(definition);
  if (unreadable.length > 0) return unreadable;
  const graph = graphOf(definition);
  const said = [...checkFields(definition), ...checkTimes(definition), ...checkPeople(definition, world)];
  const shape = [...checkWays(graph), ...checkChoices(graph, world.questions)];
  const further = shape.length > 0 ? [] : checkCourse(graph, world);
  return inOrder(definition, once([...shape, ...further, ...said]));
}

function checkCourse(
  graph: ProcessGraph,
  { given, questions = [], limitHours }: ProcessWorld,
): ProcessFinding[] {
  const said = [...checkResult(graph), ...checkOrder(graph), ...checkTotals(graph.definition, limitHours)];
  const played = plays(graph);
  if (!played.every(({ complete }) => complete)) return [found('TOO_INTRICATE', null, {}), ...said];
  const beside = besideOf(graph, played);
  return [
    ...checkPlay(graph, played),
    ...checkBeside(graph, beside),
    ...checkNeeds(graph, [...given, ...questions], beside),
    ...said,
  ];
}

const once = (findings: readonly ProcessFinding[]): ProcessFinding[] => [
  ...new Map(findings.map((one) => [`${one.code} ${one.at ?? ''} ${one.vi}`, one])).values(),
];

/** Those of the map as a whole, then by step, gateway, flow. */
function inOrder(
  { steps, gateways = [], flows = [] }: ProcessDefinition,
  findings: readonly ProcessFinding[],
): ProcessFinding[] {
  const places = new Map([...steps, ...gateways, ...flows].map(({ key }, at) => [key, at]));
  const placeOf = ({ at }: ProcessFinding): number => (at === null ? -1 : (places.get(at) ?? places.size));
  const isAdvice = ({ severity }: ProcessFinding): number => (severity === 'WARNING' ? 1 : 0);
  return findings.toSorted((a, b) => isAdvice(a) - isAdvice(b) || placeOf(a) - placeOf(b));
}
