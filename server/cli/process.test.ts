import { expect, test } from 'vitest';
import { fromBpmn } from '../process/index.ts';
import { reportOf } from './process.ts';

test('the report names every element, what is refused first', async () => {
  const { problems } = await fromBpmn(
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p">
       <startEvent id="s" /><task id="a" name="Thẩm định" /><inclusiveGateway id="g" />
       <sequenceFlow id="f1" sourceRef="s" targetRef="a" /><sequenceFlow id="f2" sourceRef="a" targetRef="g" />
     </process></definitions>`,
    'x',
  );
  expect(
    reportOf(problems)
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(':'))),
  ).toEqual(['✗ inclusiveGateway g', '· task Thẩm định a']);
});
