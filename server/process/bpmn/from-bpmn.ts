import { opened } from './opening.ts';
import type { BpmnReading } from './problem.ts';
import { readProcess } from './reading.ts';

/**
 * Reads BPMN 2.0 text of any program. Nothing is dropped in silence: what cannot be carried out is named element by element.
 *
 * @param key of the map it becomes
 */
export async function fromBpmn(xml: string, key: string): Promise<BpmnReading> {
  const tree = await opened(xml);
  const reading = readProcess(tree, key);
  const problems = reading?.problems ?? tree.problems;
  const refused = problems.some(({ severity }) => severity === 'REFUSED');
  return { definition: refused ? null : (reading?.definition ?? null), problems };
}
