import { describe, expect, test } from 'vitest';
import { procedureDifference, type ComparedProcedure } from './index.ts';

const paper = (code: string, name: string) => ({
  code,
  name,
  originals: 1,
  certified: 0,
  copies: 0,
  presentOnly: false,
  required: true,
});
const channel = (name: 'COUNTER' | 'ONLINE', value: number, amount = 0) => ({
  channel: name,
  limit: { value, unit: 'workingDay' as const },
  fees: amount === 0 ? [] : [{ amount }],
});
const V1: ComparedProcedure = {
  name: 'Gia hạn giấy phép xây dựng',
  summary: 'Xin thêm thời gian.',
  channels: [channel('COUNTER', 5, 50_000), channel('ONLINE', 5, 50_000)],
  components: [paper('TP01', 'Đơn đề nghị'), paper('TP02', 'Bản chính giấy phép')],
  steps: ['Nộp hồ sơ'],
  results: [{ name: 'Giấy phép' }],
  legalBasis: ['50/2014/QH13'],
  form: 'don-chung',
};
const V2: ComparedProcedure = {
  ...V1,
  channels: [channel('COUNTER', 3, 50_000), channel('ONLINE', 3, 50_000)],
  components: [paper('TP01', 'Đơn đề nghị')],
};

describe('what a new version changes', () => {
  test('one paper fewer and two days less are said as the decision says them (J12-A2)', () => {
    expect(procedureDifference(V1, V2, 'vi')).toEqual({
      summary: 'bỏ 1 giấy tờ, giảm 2 ngày (40 %)',
      sentences: [
        'Bỏ giấy tờ: Bản chính giấy phép.',
        'Thời hạn khi nộp tại quầy, nộp trực tuyến: từ 5 ngày làm việc thành 3 ngày làm việc.',
      ],
    });
    expect(procedureDifference(V1, V2, 'en').summary).toBe('1 paper fewer, 2 days less (40 %)');
  });

  test('the way back says the contrary', () => {
    expect(procedureDifference(V2, V1, 'vi').summary).toBe('thêm 1 giấy tờ, tăng 2 ngày (67 %)');
  });

  test('what differs from channel to channel is said of each', () => {
    const after = { ...V1, channels: [channel('COUNTER', 3), channel('ONLINE', 2, 50_000)] };
    expect(procedureDifference(V1, after, 'vi').sentences).toEqual([
      'Thời hạn khi nộp tại quầy: từ 5 ngày làm việc thành 3 ngày làm việc.',
      'Thời hạn khi nộp trực tuyến: từ 5 ngày làm việc thành 2 ngày làm việc.',
      'Phí, lệ phí khi nộp tại quầy: từ 50.000 đ thành 0 đ.',
    ]);
  });

  test('nothing is said of what stays', () => {
    expect(procedureDifference(V1, V1, 'vi')).toEqual({ summary: '', sentences: [] });
  });

  test.each([
    [{ channels: [channel('COUNTER', 5), channel('ONLINE', 5)] }, 'giảm phí, lệ phí'],
    [{ channels: [channel('COUNTER', 3, 50_000), channel('ONLINE', 2, 50_000)] }, 'đổi thời hạn'],
    [{ form: 'mau-khac' }, 'đổi mẫu đơn'],
  ] as const)('%j: %s', (change, summary) => {
    expect(procedureDifference(V1, { ...V1, ...change }, 'vi').summary).toBe(summary);
  });

  test.each([
    [{ name: 'Gia hạn' }, 'Đổi tên “Gia hạn giấy phép xây dựng” thành “Gia hạn”.'],
    [{ channels: [channel('COUNTER', 5, 50_000)] }, 'Không còn nhận hồ sơ nộp trực tuyến.'],
    [{ summary: 'Xin gia hạn.' }, 'Viết lại phần tóm tắt.'],
    [{ steps: [] }, 'Sửa trình tự thực hiện.'],
    [{ requirements: 'Còn hạn' }, 'Sửa yêu cầu, điều kiện.'],
    [{ results: [{ name: 'Phụ lục' }] }, 'Đổi kết quả giải quyết.'],
    [{ legalBasis: [] }, 'Cập nhật căn cứ pháp lý.'],
    [
      { components: [{ ...paper('TP01', 'Đơn đề nghị'), copies: 1 }, paper('TP02', 'Bản chính giấy phép')] },
      'Đổi tên, số bản hoặc cách nộp giấy tờ: Đơn đề nghị.',
    ],
  ] as const)('%j: %s', (change, sentence) => {
    expect(procedureDifference(V1, { ...V1, ...change }, 'vi').sentences).toEqual([sentence]);
  });
});
