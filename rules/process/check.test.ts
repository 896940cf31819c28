import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedActs } from '../dossier/index.ts';
import { FINISHED_BY } from './acts.ts';
import { CHECK_CODES, checkProcess, type CheckCode, type ProcessFinding } from './check.ts';
import { CHECKS } from './checks/words.ts';
import {
  STATE_OF_STEP,
  STEP_KINDS,
  type ProcessDefinition,
  type StepRole,
  type UnitRule,
} from './definition.ts';
import { APPROVE, drawn, INTAKE, LAST, line, step, WORLD } from './testing/steps.ts';

const seen = new Set<CheckCode>();
function findings(definition: ProcessDefinition, world: Partial<typeof WORLD> = {}): ProcessFinding[] {
  const all = checkProcess(definition, { ...WORLD, ...world });
  for (const { code } of all) seen.add(code);
  return all;
}
/** Each map has what its matter needs; who drafts the result is looked at in result.test.ts. */
const codes = (...given: Parameters<typeof findings>): string[] =>
  findings(...given)
    .filter(({ code }) => code !== 'APPROVED_UNDRAFTED')
    .map(({ code, at }) => `${code} ${at ?? '-'}`);

const TAIL = 'ky > phat-hanh > tra > END';
const [A, B, C] = [step('a'), step('b'), step('c')];
const disagrees = { fact: 'opinion.a', in: ['DISAGREE'] };

describe('a map without fault', () => {
  test('a line', () => {
    expect(codes(line(step('giao', 'ASSIGN'), A, step('soat', 'REVIEW')))).toEqual([]);
  });
  test('branches side by side, a choice, a loop', () => {
    const map = drawn(
      [INTAKE, step('a', 'CONSULT'), B, step('c', 'REVIEW'), ...LAST],
      [`START > nhan > P1 > a > P2 > X1 > c > X2 > ${TAIL}`, 'P1 > b > P2', 'X2 > X1'],
      { 'X2 > X1': disagrees },
    );
    expect(codes(map)).toEqual([]);
  });
});

describe('every path ends, every step is come to', () => {
  test.each<[string, ProcessDefinition, string[]]>([
    ['no step', { ...line(), steps: [] }, ['NO_STEPS -']],
    ['one key twice', line(A, A), ['KEY_TWICE a']],
    [
      'a step called like its gateway',
      drawn([INTAKE, step('P'), ...LAST], [`START > nhan > P > ${TAIL}`]),
      ['KEY_TWICE P'],
    ],
    [
      'a flow to nowhere',
      drawn([INTAKE, ...LAST], [`START > nhan > ${TAIL}`, 'nhan > nobody']),
      ['FLOW_ASTRAY nhan > nobody'],
    ],
    [
      'a step nothing leads to',
      drawn([INTAKE, A, ...LAST], [`START > nhan > ${TAIL}`, 'a > ky']),
      ['UNREACHABLE a'],
    ],
    [
      'a way that stops',
      drawn([INTAKE, A, ...LAST], [`START > nhan > P1 > ${TAIL}`, 'P1 > a']),
      ['DEAD_END a'],
    ],
    [
      'a loop without a way out',
      drawn([INTAKE, A, ...LAST], [`START > nhan > X > ${TAIL}`, 'X > X1 > a > X1'], { 'X > X1': disagrees }),
      ['NO_END a', 'NO_END X1'],
    ],
    [
      'a loop of gateways',
      drawn(
        [INTAKE, step('a', 'CONSULT', { unit: 'CONSULTED' }), ...LAST],
        [`START > nhan > X1 > a > X2 > ${TAIL}`, 'X2 > X1'],
        { 'X2 > X1': disagrees },
      ),
      ['ROUND_WITHOUT_STEP X1', 'ROUND_WITHOUT_STEP X2'],
    ],
  ])('%s', (_, definition, expected) => {
    expect(codes(definition).filter((one) => !one.startsWith('FACT'))).toEqual(expected);
  });
});

