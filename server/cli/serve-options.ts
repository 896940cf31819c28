import type { Options } from './command.ts';
import { databaseOptions } from './database-options.ts';

export const serveOptions = {
  port: {
    type: 'string',
    value: 'CỔNG',
    vi: 'cổng, mặc định 8080; 0: cổng trống bất kỳ',
    en: 'port, default 8080; 0: any free one',
  },
  host: {
    type: 'string',
    value: 'ĐỊA-CHỈ',
    vi: 'địa chỉ lắng nghe, mặc định 127.0.0.1',
    en: 'address to listen on',
  },
  at: {
    type: 'string',
    value: 'NGÀY',
    vi: 'chạy từ ngày này, như 2021-06-16 (07:30) hoặc 2021-06-16T09:15:00+07:00',
    en: 'run on from this day or instant',
  },
  pace: {
    type: 'string',
    value: 'SỐ',
    vi: 'đồng hồ chạy nhanh bấy nhiêu lần, như 3600: một giây là một giờ; chỉ với dữ liệu minh họa và một bản chạy',
    en: 'the clock runs so many times faster; demonstration data and a single copy only',
  },
  ...databaseOptions,
  empty: {
    type: 'boolean',
    vi: 'không nạp người và hồ sơ minh họa',
    en: 'without demonstration people and dossiers',
  },
  'people-only': {
    type: 'boolean',
    vi: 'nạp người minh họa, không nạp hồ sơ minh họa',
    en: 'demonstration people without their dossiers',
  },
  role: {
    type: 'string',
    value: 'web|jobs|all',
    vi: 'trả lời yêu cầu, chạy việc hẹn giờ, hay cả hai (mặc định)',
    en: 'answer requests, run jobs, or both (default)',
  },
  scanner: {
    type: 'string',
    value: 'MÁY:CỔNG',
    vi: 'clamd quét mã độc trong tệp tải lên',
    en: 'clamd that scans uploaded files',
  },
  'base-url': {
    type: 'string',
    value: 'URL',
    vi: 'địa chỉ người dùng gõ',
    en: 'how browsers reach the program',
  },
} as const satisfies Options;
