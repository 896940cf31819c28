import type { Lang } from '../../../lang.ts';

/** Words of the editor's tools, by what the library calls them or we do. */
export const TOOL_WORDS: Readonly<Record<string, Record<Lang, string>>> = {
  STEP: { vi: 'Bước', en: 'Step' },
  PARALLEL: { vi: 'Làm cùng lúc, chờ đủ', en: 'Side by side, and join' },
  EXCLUSIVE: { vi: 'Chọn một lối', en: 'Choose one way' },
  END: { vi: 'Kết thúc', en: 'End' },
  START: { vi: 'Bắt đầu', en: 'Start' },
  CONNECT: { vi: 'Nối', en: 'Connect' },
  HAND: { vi: 'Kéo bản vẽ', en: 'Move the drawing' },
  LASSO: { vi: 'Chọn một vùng', en: 'Select an area' },
  DELETE: { vi: 'Bỏ', en: 'Remove' },
};