describe('joins', () => {
  test('a join that waits for all, of ways of a choice, stands still for ever', () => {
    const map = drawn(
      [INTAKE, step('a', 'CONSULT'), B, C, ...LAST],
      [`START > nhan > a > X1 > b > P1 > ${TAIL}`, 'X1 > c > P1'],
      { 'X1 > b': disagrees },
    );
    expect(codes(map)).toContain('JOIN_WAITS P1');
  });
  test('parallel branches that do not wait for each other do what follows twice', () => {
    const map = drawn([INTAKE, A, B, ...LAST], [`START > nhan > P1 > a > X1 > ${TAIL}`, 'P1 > b > X1']);
    expect(codes(map)).toContain('STEP_TWICE ky');
  });
  test('a loop whose way out is never taken does not come to the end', () => {
    const map = drawn([INTAKE, A, ...LAST], [`START > nhan > X1 > a > X2 > ${TAIL}`, 'X2 > X1'], {
      'X2 > ky': { fact: 'channel', in: [] },
    });
    expect(codes(map)).toContain('HANGS a');
  });
  test('of more branches than can be examined it is said so', () => {
    const many = Array.from({ length: 13 }, (_, at) => step(`n${at}`));
    const map = drawn(
      [INTAKE, ...many, ...LAST],
      [`START > nhan > P1`, ...many.map(({ key }) => `P1 > ${key} > P2`), `P2 > ${TAIL}`],
    );
    expect(codes(map)).toContain('TOO_INTRICATE -');
  });
});

describe('choices', () => {
  const choice = (when: Parameters<typeof drawn>[2]) =>
    drawn(
      [INTAKE, step('a', 'CONSULT'), B, ...LAST],
      [`START > nhan > a > X1 > b > X2 > ${TAIL}`, 'X1 > X2'],
      when,
    );
  test.each<[string, Parameters<typeof drawn>[2], string[]]>([
    ['no way for all other cases', { 'X1 > b': disagrees, 'X1 > X2': disagrees }, ['NO_DEFAULT X1']],
    ['two of them', {}, ['TWO_DEFAULTS X1']],
    [
      'a condition where none is asked',
      { 'X1 > b': disagrees, 'nhan > a': disagrees },
      ['CONDITION_MISPLACED nhan > a'],
    ],
    ['a fact nobody gives', { 'X1 > b': { fact: 'opinion.b', in: ['AGREE'] } }, ['FACT_UNKNOWN X1 > b']],
    ['a fact of no kind', { 'X1 > b': { fact: 'weather', in: ['rain'] } }, ['FACT_UNKNOWN X1 > b']],
    ['a value it never has', { 'X1 > b': { fact: 'opinion.a', in: ['YES'] } }, ['VALUE_UNKNOWN X1 > b']],
    [
      'the outcome before anything is drafted',
      { 'X1 > b': { fact: 'outcome', in: ['DENY'] } },
      ['FACT_TOO_LATE X1 > b'],
    ],
  ])('%s', (_, when, expected) => {
    expect(codes(choice(when))).toEqual(expected);
  });
  test('a question the form does not ask', () => {
    const map = choice({ 'X1 > b': { fact: 'answers.dien-tich', atLeast: 200 } });
    expect(codes(map)).toEqual([]);
    expect(codes(map, { questions: ['ho-ten'] })).toEqual(['FACT_UNKNOWN X1 > b']);
  });
});

