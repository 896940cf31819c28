import { describe, expect, test } from 'vitest';
import { fromBpmn, textOfFile } from './index.ts';

/** A process of these elements; `a>b` stands for a flow. */
async function read(elements: string, ...flows: string[]) {
  const lines = flows.map((flow) => {
    const [from = '', to = ''] = flow.split('>');
    return `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`;
  });
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:m="urn:motcua:bpmn:1" id="d">
    <process id="p" name="Thử">${elements}${lines.join('')}</process></definitions>`;
  return fromBpmn(xml, 'x');
}

const refused = async (elements: string, ...flows: string[]) => {
  const { definition, problems } = await read(elements, ...flows);
  const found = problems.filter(({ severity }) => severity === 'REFUSED');
  expect(definition === null).toBe(found.length > 0);
  return found.map(({ type, element, reasonEn }) => `${type} ${element}: ${reasonEn.split('.')[0] ?? ''}`);
};

const ways = async (elements: string, ...flows: string[]) => {
  const { definition } = await read(elements, ...flows);
  return definition?.flows?.map(({ key, from, to }) => `${key}: ${from}>${to}`);
};

const START = '<startEvent id="s" />';
const END = '<endEvent id="e" />';
const A = '<task id="a" />';
const B = '<userTask id="b" name="Ký" />';
const LINE = ['s>a', 'a>e'];

describe('what is carried out', () => {
  test('a line of tasks; role, time and kind are taken for granted and said', async () => {
    const { definition, problems } = await read(START + A + B + END, 's>a', 'a>b', 'b>e');
    expect(definition?.steps).toEqual([
      { key: 'a', name: 'a', nameEn: '', role: 'SPECIALIST', unit: 'AUTHORITY', kind: 'WORK', share: 0.5 },
      { key: 'b', name: 'Ký', nameEn: '', role: 'SPECIALIST', unit: 'AUTHORITY', kind: 'WORK', share: 0.5 },
    ]);
    expect(problems.map(({ element, severity }) => `${element} ${severity}`)).toEqual([
      'a ASSUMED',
      'b ASSUMED',
    ]);
  });

  test('the name of a lane tells who works in it', async () => {
    const lanes = (name: string) =>
      `<laneSet id="l"><lane id="l1" name="${name}"><flowNodeRef>a</flowNodeRef></lane></laneSet>`;
    const roleIn = async (name: string) =>
      (await read(lanes(name) + START + A + END, ...LINE)).definition?.steps[0];
    expect(await roleIn('Bộ phận Một cửa')).toMatchObject({ role: 'COUNTER_OFFICER', unit: 'INTAKE' });
    expect(await roleIn('Lãnh đạo phòng')).toMatchObject({ role: 'DIVISION_HEAD' });
    expect(await roleIn('Lãnh đạo Sở')).toMatchObject({ role: 'LEADER', unit: 'AUTHORITY' });
    expect(await roleIn('Lane 1')).toMatchObject({ role: 'SPECIALIST' });
  });

  test('a sub-process gives way to what it holds', async () => {
    const inner = `<startEvent id="is" /><task id="a" /><endEvent id="ie" />
      <sequenceFlow id="i1" sourceRef="is" targetRef="a" /><sequenceFlow id="i2" sourceRef="a" targetRef="ie" />`;
    const sub = `<subProcess id="sub">${inner}</subProcess>`;
    expect(await ways(START + sub + B + END, 's>sub', 'sub>b', 'b>e')).toEqual([
      's-sub: START>a',
      'i2: a>b',
      'b-e: b>END',
    ]);
  });

  test('a timer is a step in which nothing but time passes', async () => {
    const timer = (duration: string) =>
      `<intermediateCatchEvent id="a"><timerEventDefinition><timeDuration>${duration}</timeDuration></timerEventDefinition></intermediateCatchEvent>`;
    const limit = async (duration: string) =>
      (await read(START + timer(duration) + END, ...LINE)).definition?.steps.map((step) => [
        step.kind,
        step.limit,
      ]);
    expect(await limit('PT4H')).toEqual([['TIMER', { value: 4, unit: 'WORKING_HOUR' }]]);
    expect(await limit('P2W')).toEqual([['TIMER', { value: 10, unit: 'WORKING_DAY' }]]);
    expect(await refused(START + timer('P1M') + END, ...LINE)).toEqual([
      'intermediateCatchEvent a: Only a known number of hours or days can be waited for, such as PT4H or P3D',
    ]);
  });

  test('nodes without flows begin and end the process where no event does', async () => {
    expect(await ways(A + B + '<parallelGateway id="g" />', 'a>g', 'b>g')).toEqual([
      'start-a: START>a',
      'start-b: START>b',
      'a-g: a>g',
      'b-g: b>g',
      'g-end: g>END',
    ]);
  });

  test('an event that says nothing and leads several ways sets them off side by side', async () => {
    const { definition } = await read(
      START + A + B + '<intermediateThrowEvent id="i" /><task id="c" />',
      ...['s>a', 'a>i', 'i>b', 'i>c'],
    );
    expect(definition?.gateways).toEqual([{ key: 'i', kind: 'PARALLEL', name: '' }]);
  });
});

describe('what is refused, by the element that is to be changed', () => {
  const G = (type: string) => `<${type} id="g" />`;
  test.each([
    ['inclusiveGateway', 'Inclusive gateways are not carried out'],
    ['complexGateway', 'Complex gateways are not carried out'],
    ['eventBasedGateway', 'Event-based gateways are not carried out'],
    ['serviceTask', 'No system carries this automated task out'],
    ['receiveTask', 'Tasks that send or receive messages are not carried out'],
    ['callActivity', 'It calls another process but names no procedure'],
    ['transaction', 'Transactions are not carried out'],
    ['adHocSubProcess', 'Ad hoc sub-processes are not carried out: they do not say which step comes first'],
    ['subProcess', 'This sub-process has nothing in it'],
  ])('%s', async (type, reason) => {
    expect(await refused(START + G(type) + END, 's>g', 'g>e')).toEqual([`${type} g: ${reason}`]);
  });

  test.each([
    ['<standardLoopCharacteristics />', 'Looping activities are not carried out'],
    ['<multiInstanceLoopCharacteristics />', 'Multi-instance activities are not carried out'],
  ])('%s', async (loop, reason) => {
    expect(await refused(`${START}<task id="a">${loop}</task>${END}`, ...LINE)).toEqual([
      `task a: ${reason}`,
    ]);
  });

  test('events that wait for others or tell others', async () => {
    const boundary = '<boundaryEvent id="t" attachedToRef="a"><timerEventDefinition /></boundaryEvent>';
    expect(await refused(START + A + boundary + END, ...LINE)).toEqual([
      'boundaryEvent t: Boundary events are not carried out',
    ]);
    const event = (what: string) => `<endEvent id="e"><${what}EventDefinition /></endEvent>`;
    expect(await refused(START + A + event('message'), ...LINE)).toHaveLength(1);
    expect(await refused(START + A + event('compensate'), ...LINE)).toEqual([
      'endEvent e: Compensation is not carried out',
    ]);
    expect(await refused(START + A + event('terminate'), ...LINE)).toEqual([]);
    expect(await refused(START + A + B + event('terminate'), 's>a', 's>b', 'a>e', 'b>e')).toHaveLength(1);
  });

  test('a choice nobody can make, a condition nobody here can read', async () => {
    const choice = START + '<exclusiveGateway id="g" />' + A + B;
    expect(await refused(choice, 's>g', 'g>a', 'g>b')).toEqual([
      'exclusiveGateway g: Several ways out of this choice have no condition, so it cannot be decided',
    ]);
    const foreign =
      '<sequenceFlow id="f" sourceRef="g" targetRef="b"><conditionExpression>${ok}</conditionExpression></sequenceFlow>';
    expect(await refused(choice + foreign, 's>g', 'g>a')).toEqual([
      'sequenceFlow f: The condition is in the language of another program',
    ]);
    const ours = `<sequenceFlow id="f" sourceRef="g" targetRef="b"><extensionElements>
      <m:when fact="answers.area" atLeast="500" /></extensionElements></sequenceFlow>`;
    const { definition } = await read(choice + ours, 's>g', 'g>a');
    expect(definition?.flows?.find(({ key }) => key === 'f')?.when).toEqual({
      fact: 'answers.area',
      atLeast: 500,
    });
  });

  test('what is not connected, or begins twice', async () => {
    expect(await refused(START + A + B + END, ...LINE)).toEqual(['userTask b: No way leads here']);
    expect(await refused(`${START}${A}<startEvent id="s2" />`, 's>a', 's2>a')).toHaveLength(2);
    expect(await refused(START + A, 's>a', 'a>nowhere')).toContain(
      'sequenceFlow a-nowhere: This flow lacks an end, leads to where none may, or crosses the edge of a sub-process',
    );
  });

  test('branches in a sub-process that are not joined before its end', async () => {
    const sub = `<subProcess id="sub"><task id="a" /><task id="b" /></subProcess>`;
    expect(await refused(START + sub + END, 's>sub', 'sub>e')).toHaveLength(1);
  });

  test('parts that lie in one another deeper than anybody draws, whatever they are', async () => {
    const within = (count: number): string =>
      Array.from({ length: count }, (_, at) => `<subProcess id="n${at}">`).join('') +
      `<task id="a" />${'</subProcess>'.repeat(count)}`;
    expect(await refused(within(40))).toEqual([]);
    const deep = 'The parts of the file lie in one another more than 50 levels deep';
    expect(await refused(within(5_000))).toEqual([`subProcess n48: ${deep}`]);
    const theirs = `<extensionElements xmlns:o="o">${'<o:v>'.repeat(5_000)}${'</o:v>'.repeat(5_000)}</extensionElements>`;
    expect(await refused(theirs + START + A + END, ...LINE)).toEqual([`v : ${deep}`]);
  });

  test('a value of ours that is none', async () => {
    const own = '<extensionElements><m:step role="KING" /></extensionElements>';
    expect(await refused(`${START}<task id="a">${own}</task>${END}`, ...LINE)).toHaveLength(1);
  });

  test('what is no BPMN at all, or has no process', async () => {
    expect((await fromBpmn('quy trình', 'x')).problems[0]?.element).toBe('');
    expect(
      (await fromBpmn('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" />', 'x')).definition,
    ).toBe(null);
  });
});

test('a file is read in the encoding it is written in, whatever it states', () => {
  const text = '<?xml version="1.0" encoding="ISO-8859-1"?><a>Séance</a>';
  expect(textOfFile(Buffer.from(text, 'latin1'))).toBe(text);
  expect(textOfFile(Buffer.from(text, 'utf8'))).toBe(text);
  expect(textOfFile(Buffer.from('<a>Thẩm định</a>', 'utf8'))).toBe('<a>Thẩm định</a>');
});
