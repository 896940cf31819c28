import { expect, test } from 'vitest';
import { documentTitle } from './documentTitle.ts';

test('A long title breaks after its tên loại, a short one not at all', () => {
  expect(documentTitle('Giấy chứng nhận đăng ký hộ kinh doanh')).toBe(
    'Giấy chứng nhận\nđăng ký hộ kinh doanh',
  );
  expect(documentTitle('Giấy khai sinh')).toBe('Giấy khai sinh');
});

test('Remarks of the catalogue do not stand in the title', () => {
  expect(documentTitle('Giấy chứng nhận kết hôn (2 bản chính)')).toBe('Giấy chứng nhận kết hôn');
  expect(documentTitle('Giấy phép xây dựng kèm theo hồ sơ thiết kế trình xin cấp giấy phép')).toBe(
    'Giấy phép xây dựng',
  );
});

test('A result described in sentences is announced as a result', () => {
  expect(documentTitle(`Trường hợp hồ sơ hợp lệ: ${'Bước 1. '.repeat(30)}`)).toContain('Thông báo');
});