describe('states and acts', () => {
  test.each(STEP_KINDS.filter((kind) => kind !== 'INTAKE'))(
    'the state of a step of %s allows the act that ends it',
    (kind) => {
      expect(allowedActs(STATE_OF_STEP[kind])).toContain(FINISHED_BY[kind].act);
    },
  );
  test('begins with intake, once; ends with the return', () => {
    expect(codes({ ...line(A), steps: [A, ...LAST] })).toContain('FIRST_NOT_INTAKE a');
    expect(codes(line(A, { ...INTAKE, key: 'nhan-2' }))).toContain('INTAKE_LATER nhan-2');
    expect(codes({ ...line(), steps: [INTAKE, ...LAST, A] })).toContain('RETURN_NOT_LAST tra');
  });
  test('after approval only approval or issue', () => {
    expect(codes({ ...line(), steps: [INTAKE, APPROVE, A, ...LAST.slice(1)] })).toEqual(['STATE_FORBIDS ky']);
  });
  test('nothing is issued undecided, no way ends without a result', () => {
    expect(codes({ ...line(), steps: [INTAKE, A, ...LAST.slice(1)] })).toEqual([
      'ISSUED_UNDECIDED phat-hanh',
    ]);
    const map = drawn([INTAKE, A, ...LAST], [`START > nhan > a > X1 > ${TAIL}`, 'X1 > END'], {
      'X1 > END': { fact: 'outcome', in: ['DENY'] },
    });
    expect(codes(map)).toEqual(['ENDS_WITHOUT_RESULT X1']);
  });
  test('what a part or a system has done is the result, where nothing but the return follows', () => {
    const part = step('phan', 'PART', { procedure: '1.001193' });
    const back = LAST.at(-1) ?? A;
    expect(codes({ ...line(), steps: [INTAKE, part, back] })).toEqual([]);
    expect(codes({ ...line(), steps: [INTAKE, part, A, back] })).toContain(`ENDS_WITHOUT_RESULT ${back.key}`);
    const map = drawn(
      [INTAKE, part, A, back],
      [`START > nhan > phan > X1 > ${back.key} > END`, `X1 > a > ${back.key}`],
      {
        'X1 > a': { fact: 'reply.phan', in: ['REJECTED'] },
      },
    );
    expect(codes(map)).toContain(`ENDS_WITHOUT_RESULT ${back.key}`);
  });
  test('nothing hangs after a payment', () => {
    const tax = step('thue', 'EXTERNAL', { system: 'TAX' });
    const map = drawn([INTAKE, tax, ...LAST], [`START > nhan > thue > X1 > ${TAIL}`, 'X1 > END'], {
      'X1 > END': { fact: 'reply.thue', in: ['REJECTED'] },
    });
    expect(codes(map)).toEqual(['HANGS_AFTER_PAYMENT thue']);
    expect(codes(line(tax))).toEqual([]);
  });
  test('a post that may not do what the step asks', () => {
    expect(codes({ ...line(), steps: [{ ...INTAKE, role: 'SPECIALIST' }, ...LAST] })).toEqual([
      'NO_ACT nhan',
    ]);
    expect(codes({ ...line(), steps: [{ ...INTAKE, unit: 'AUTHORITY' }, ...LAST] })).toEqual(['NO_ACT nhan']);
  });
  test('deciding beside other steps', () => {
    const map = drawn(
      [INTAKE, A, ...LAST],
      ['START > nhan > P1 > a > P2', 'P1 > ky > P2', 'P2 > phat-hanh > tra > END'],
    );
    expect(codes(map)).toEqual(['DECIDES_BESIDE ky']);
  });
  test('a step no case leads to', () => {
    const map = drawn(
      [INTAKE, A, B, ...LAST],
      [`START > nhan > a > X1 > X2 > b > X3 > ${TAIL}`, 'X1 > X3', 'X2 > X3'],
      {
        'X1 > X2': { fact: 'channel', in: ['COUNTER'] },
        'X2 > b': { fact: 'channel', in: [] },
      },
    );
    expect(codes(map)).toEqual(['NEVER_DONE b']);
  });
});

