/** What the desk says about how published texts are written. */
export const writingWords = {
  writing: {
    title: 'Cách viết',
    present: 'Bản đang có: nên viết lại',
    advice: 'Góp ý để dễ đọc hơn; vẫn trình được.',
    none: 'Giữ đủ năm quy tắc: từ thường ngày, gọn, có sơ đồ, câu ngắn, đúng thứ tự.',
    rules: {
      JARGON: 'Từ chuyên môn',
      TOO_MUCH: 'Quá nhiều chi tiết',
      NO_DIAGRAM: 'Thiếu sơ đồ',
      LONG_SENTENCE: 'Câu dài',
      ORDER: 'Sai thứ tự',
    },
    parts: {
      SUMMARY: 'Tóm tắt',
      PAPERS: 'Giấy tờ',
      STEPS: 'Trình tự',
      REQUIREMENTS: 'Yêu cầu, điều kiện',
      SCRIPT: 'Lời nói ở quầy',
      DIAGRAM: 'Sơ đồ',
    },
    line: 'dòng',
    summary: 'Tóm tắt: làm gì, cho ai, khi nào',
  },
};
