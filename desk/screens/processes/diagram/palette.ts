import { currentLang } from '../../../lang.ts';
import { TOOL_WORDS } from './tool-words.ts';

type Shape = object;
interface Registry {
  registerProvider: (provider: object) => void;
}
interface Create {
  start: (event: Event, shape: Shape) => void;
}
interface Factory {
  createShape: (of: { type: string }) => Shape;
}
interface Tool {
  start?: (event: Event, from?: Shape) => void;
  activateHand?: (event: Event) => void;
  activateSelection?: (event: Event) => void;
}
interface Modeling {
  removeElements: (elements: Shape[]) => void;
}
interface AutoPlace {
  append: (source: Shape, shape: Shape) => void;
}
interface Entry {
  group: string;
  className: string;
  title: string;
  action: Record<string, (event: Event) => void>;
}

/** What our maps consist of; other elements of BPMN are read where they can be carried out and not offered here. */
const NODES = {
  START: { type: 'bpmn:StartEvent', icon: 'bpmn-icon-start-event-none' },
  STEP: { type: 'bpmn:UserTask', icon: 'bpmn-icon-user-task' },
  PARALLEL: { type: 'bpmn:ParallelGateway', icon: 'bpmn-icon-gateway-parallel' },
  EXCLUSIVE: { type: 'bpmn:ExclusiveGateway', icon: 'bpmn-icon-gateway-xor' },
  END: { type: 'bpmn:EndEvent', icon: 'bpmn-icon-end-event-none' },
} as const;

const titled = (
  word: string,
  group: string,
  className: string,
  act: (event: Event) => void,
  drag = false,
): Entry => ({
  group,
  className,
  title: TOOL_WORDS[word]?.[currentLang()] ?? word,
  action: drag ? { dragstart: act, click: act } : { click: act },
});

/** The tools at the side of the drawing. */
export class Palette {
  static $inject = ['palette', 'create', 'elementFactory', 'handTool', 'lassoTool', 'globalConnect'];
  getPaletteEntries: () => Record<string, Entry>;

  constructor(palette: Registry, create: Create, factory: Factory, hand: Tool, lasso: Tool, connect: Tool) {
    palette.registerProvider(this);
    this.getPaletteEntries = () => ({
      hand: titled('HAND', 'tools', 'bpmn-icon-hand-tool', (event) => hand.activateHand?.(event)),
      lasso: titled('LASSO', 'tools', 'bpmn-icon-lasso-tool', (event) => lasso.activateSelection?.(event)),
      connect: titled('CONNECT', 'tools', 'bpmn-icon-connection-multi', (event) => connect.start?.(event)),
      ...Object.fromEntries(
        Object.entries(NODES).map(([word, { type, icon }]) => [
          word,
          titled(word, 'nodes', icon, (event) => create.start(event, factory.createShape({ type })), true),
        ]),
      ),
    });
  }
}

/** The tools at a chosen element: what comes after it, a way on, removal. */
export class ContextPad {
  static $inject = ['contextPad', 'elementFactory', 'autoPlace', 'connect', 'modeling'];
  getContextPadEntries: (element: { type: string } & Shape) => Record<string, Entry>;

  constructor(pad: Registry, factory: Factory, autoPlace: AutoPlace, connect: Tool, modeling: Modeling) {
    pad.registerProvider(this);
    this.getContextPadEntries = (element) => {
      const remove = titled('DELETE', 'edit', 'bpmn-icon-trash', () => modeling.removeElements([element]));
      if (element.type === 'bpmn:SequenceFlow' || element.type === 'label') return { remove };
      const after = (['STEP', 'PARALLEL', 'EXCLUSIVE', 'END'] as const).map((word) => {
        const { type, icon } = NODES[word];
        return [
          word,
          titled(word, 'append', icon, () => autoPlace.append(element, factory.createShape({ type }))),
        ] as const;
      });
      return {
        ...(element.type === 'bpmn:EndEvent' ? {} : Object.fromEntries(after)),
        connect: titled(
          'CONNECT',
          'connect',
          'bpmn-icon-connection-multi',
          (event) => connect.start?.(event, element),
          true,
        ),
        remove,
      };
    };
  }
}