describe('data', () => {
  const make = (key: string, more: object) => step(key, 'WORK', more);
  test('what an applicant hands in, or a step before made, is there', () => {
    expect(codes(line(make('a', { needs: ['don'], makes: ['x'] }), make('b', { needs: ['x'] })))).toEqual([]);
    expect(codes(line(make('a', { needs: ['dien-tich'] })), { questions: ['dien-tich'] })).toEqual([]);
  });
  test.each<[string, ProcessDefinition, string]>([
    ['made nowhere', line(make('a', { needs: ['x'] })), 'NEED_NOT_MADE a'],
    [
      'made later',
      line(make('a', { needs: ['x'] }), make('b', { makes: ['x'], needs: ['don'] })),
      'NEED_MADE_LATER a',
    ],
    [
      'made on some ways only',
      drawn(
        [
          INTAKE,
          step('a', 'CONSULT', { needs: [] }),
          make('b', { makes: ['x'] }),
          make('c', { needs: ['x'] }),
          ...LAST,
        ],
        [`START > nhan > a > X1 > b > X2 > c > ${TAIL}`, 'X1 > X2'],
        { 'X1 > b': disagrees },
      ),
      'NEED_MADE_SOMETIMES c',
    ],
    [
      'made beside it',
      drawn(
        [INTAKE, make('a', { makes: ['x'] }), make('b', { needs: ['x'] }), ...LAST],
        [`START > nhan > P1 > a > P2 > ${TAIL}`, 'P1 > b > P2'],
      ),
      'NEED_MADE_BESIDE b',
    ],
    [
      'made twice at the same time',
      drawn(
        [INTAKE, make('a', { makes: ['x'] }), make('b', { makes: ['x'] }), ...LAST],
        [`START > nhan > P1 > a > P2 > ${TAIL}`, 'P1 > b > P2'],
      ),
      'MADE_TWICE_BESIDE b',
    ],
  ])('%s', (_, definition, expected) => {
    expect(codes(definition).filter((one) => !one.startsWith('NEEDLESS'))).toEqual([expected]);
  });
  test('made on every way of a choice is there', () => {
    const map = drawn(
      [
        INTAKE,
        step('a', 'CONSULT'),
        make('b', { makes: ['x'] }),
        make('c', { makes: ['x'] }),
        make('d', { needs: ['x'] }),
        ...LAST,
      ],
      [`START > nhan > a > X1 > b > X2 > d > ${TAIL}`, 'X1 > c > X2'],
      { 'X1 > b': disagrees },
    );
    expect(codes(map)).toEqual([]);
  });
  test('an order of the law is kept', () => {
    const late = make('b', { after: [{ step: 'a', legalBasis: 'Luật Xây dựng Điều 102' }] });
    expect(codes(line(A, late))).toEqual([]);
    expect(codes(line(late, A))).toContain('AFTER_NOT_KEPT b');
    expect(codes(line(late))).toEqual(['AFTER_UNKNOWN b']);
  });
});

describe('fields', () => {
  const BASIS = { legalBasis: 'Luật Đất đai' };
  test.each([
    [step('a', 'CONSULT', { silence: { legalBasis: ' ' } }), 'BASIS_MISSING a'],
    [step('a', 'WORK', { silence: { legalBasis: 'NĐ 15/2021' } }), 'FIELD_MISPLACED a'],
    [step('a', 'EXTERNAL'), 'SYSTEM_MISSING a'],
    [step('a', 'PART'), 'PROCEDURE_MISSING a'],
    [step('a', 'TIMER'), 'TIMER_WITHOUT_LIMIT a'],
    [step('a', 'WORK', { limit: { value: 0, unit: 'WORKING_DAY' } }), 'LIMIT_NONSENSE a'],
    [step('a', 'WORK', { share: Number.NaN }), 'SHARE_NONSENSE a'],
    [step('a', 'EXTERNAL', { system: 'TAX', unit: '@thue-1|thue-2', stands: BASIS }), 'STANDS_AT_SEVERAL a'],
    [step('a', 'EXTERNAL', { system: 'TAX', unit: 'CONSULTED', stands: BASIS }), 'STANDS_AT_SEVERAL a'],
  ])('%#', (one, expected) => {
    expect(codes(line(one))).toEqual([expected]);
  });
  test('a limit that stands while another runs', () => {
    const tax = step('a', 'EXTERNAL', { system: 'TAX', stands: { legalBasis: 'Luật Đất đai' } });
    const map = drawn([INTAKE, tax, B, ...LAST], [`START > nhan > P1 > a > P2 > ${TAIL}`, 'P1 > b > P2']);
    expect(codes(map)).toEqual(['STANDS_BESIDE a']);
  });
});

