import { stepsOf, type Block } from './blocks.ts';
import {
  END,
  START,
  type ProcessDefinition,
  type ProcessFlow,
  type ProcessGateway,
  type ProcessStep,
} from './definition.ts';

type Title = Pick<ProcessDefinition, 'key' | 'name' | 'nameEn'>;
/** Where the next node is to be joined on. */
type Loose = Pick<ProcessFlow, 'from' | 'when' | 'name'>;

/** The map that a nesting of steps says; a mere line needs no flows. */
export function draw({ key, name, nameEn }: Title, block: Block): ProcessDefinition {
  const title = { key, name, ...(nameEn === undefined ? {} : { nameEn }) };
  const { steps, gateways, flows } = drawn(block);
  return gateways.length === 0 ? { ...title, steps } : { ...title, steps, gateways, flows };
}

type Drawn = Required<Pick<ProcessDefinition, 'steps' | 'gateways' | 'flows'>>;

function drawn(whole: Block): Drawn {
  const steps: ProcessStep[] = [];
  const gateways: ProcessGateway[] = [];
  const flows: ProcessFlow[] = [];
  const fresh = freshKeys(whole);

  const go = ({ from, when, name }: Loose, to: string): void => {
    flows.push({
      key: fresh('f'),
      from,
      to,
      ...(name === undefined ? {} : { name }),
      ...(when === undefined ? {} : { when }),
    });
  };
  const gateway = (kind: ProcessGateway['kind'], called: string, name = ''): string => {
    const key = fresh(called);
    gateways.push({ key, kind, name });
    return key;
  };
  const put = (block: Block, loose: Loose): Loose => {
    switch (block.is) {
      case 'STEP':
        steps.push(block.step);
        go(loose, block.step.key);
        return { from: block.step.key };
      case 'LINE':
        return block.parts.reduce((at, part) => put(part, at), loose);
      case 'BESIDE':
        return fan(
          'PARALLEL',
          block.name,
          block.ways.map((way) => ({ block: way })),
          loose,
        );
      case 'CHOICE':
        return fan('EXCLUSIVE', block.name, block.ways, loose);
    }
  };
  const fan = (
    kind: ProcessGateway['kind'],
    name: string | undefined,
    ways: Extract<Block, { is: 'CHOICE' }>['ways'],
    loose: Loose,
  ): Loose => {
    const split = gateway(kind, kind === 'PARALLEL' ? 'song-song-' : 'lua-chon-', name);
    const join = gateway(kind, kind === 'PARALLEL' ? 'cho-du-' : 'gop-');
    go(loose, split);
    for (const { block, ...way } of ways) go(put(block, { from: split, ...way }), join);
    return { from: join };
  };

  go(put(whole, { from: START }), END);
  return { steps, gateways, flows };
}

/** Keys no step has; steps, gateways and flows are places of one kind to the tokens. */
function freshKeys(whole: Block): (prefix: string) => string {
  const taken = new Set(stepsOf(whole).map(({ key }) => key));
  return (prefix) => {
    for (let number = 1; ; number++) {
      const key = `${prefix}${number}`;
      if (taken.has(key)) continue;
      taken.add(key);
      return key;
    }
  };
}
