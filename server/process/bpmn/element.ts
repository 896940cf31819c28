import { BPMN_EXTENSION } from '@motcua/contract/bpmn-extension';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

export type Element = ModdleElement;

/** Reads and writes BPMN 2.0 with our words. */
export const moddle = new BpmnModdle({ motcua: BPMN_EXTENSION });

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && '$type' in value;

export function one(element: Element, property: string): Element | undefined {
  const value = element.get(property);
  return isElement(value) ? value : undefined;
}

export function many(element: Element, property: string): Element[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

export function texts(element: Element, property: string): string[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.map(String) : [];
}

export function text(element: Element, property: string): string {
  const value = element.get(property);
  return typeof value === 'string' ? value : '';
}

export function numeric(element: Element, property: string): number | undefined {
  const value = element.get(property);
  return typeof value === 'number' ? value : undefined;
}

export const idOf = (element: Element): string => text(element, 'id');

/** The name on one line; empty where there is none. */
export const nameOf = (element: Element): string =>
  text(element, 'name').replace(/\s+/gu, ' ').trim().normalize('NFC');

/** Our own element of a type among the extension elements. */
export function ownExtension(element: Element, type: 'motcua:Step' | 'motcua:When'): Element | undefined {
  const extension = one(element, 'extensionElements');
  return extension === undefined ? undefined : many(extension, 'values').find(({ $type }) => $type === type);
}

/** An element that lies deeper in another than so many levels, found without going down by recursion. */
export function deeperThan(root: Element, most: number): Element | undefined {
  let level = [root];
  for (let depth = 0; depth < most; depth++) level = level.flatMap(heldBy);
  return level[0];
}

/** What lies in an element; what it only refers to lies elsewhere. */
const heldBy = (element: Element): Element[] =>
  Object.values(element)
    .flat()
    .filter((value): value is Element => isElement(value) && value.$parent === element);

/** Puts our own element beside those of others, in the place of the one before; none where nothing is given. */
export function setOwnExtension(
  element: Element,
  type: 'motcua:Step' | 'motcua:When',
  own: Element | undefined,
): void {
  const extension = one(element, 'extensionElements');
  const others = extension === undefined ? [] : many(extension, 'values').filter((one) => one.$type !== type);
  const values = own === undefined ? others : [own, ...others];
  if (values.length === 0) element.set('extensionElements', undefined);
  else put(element, 'extensionElements', extension ?? moddle.create('bpmn:ExtensionElements'));
  const kept = one(element, 'extensionElements');
  if (kept === undefined) return;
  for (const value of values) value.$parent = kept;
  kept.set('values', values);
}

/** Sets a child, which then knows its parent. */
export function put(element: Element, property: string, child: Element): void {
  child.$parent = element;
  element.set(property, child);
}

/** Puts children in the place of those before. */
export function fill(element: Element, property: string, children: readonly Element[]): void {
  for (const child of children) child.$parent = element;
  element.set(property, [...children]);
}
