import { OPERATIONS } from '@motcua/contract/operations';
import { describe, expect, test } from 'vitest';
import { checkedInput } from './input.ts';
import { Refusal } from './refusal.ts';

const refusalOf = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('the input was accepted');
};
const DRAFT = { procedureCode: '1.004837', intakeUnit: 'MC-09286-2025' };
const draft = (more: object) => checkedInput(OPERATIONS.createDraft, { ...DRAFT, ...more }, false);

describe('what comes in', () => {
  test('text is composed, at any depth, before it is measured', () => {
    const name = 'Nguyễn Thị Hòa';
    const applicant = {
      kind: 'PERSON',
      fullName: name.normalize('NFD'),
      idNumber: '999196000001',
      address: 'x',
      phone: '',
      email: '',
    };
    expect(draft({ applicant })).toMatchObject({ applicant: { fullName: name.normalize('NFC') } });
    expect(draft({ case: 'ệ'.normalize('NFD').repeat(40) })).toMatchObject({ case: 'ệ'.repeat(40) });
  });

  test('what the contract does not name is left out, at any depth', () => {
    expect(draft({ state: 'RETURNED', constructor: 'x' })).toEqual(DRAFT);
  });

  test('text of an address becomes the numbers and truths it stands for, and stays text elsewhere', () => {
    const typed = () => ({ queue: 'INTAKE', limit: '10', q: '0012' });
    expect(checkedInput(OPERATIONS.listWork, typed(), true)).toEqual({
      queue: 'INTAKE',
      limit: 10,
      q: '0012',
    });
    expect(refusalOf(() => checkedInput(OPERATIONS.listWork, typed(), false)).code).toBe('INVALID_INPUT');
  });

  test('NUL and half characters, which no database takes, are dropped or marked', () => {
    expect(draft({ submitterName: 'a\0b\ud800' })).toMatchObject({ submitterName: 'ab�' });
  });
});

describe('what is wrong is said for each field, in Vietnamese', () => {
  test.each([
    [{ procedureCode: '' }, 'procedureCode', 'cần ít nhất 1 ký tự'],
    [{ procedureCode: 'x'.repeat(41) }, 'procedureCode', 'dài quá 40 ký tự'],
    [{ channel: 'FAX' }, 'channel', 'không có trong các lựa chọn'],
    [{ applicant: { kind: 'PERSON' } }, 'applicant.fullName', 'còn thiếu'],
    [{ procedureCode: 7 }, 'procedureCode', 'chưa đúng dạng'],
  ])('%j', (more, field, sentence) => {
    const { code, facts } = refusalOf(() => draft(more));
    expect(code).toBe('INVALID_INPUT');
    expect(facts.fields).toContainEqual(expect.objectContaining({ field, message: `${field}: ${sentence}` }));
    expect(facts.detail).toContain(sentence);
  });

  test('at most twenty faults, however many there are', () => {
    const items = Array.from({ length: 30 }, () => ({ text: '' }));
    const { facts } = refusalOf(() =>
      checkedInput(OPERATIONS.requestSupplement, { dossierId: 'x', items, reason: '' }, false),
    );
    expect(facts.fields?.length).toBeLessThanOrEqual(20);
  });
});
