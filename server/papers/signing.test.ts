import { expect, test } from 'vitest';
import { signingOf } from './signing.ts';

const committee = { peoplesCommittee: true };
const department = { peoplesCommittee: false };

test('The chair signs on behalf of the committee', () => {
  expect(signingOf('Chủ tịch UBND phường', committee)).toEqual({
    collective: 'Ủy ban nhân dân',
    signerPosition: 'Chủ tịch',
  });
});

test('A vice-chair signs on behalf of the committee and in place of the chair', () => {
  expect(signingOf('Phó Chủ tịch UBND tỉnh', committee)).toEqual({
    collective: 'Ủy ban nhân dân',
    actingFor: 'Chủ tịch',
    signerPosition: 'Phó Chủ tịch',
  });
});

test('A department has one head, so nobody signs on behalf of it', () => {
  expect(signingOf('Giám đốc Sở', department)).toEqual({ signerPosition: 'Giám đốc' });
  expect(signingOf('Phó Giám đốc Công an tỉnh', department)).toEqual({
    actingFor: 'Giám đốc',
    signerPosition: 'Phó Giám đốc',
  });
});

test('A post of another name is printed whole', () => {
  expect(signingOf('Phó Trưởng Thuế tỉnh', department)).toEqual({
    actingFor: 'Trưởng Thuế tỉnh',
    signerPosition: 'Phó Trưởng Thuế tỉnh',
  });
});