describe('units, posts, authority on the day', () => {
  const map = line(
    step('a', 'CONSULT', { unit: '@so-nnmt|cong-an', makes: ['x'] }),
    step('p', 'PART', { procedure: '1.001', needs: ['x'] }),
  );
  test('a unit that no longer exists', () => {
    expect(codes(map, { hasUnit: (key) => key !== 'cong-an' })).toEqual(['UNIT_UNKNOWN a']);
  });
  test('a unit of a rule that does not exist', () => {
    expect(codes(line(step('a', 'WORK', { unit: 'SOMEWHERE' as UnitRule })))).toEqual(['UNIT_UNKNOWN a']);
  });
  test('a post nobody holds', () => {
    const unmanned = (_: UnitRule, role: StepRole) => (role === 'RECORDS_OFFICER' ? ['Phường Vũ Ninh'] : []);
    const [found] = findings(map, { unmanned }).filter(({ code }) => code === 'NO_OFFICER');
    expect(found).toMatchObject({ at: 'phat-hanh', severity: 'ERROR' });
    expect(found?.vi).toContain('ở: Phường Vũ Ninh.');
  });
  test('nobody who may decide', () => {
    const undecided = () => ['A (1)', 'B (1)', 'C (1)', 'D (1)', 'E (1)'];
    const [found] = findings(map, { undecided }).filter(({ code }) => code === 'NO_AUTHORITY');
    expect(found).toMatchObject({ at: 'ky', severity: 'ERROR' });
    expect(found?.vi).toContain('tại: A (1), B (1), C (1) và 2 nơi khác.');
  });
  test('a procedure that is not in force', () => {
    expect(codes(map, { hasProcedure: () => false })).toEqual(['PROCEDURE_UNKNOWN p']);
  });
});

describe('time', () => {
  const days = (value: number) => ({ limit: { value, unit: 'WORKING_DAY' as const } });
  test('shares of one way add up to no more than the whole, those of branches do not add up', () => {
    expect(codes(line(step('a', 'WORK', { share: 0.9 })))).toEqual(['SHARES_OVER -']);
    const map = drawn(
      [INTAKE, step('a', 'WORK', { share: 0.7 }), step('b', 'WORK', { share: 0.7 }), ...LAST],
      [`START > nhan > P1 > a > P2 > ${TAIL}`, 'P1 > b > P2'],
    );
    expect(codes(map)).toEqual([]);
  });
  test('own limits together within the limit of the law', () => {
    expect(codes(line(step('a', 'WORK', days(15))))).toEqual(['OVER_LIMIT -']);
    expect(codes(line(step('a', 'WORK', days(15))), { limitHours: null })).toEqual([]);
  });
  test('a step during which the limit stands does not count', () => {
    const tax = step('a', 'EXTERNAL', { system: 'TAX', stands: { legalBasis: 'Luật Đất đai' }, ...days(30) });
    expect(codes(line(tax))).toEqual([]);
  });
  test('in sequence without reason: advice, and an error where it comes too late by that', () => {
    const map = line(step('a', 'CONSULT', days(4)), step('b', 'CONSULT', days(5)));
    expect(codes(map)).toEqual(['NEEDLESS_SEQUENCE b']);
    expect(codes(map, { limitHours: 80 })).toEqual(['NEEDLESS_SEQUENCE_LATE b']);
  });
});

test('whatever is drawn is judged: a draft is never more than faulty', () => {
  const nodes = fc.constantFrom('START', 'END', 'nhan', 'a', 'P', 'X', 'ky', 'nobody');
  const ways = fc.array(fc.tuple(nodes, nodes), { maxLength: 9 });
  fc.assert(
    fc.property(ways, (flows) => {
      const map = drawn(
        [INTAKE, A, APPROVE],
        flows.map(([from, to]) => `${from} > ${to}`),
      );
      expect(codes(map)).not.toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

describe('the words', () => {
  test('every finding is raised somewhere above, filled in, in Unicode NFC', () => {
    expect(CHECK_CODES.filter((code) => !seen.has(code))).toEqual([]);
    for (const words of Object.values(CHECKS))
      for (const text of [words.vi, words.en, words.cureVi, words.cureEn]) {
        expect(text).toBe(text.normalize('NFC'));
        expect(text).toMatch(/^[\p{Lu}“{].*\.$/u);
      }
  });
});
