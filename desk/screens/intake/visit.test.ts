import { expect, test } from 'vitest';
import { asRequired, missingPapers, papersOf } from './counts.ts';
import { applicantOf, lacking, NEW_VISIT, typedOf, type Visit } from './visit.ts';

const bay: Visit = {
  ...NEW_VISIT,
  procedureCode: '1.001',
  applicant: {
    ...NEW_VISIT.applicant,
    idNumber: '999144000011',
    fullName: 'Đỗ Thị Bảy',
    birthDate: '1/5/1944',
    address: 'Phường Nam Sơn',
  },
};

test('an empty visit says everything that is missing', () => {
  expect(lacking(NEW_VISIT, false, 0)).toEqual(['procedure', 'idNumber', 'fullName', 'address']);
});

test('a visit with person and procedure can be accepted', () => {
  expect(lacking(bay, true, 0)).toEqual([]);
});

test('a procedure this counter does not receive, and an unchosen case, stand in the way', () => {
  expect(lacking(bay, false, 2)).toEqual(['unit', 'case']);
});

test('whoever hands in for another gives his name', () => {
  expect(lacking({ ...bay, submitterRole: 'AUTHORISED' }, true, 0)).toEqual(['submitterName']);
});

test('a date of birth that does not exist is not sent', () => {
  const wrong = { ...bay, applicant: { ...bay.applicant, birthDate: '30/02/1944' } };
  expect(lacking(wrong, true, 0)).toEqual(['birthDate']);
});

test('what is typed becomes the applicant and can be shown again', () => {
  const applicant = applicantOf(bay.applicant);
  expect(applicant.birthDate).toBe('1944-05-01');
  expect(typedOf(applicant)).toEqual({ ...bay.applicant, birthDate: '01/05/1944' });
});

const paper = {
  code: 'A',
  name: 'Tờ khai',
  originals: 1,
  certified: 0,
  copies: 0,
  presentOnly: false,
  required: true,
  case: null,
};

test('"as required" leaves no required paper missing', () => {
  expect(missingPapers([paper], {})).toEqual([paper]);
  expect(missingPapers([paper], asRequired([paper], {}))).toEqual([]);
});

test('only papers of the chosen case are asked for', () => {
  const other = { ...paper, code: 'B', case: 'X' };
  expect(papersOf([paper, other], 'Y')).toEqual([paper]);
  expect(papersOf([paper, other], 'X')).toEqual([paper, other]);
});
