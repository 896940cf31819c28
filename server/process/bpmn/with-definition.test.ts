import { expect, test } from 'vitest';
import { fromBpmn, withDefinition } from './index.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:v="http://vendor.example" id="d" v:build="7">
  <process id="p" name="Thử" v:owner="An">
    <startEvent id="s"><extensionElements><v:colour code="red">đỏ</v:colour></extensionElements></startEvent>
    <task id="a" name="Thẩm&#10;định" v:cost="12"><documentation>Ghi chú</documentation></task>
    <task id="b" name="Ký" v:cost="3" />
    <sequenceFlow id="f1" sourceRef="s" targetRef="a" v:bent="yes" />
    <sequenceFlow id="f2" sourceRef="a" targetRef="b" />
  </process>
</definitions>`;

const read = async (xml: string) => {
  const { definition } = await fromBpmn(xml, 'x');
  if (definition === null) throw new Error('not read');
  return definition;
};

test('a map that the text says already leaves it as it is, to the letter', async () => {
  expect(await withDefinition(XML, await read(XML))).toBe(XML);
});

test('what is said of a step is written beside what others wrote; a name that stays keeps its line break', async () => {
  const before = await read(XML);
  const after = {
    ...before,
    steps: before.steps.map((step) => ({ ...step, role: 'LEADER' as const, share: 0.2 })),
  };
  const xml = await withDefinition(XML, after);
  expect(await read(xml)).toEqual(after);
  for (const kept of [
    'v:build="7"',
    'v:owner="An"',
    'v:cost="12"',
    'v:bent="yes"',
    '>đỏ<',
    'Ghi chú',
    'Thẩm&#10;định',
  ])
    expect(xml).toContain(kept);
});

test('a step less: its element goes, and with it what was written on it; the rest stays', async () => {
  const before = await read(XML);
  const after = {
    ...before,
    steps: before.steps.slice(0, 1),
    flows: [
      { key: 'f1', from: 'START', to: 'a' },
      { key: 'f3', from: 'a', to: 'END' },
    ],
  };
  const xml = await withDefinition(XML, after);
  expect(await read(xml)).toEqual(after);
  expect(xml).toContain('v:cost="12"');
  expect(xml).not.toContain('v:cost="3"');
  expect(xml).toContain('bpmndi:BPMNShape');
});

test('text that cannot be carried out is not written into', async () => {
  const map = await read(XML);
  const wrong = XML.replace('<task id="b"', '<serviceTask id="b"');
  await expect(withDefinition(wrong, map)).rejects.toMatchObject({
    code: 'MAP_UNREADABLE',
    facts: { fields: [{ field: 'b' }] },
  });
});
