import type { ProcessDefinition } from '@motcua/rules/process';
import { drawMap } from './diagram.ts';
import { fill, moddle, put } from './element.ts';
import { idsBeside, writeMap } from './written-map.ts';

const NAMESPACE = 'urn:motcua:process';

/** A map as BPMN 2.0 text with its drawing, for any program that reads BPMN; ours reads the same map from it. */
export async function toBpmn(definition: ProcessDefinition): Promise<string> {
  const freshId = idsBeside(new Set());
  const root = moddle.create('bpmn:Definitions', {
    id: freshId('definitions'),
    targetNamespace: NAMESPACE,
    exporter: 'motcua',
  });
  const process = moddle.create('bpmn:Process', {
    id: freshId('process'),
    name: definition.name,
    isExecutable: true,
    ...(definition.nameEn === undefined ? {} : { 'motcua:nameEn': definition.nameEn }),
  });
  fill(root, 'rootElements', [process]);
  const elements = writeMap({ known: new Map(), freshId }, process, definition);
  const plane = moddle.create('bpmndi:BPMNPlane', { id: freshId('plane'), bpmnElement: process });
  const diagram = moddle.create('bpmndi:BPMNDiagram', { id: freshId('diagram') });
  put(diagram, 'plane', plane);
  fill(root, 'diagrams', [diagram]);
  drawMap({ plane, freshId }, definition, elements);
  const { xml } = await moddle.toXML(root, { format: true });
  return xml;
}
