import type { Options } from './command.ts';

/** Where the records are; the same for every command that touches them. */
export const databaseOptions = {
  'database-url': {
    type: 'string',
    value: 'URL',
    vi: 'PostgreSQL 15 trở lên, vai trò sở hữu; bỏ trống: máy chủ kèm theo',
    en: 'PostgreSQL ≥ 15, owner role; absent: the embedded server',
  },
  schema: {
    type: 'string',
    value: 'TÊN',
    vi: 'lược đồ của tỉnh, mặc định motcua',
    en: 'the province’s schema, default motcua',
  },
  data: {
    type: 'string',
    value: 'THƯ-MỤC',
    vi: 'thư mục dữ liệu, mặc định .data',
    en: 'data folder, default .data',
  },
} as const satisfies Options;
