import { flowsOf, type ProcessDefinition } from '@motcua/rules/process';
import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../../platform/refusal.ts';
import { redrawn } from './redrawn.ts';
import { moddle, type Element } from './element.ts';
import { opened } from './opening.ts';
import { readProcess, type Reading } from './reading.ts';
import { writeCondition, writeStep } from './step-data.ts';
import { nameIt } from './written-map.ts';

/**
 * The text, saying this map: what other programs wrote in it and where it is drawn stay. The same text where it says so
 * already; drawn anew where steps or ways were added or taken away.
 *
 * @throws {Refusal} MAP_UNREADABLE
 */
export async function withDefinition(xml: string, definition: ProcessDefinition): Promise<string> {
  const tree = await opened(xml);
  const reading = readProcess(tree, definition.key);
  const refused = (reading?.problems ?? tree.problems).filter(({ severity }) => severity === 'REFUSED');
  const { root, process } = tree;
  if (root === undefined || process === undefined || reading === undefined || refused.length > 0)
    throw new Refusal('MAP_UNREADABLE', {
      detail: 'Sửa hoặc thay các phần nêu dưới đây trong bản vẽ rồi gửi lại.',
      fields: refused.map(({ element, reason, reasonEn }) => ({
        field: element,
        message: reason,
        messageEn: reasonEn,
      })),
    });
  if (isDeepStrictEqual(reading.definition, definition)) return xml;
  nameIt(process, definition.name);
  process.set('motcua:nameEn', definition.nameEn);
  if (isSameFlow(reading.definition, definition)) say(reading, definition);
  else redrawn({ root, process }, reading.elements, definition);
  const written = await moddle.toXML(root, { format: true });
  return written.xml;
}

/** Both have the same places and ways; names, steps' data and conditions may differ. */
function isSameFlow(one: ProcessDefinition, other: ProcessDefinition): boolean {
  const form = (definition: ProcessDefinition) => ({
    steps: definition.steps.map(({ key }) => key),
    gateways: (definition.gateways ?? []).map(({ key, kind }) => [key, kind]),
    flows: flowsOf(definition).map(({ key, from, to }) => [key, from, to]),
  });
  return isDeepStrictEqual(form(one), form(other));
}

/** Writes on the elements of the places what the map says of them. */
function say({ elements, definition: before }: Reading, definition: ProcessDefinition): void {
  const each = <P extends { key: string }>(
    places: readonly P[],
    write: (element: Element, place: P) => void,
  ) => {
    for (const place of places) {
      const element = elements.get(place.key);
      if (element !== undefined) write(element, place);
    }
  };
  const oldNames = new Map(
    [...before.steps, ...(before.gateways ?? []), ...flowsOf(before)].map((place) => [
      place.key,
      place.name ?? '',
    ]),
  );
  const rename = (element: Element, { key, name = '' }: { key: string; name?: string }) => {
    if (oldNames.get(key) !== name) nameIt(element, name);
  };
  each(definition.steps, (element, step) => {
    rename(element, step);
    writeStep(element, step);
  });
  each(definition.gateways ?? [], rename);
  each(flowsOf(definition), (element, flow) => {
    rename(element, flow);
    writeCondition(element, flow.when);
    const source = element.get('sourceRef') as Element;
    if (
      source.$type === 'bpmn:ExclusiveGateway' &&
      flow.when !== undefined &&
      source.get('default') === element
    )
      source.set('default', undefined);
  });
}
