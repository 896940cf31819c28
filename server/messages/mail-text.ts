const FOOTER = {
  vi: 'Thư này do hệ thống Một Cửa gửi tự động, xin đừng trả lời. Không ai được hỏi mật khẩu hay mã của Ông/Bà.',
  en: 'Sent by Một Cửa; please do not reply. Nobody may ask for your password or code.',
} as const;

/** A notice as a mail without ornament. */
export const mailText = (text: string): string => `${text}\n\n-- \n${FOOTER.vi}\n${FOOTER.en}\n`;

/** The same for programs that show HTML: no picture, no link, nothing fetched from outside. */
export const mailHtml = (text: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"></head><body style="font: 16px/1.5 sans-serif"><p>${escaped(text)}</p>` +
  `<hr><p style="font-size: 14px">${escaped(FOOTER.vi)}<br><span lang="en">${escaped(FOOTER.en)}</span></p></body></html>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one);
