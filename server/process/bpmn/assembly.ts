import type { ProcessDefinition, ProcessFlow, ProcessStep } from '@motcua/rules/process';
import { flowsOf } from '@motcua/rules/process';
import { isDeepStrictEqual } from 'node:util';
import { nameOf } from './element.ts';
import type { FlowNode, Scope } from './scope.ts';
import { spliced } from './splice.ts';

/** The map of a scope; its flows are left out where they are those of a line of steps. */
export function assembled(
  title: Pick<ProcessDefinition, 'key' | 'name' | 'nameEn'>,
  scope: Scope,
  stepOf: (node: FlowNode) => ProcessStep,
): ProcessDefinition {
  const { nodes, edges } = spliced(scope);
  const steps = nodes.filter(({ is }) => is === 'STEP').map(stepOf);
  const gateways = nodes.flatMap(({ key, is, element }) =>
    is === 'EXCLUSIVE' || is === 'PARALLEL'
      ? [{ key, kind: is, name: element === undefined ? '' : nameOf(element).slice(0, 200) }]
      : [],
  );
  const flows = edges.map(({ key, from, to, name, when }): ProcessFlow => ({
    key,
    from,
    to,
    ...(name === '' ? {} : { name: name.slice(0, 200) }),
    ...(when === undefined ? {} : { when }),
  }));
  const line = flowsOf({ ...title, steps });
  if (gateways.length === 0 && isDeepStrictEqual(flows, line)) return { ...title, steps };
  return { ...title, steps, ...(gateways.length === 0 ? {} : { gateways }), flows };
}
