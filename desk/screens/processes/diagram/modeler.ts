import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import { BPMN_EXTENSION } from '@motcua/contract/bpmn-extension';
import Modeler from 'bpmn-js/lib/Modeler';
import { currentLang } from '../../../lang.ts';
import { ContextPad, Palette } from './palette.ts';
import { TOOL_WORDS } from './tool-words.ts';

/** An element of the drawing as its library knows it. */
export interface Drawn {
  id: string;
  type: string;
  businessObject: Moddle;
}

/** An element of BPMN text: attributes and children by name. */
export interface Moddle {
  $type: string;
  $parent?: Moddle;
  get: (property: string) => unknown;
  set: (property: string, value: unknown) => void;
}

/** The editor of drawings with our palette, in the language of the desk, on a place of the page. */
export const openModeler = (container: HTMLElement): Modeler =>
  new Modeler({
    container,
    moddleExtensions: { motcua: BPMN_EXTENSION },
    additionalModules: [
      {
        paletteProvider: ['type', Palette],
        contextPadProvider: ['type', ContextPad],
        translate: ['value', translated],
      },
    ],
  });

/** What the library says, as far as it is seen with our palette. */
function translated(template: string, values: Record<string, string> = {}): string {
  const text = TOOL_WORDS[template]?.[currentLang()] ?? template;
  return text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? `{${name}}`);
}
