import { expect, test } from 'vitest';
import { readReturnKey } from './read-key.ts';

test.each([
  ['999188000003', { idNumber: '999188000003', fullName: undefined }],
  [' 999 188 000 003 ', { idNumber: '999188000003', fullName: undefined }],
  ['123456789', { idNumber: '123456789', fullName: undefined }],
  [
    '999188000003||Vũ Thị Lan|20061988|Nữ|Phường Kinh Bắc|01072021\r\n',
    { idNumber: '999188000003', fullName: 'Vũ Thị Lan' },
  ],
  ['H05.170.1-261207-0001', { slip: 'H05.170.1-261207-0001' }],
  ['12/GTN-TTPVHCC', { slip: '12/GTN-TTPVHCC' }],
  [
    'https://dichvucong.example/tra-cuu/H05.170.1-261207-0001\n',
    { slip: 'https://dichvucong.example/tra-cuu/H05.170.1-261207-0001' },
  ],
  ['  ', undefined],
  ['ab', undefined],
] as const)('%s', (text, key) => {
  expect(readReturnKey(text)).toEqual(key);
});
