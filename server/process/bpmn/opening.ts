import type { ModdleWarning } from 'bpmn-moddle';
import { deeperThan, many, moddle, one, type Element } from './element.ts';
import { problem, type BpmnProblem } from './problem.ts';
import { holdsNodes } from './refusal.ts';

/** BPMN text as a tree, with the process that the map is read from. */
export interface Opened {
  root: Element | undefined;
  process: Element | undefined;
  /** Other processes of which none is more to be carried out than this one; what is refused in them is named too. */
  alike: readonly Element[];
  problems: BpmnProblem[];
}

/** Deeper than any drawing, and not so deep that whoever reads or writes it down by recursion comes to an end of the stack. */
const MOST_DEEP = 50;

export async function opened(xml: string): Promise<Opened> {
  const tree = await treeOf(xml);
  if (tree === undefined) return nothingOpened(problem(undefined, 'UNREADABLE'));
  const { root, warnings } = tree;
  const deep = deeperThan(root, MOST_DEEP);
  if (deep !== undefined) return nothingOpened(problem(deep, 'TOO_DEEP'));
  const problems = warnings.flatMap(ofWarning);
  const elements = many(root, 'rootElements');
  problems.push(
    ...elements
      .filter((element) => element.$instanceOf('bpmn:Choreography'))
      .map((element) => problem(element, 'CHOREOGRAPHY')),
  );
  const { process, others } = chosen(
    elements.filter(({ $type }) => $type === 'bpmn:Process').filter(holdsNodes),
  );
  if (
    process === undefined &&
    others.length === 0 &&
    !problems.some(({ severity }) => severity === 'REFUSED')
  )
    problems.push(problem(undefined, 'NO_PROCESS'));
  problems.push(...others.map((one) => problem(one, process ? 'OTHER_PROCESS' : 'SEVERAL_PROCESSES')));
  for (const collaboration of elements.filter((element) => element.$instanceOf('bpmn:Collaboration'))) {
    const strangers = many(collaboration, 'participants').filter((participant) => {
      const own = one(participant, 'processRef');
      return own === undefined || !holdsNodes(own);
    });
    problems.push(
      ...strangers.map((participant) => problem(participant, 'OTHER_PARTICIPANT')),
      ...many(collaboration, 'messageFlows').map((flow) => problem(flow, 'MESSAGE_FLOW')),
    );
  }
  return process === undefined
    ? { root, process: others[0], alike: others.slice(1), problems }
    : { root, process, alike: [], problems };
}

const nothingOpened = (why: BpmnProblem): Opened => ({
  root: undefined,
  process: undefined,
  alike: [],
  problems: [why],
});

async function treeOf(xml: string): Promise<{ root: Element; warnings: ModdleWarning[] } | undefined> {
  try {
    const { rootElement, warnings } = await moddle.fromXML(xml);
    return { root: rootElement, warnings };
  } catch {
    return undefined;
  }
}

/** Of several processes the only one that is marked as executable. */
function chosen(processes: readonly Element[]): { process: Element | undefined; others: readonly Element[] } {
  const [only, ...more] = processes;
  if (more.length === 0) return { process: only, others: [] };
  const [marked, ...alike] = processes.filter((process) => process.get('isExecutable') === true);
  if (marked === undefined || alike.length > 0) return { process: undefined, others: processes };
  return { process: marked, others: processes.filter((process) => process !== marked) };
}

function ofWarning({ message, element, value }: ModdleWarning): BpmnProblem[] {
  // text is text by now, whatever it was stored in
  if (message.startsWith('unsupported document encoding') || message.startsWith('unknown attribute'))
    return [];
  if (!message.startsWith('unresolved reference')) {
    const [, part = message] = /<([^>]+)>/u.exec(message) ?? [];
    const [, line = ''] = /line: (\d+)/u.exec(message) ?? [];
    const [, why = ''] = /nested error: (.+)/u.exec(message) ?? [];
    const more = why === '' ? '' : `, ${why}`;
    return [
      problem(undefined, 'PART_UNREADABLE', {
        vi: `${part}, dòng ${line}${more}`,
        en: `${part}, line ${line}${more}`,
      }),
    ];
  }
  const said = value ?? '';
  return [problem(element, 'REFERENCE', { vi: said, en: said })];
}
