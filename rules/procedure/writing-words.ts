import type { Lang } from '../text/index.ts';

const VI = {
  long: (count: number, most: number) =>
    `Câu dài ${count} tiếng, nên không quá ${most}. Tách thành hai câu, hoặc xuống dòng thành từng ý.`,
  jargon: (word: string, everyday: string) => `Thay “${word}” bằng “${everyday}”.`,
  tooMuch: (count: number, most: number) =>
    `Tóm tắt dài ${count} tiếng, nên không quá ${most}. Chỉ nói làm gì, cho ai, khi nào; chuyển chi tiết xuống yêu cầu, điều kiện.`,
  order: (step: number, before: number) =>
    `Bước ${step} phải làm xong trước bước ${before}. Chuyển lên trước bước ${before}.`,
  draw: 'Chưa có sơ đồ: quy trình của thủ tục có ít hơn hai bước. Vẽ quy trình để trang thủ tục có sơ đồ.',
};

/** How each finding says what to do; the words that are found stay as they are in Vietnamese. */
export const WRITING_WORDS: Record<Lang, typeof VI> = {
  vi: VI,
  en: {
    long: (count, most) =>
      `A sentence of ${count} syllables; ${most} at most read well. Make two of it, or a line for each point.`,
    jargon: (word, everyday) => `Write “${everyday}” instead of “${word}”.`,
    tooMuch: (count, most) =>
      `A summary of ${count} syllables; ${most} at most read well. Say what, for whom and when; move details to the conditions.`,
    order: (step, before) =>
      `Step ${step} has to be done before step ${before}. Move it up before step ${before}.`,
    draw: 'No diagram: the map of the procedure has fewer than two steps. Draw the map, and the page has its diagram.',
  },
};
