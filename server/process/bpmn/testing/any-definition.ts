import {
  END,
  EXTERNAL_SYSTEMS,
  START,
  STEP_KINDS,
  STEP_ROLES,
  UNIT_RULES,
  type Condition,
  type ProcessDefinition,
  type ProcessFlow,
  type ProcessGateway,
  type ProcessStep,
} from '@motcua/rules/process';
import fc from 'fast-check';

type Shape =
  | { is: 'STEP'; step: StepData }
  | { is: 'LINE'; parts: Shape[] }
  | { is: 'PARALLEL'; ways: Shape[]; name: string }
  | { is: 'EXCLUSIVE'; ways: { shape: Shape; when: Condition; name: string }[]; name: string }
  | { is: 'AGAIN'; shape: Shape; when: Condition };
type StepData = Omit<ProcessStep, 'key' | 'after'>;

const plain = { noNullPrototype: true };
const word = fc.constantFrom('Thẩm định', 'ý kiến', '<b>', '"nháy"', '&amp;', 'Đ.19', "l'eau", '500 m²', '→');
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const nameOrNone = fc.oneof(fc.constant(''), words);
const basis = words.map((legalBasis) => ({ legalBasis }));
const data = fc.array(words, { minLength: 1, maxLength: 3 });

const step = fc.record<StepData>(
  {
    name: words,
    nameEn: nameOrNone,
    role: fc.constantFrom(...STEP_ROLES),
    unit: fc.constantFrom(...UNIT_RULES, '@so-xay-dung' as const, '@so-y-te|cong-an' as const),
    kind: fc.constantFrom(...STEP_KINDS),
    share: fc.integer({ min: 0, max: 1_000 }).map((share) => share / 1_000),
    limit: fc.record(
      { value: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom('WORKING_HOUR', 'WORKING_DAY') },
      plain,
    ),
    needs: data,
    makes: data,
    form: words,
    paper: words,
    authority: words,
    legalBasis: words,
    silence: basis,
    system: fc.constantFrom(...EXTERNAL_SYSTEMS),
    stands: basis,
    procedure: fc.constantFrom('1.004227', '2.000889'),
  },
  { requiredKeys: ['name', 'nameEn', 'role', 'unit', 'kind', 'share'], noNullPrototype: true },
);

const fact = fc.constantFrom('answers.area', 'opinion.y kiến', 'outcome');
const when: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact, in: fc.array(nameOrNone, { minLength: 1, maxLength: 3 }) }, plain),
  fc.record({ fact, atLeast: fc.integer({ min: -5, max: 500 }).map((value) => value / 4) }, plain),
  fc.record({ fact, below: fc.integer({ min: 0, max: 500 }) }, plain),
);

const { shape } = fc.letrec<{ shape: Shape }>((tie) => {
  const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 2, maxLength: 3 });
  const leaf = step.map((one): Shape => ({ is: 'STEP', step: one }));
  return {
    shape: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      several(tie('shape')).map((parts): Shape => ({ is: 'LINE', parts })),
      fc.record({ is: fc.constant('PARALLEL' as const), ways: several(tie('shape')), name: nameOrNone }),
      fc.record({
        is: fc.constant('EXCLUSIVE' as const),
        ways: several(fc.record({ shape: tie('shape'), when, name: nameOrNone })),
        name: nameOrNone,
      }),
      fc.record({ is: fc.constant('AGAIN' as const), shape: tie('shape'), when }),
    ),
  };
});

/** Maps with every kind of step and data, ways side by side, choices and ways back, some with keys that are no XML names. */
export const anyDefinition: fc.Arbitrary<ProcessDefinition> = fc
  .record({
    shape,
    name: words,
    nameEn: words,
    keys: fc.constantFrom('buoc-', '1.', 'start', 'bước x-', '_0-'),
  })
  .map(({ shape: whole, name, nameEn, keys }) => drawn(whole, { key: 'x', name, nameEn }, keys));

function drawn(
  whole: Shape,
  title: Pick<ProcessDefinition, 'key' | 'name' | 'nameEn'>,
  prefix: string,
): ProcessDefinition {
  const steps: ProcessStep[] = [];
  const gateways: ProcessGateway[] = [];
  const flows: ProcessFlow[] = [];
  let count = 0;
  const fresh = () => `${prefix}${count++ || ''}`;
  type From = Pick<ProcessFlow, 'from' | 'when' | 'name'>;
  const go = ({ name = '', ...from }: From, to: string): void => {
    flows.push({ key: fresh(), ...from, to, ...(name === '' ? {} : { name }) });
  };
  const gateway = (kind: ProcessGateway['kind'], name = ''): string => {
    const key = fresh();
    gateways.push({ key, kind, name });
    return key;
  };
  const put = (part: Shape, from: From): From => {
    if (part.is === 'STEP') {
      const key = fresh();
      const before = steps.at(-1);
      const after =
        before === undefined || count % 3 > 0 ? {} : { after: [{ step: before.key, legalBasis: 'Đ.3' }] };
      steps.push({ key, ...part.step, ...after });
      go(from, key);
      return { from: key };
    }
    if (part.is === 'LINE') return part.parts.reduce((at, one) => put(one, at), from);
    if (part.is === 'AGAIN') {
      const [begins, asks] = [gateway('EXCLUSIVE'), gateway('EXCLUSIVE')];
      go(from, begins);
      go(put(part.shape, { from: begins }), asks);
      go({ from: asks, when: part.when }, begins);
      return { from: asks };
    }
    const [split, join] = [gateway(part.is, part.name), gateway(part.is)];
    go(from, split);
    if (part.is === 'PARALLEL') for (const way of part.ways) go(put(way, { from: split }), join);
    else
      part.ways.forEach(({ shape: way, when: on, name }, at) => {
        const last = at === part.ways.length - 1;
        go(put(way, { from: split, name, ...(last ? {} : { when: on }) }), join);
      });
    return { from: join };
  };
  go(put(whole, { from: START }), END);
  return { ...title, steps, ...(gateways.length === 0 ? {} : { gateways }), flows };
}
