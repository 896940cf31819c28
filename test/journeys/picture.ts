import type { Page } from '@playwright/test';

/** A page as a scanner or a camera would see it: print on paper, drawn by the browser itself. */
export async function picture(
  page: Page,
  title: string,
  { across = false, busy = false } = {},
): Promise<Buffer> {
  const url = await page.evaluate<string>(`(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = ${across} ? [2480, 1754] : [1754, 2480];
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#f4f4f0';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#111';
    pen.font = '64px serif';
    pen.fillText(${JSON.stringify(title)}, 200, 300);
    for (let line = 0; line < 12; line++) pen.fillText('Nội dung của giấy tờ, dòng ' + line, 200, 500 + line * 90);
    for (let dot = 0; ${busy} && dot < 60000; dot++) {
      pen.fillStyle = 'hsl(' + dot * 37 + ' 60% 50%)';
      pen.fillRect((dot * 7919) % 1600, 1600 + ((dot * 104729) % 800), 3, 3);
    }
    return canvas.toDataURL('image/jpeg', 0.95);
  })()`);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

export const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
