import type { Page } from '@playwright/test';

interface File {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** What declarations and decisions are made of. */
const WORDS =
  'cộng hòa xã hội chủ nghĩa việt nam ủy ban nhân dân tờ khai đăng ký giám hộ người được sinh ngày tháng năm nơi cư trú giấy tờ tùy thân họ chữ đệm tên quan hệ với chuyển đổi mục đích sử dụng đất thửa số bản đồ diện tích mét vuông thành viên hộ gia đình cam đoan nội dung khai trên đúng sự thật chịu trách nhiệm trước pháp luật'.split(
    ' ',
  );

/** A card with a patterned ground and a face, all of it soft shades. */
const CARD = `
      const ground = pen.createLinearGradient(400, 2300, 2600, 3600);
      ground.addColorStop(0, '#cfe3dd');
      ground.addColorStop(0.5, '#e8e2c8');
      ground.addColorStop(1, '#c8dcea');
      pen.fillStyle = ground;
      pen.fillRect(400, 2300, 2200, 1300);
      for (let wave = 0; wave < 40; wave++) {
        pen.strokeStyle = wave % 2 ? 'rgba(60,130,120,.4)' : 'rgba(190,110,70,.35)';
        pen.lineWidth = 3;
        pen.beginPath();
        for (let across = 0; across <= 2200; across += 20)
          pen.lineTo(400 + across, 2950 + Math.sin(across / 90 + wave / 6) * 600 * Math.cos(wave / 9 + across / 700));
        pen.stroke();
      }
      const face = pen.createRadialGradient(800, 2950, 40, 800, 2950, 330);
      face.addColorStop(0, '#d8b49a');
      face.addColorStop(0.6, '#a87858');
      face.addColorStop(1, '#443a36');
      pen.fillStyle = face;
      pen.fillRect(520, 2560, 560, 760);`;

/**
 * A sheet of print as a telephone photographs it: twelve million dots in uneven light, with grain. Made in the browser, for it
 * can draw.
 * @param size lines of print (32: of 13 points; 44: of 10), longer side in pixels, and quality of the JPEG: a telephone's own, or as the desk has made it small
 */
export async function photograph(
  page: Page,
  name: string,
  { longSide = 4032, quality = 0.9, lines = 32, card = false } = {},
): Promise<File> {
  const url = String(
    await page.evaluate(`(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 3024;
      canvas.height = 4032;
      const pen = canvas.getContext('2d');
      const light = pen.createLinearGradient(0, 0, 3024, 4032);
      light.addColorStop(0, '#eee8dc');
      light.addColorStop(1, '#cfc8ba');
      pen.fillStyle = light;
      pen.fillRect(0, 0, 3024, 4032);
      pen.fillStyle = '#222';
      pen.font = '${Math.round(1_790 / lines)}px serif';
      // no line is like another, or a page would pack smaller than real ones do
      const words = ${JSON.stringify(WORDS)};
      for (let line = 0; line < ${lines}; line++) {
        let text = '';
        while (text.length < ${Math.round(2.25 * lines)}) text += words[Math.floor(Math.random() * words.length)] + ' ';
        pen.fillText(text + Math.floor(Math.random() * 1e6), 220, 320 + line * ${Math.round(3_520 / lines)});
      }
      // a card with a face, as its holder's paper is photographed on the sheet
      ${card ? CARD : ''}
      pen.strokeStyle = '#c22';
      pen.lineWidth = 14;
      pen.beginPath();
      pen.arc(2100, 3400, 300, 0, 7);
      pen.stroke();
      const picture = pen.getImageData(0, 0, 3024, 4032);
      for (let at = 0; at < picture.data.length; at += 4) {
        const grain = (Math.random() + Math.random() - 1) * 10;
        for (let band = 0; band < 3; band++) picture.data[at + band] += grain;
      }
      pen.putImageData(picture, 0, 0);
      const smaller = document.createElement('canvas');
      smaller.height = ${longSide};
      smaller.width = Math.round(smaller.height * 3 / 4);
      const copy = smaller.getContext('2d');
      copy.imageSmoothingQuality = 'high';
      copy.drawImage(canvas, 0, 0, smaller.width, smaller.height);
      return smaller.toDataURL('image/jpeg', ${quality});
    })()`),
  );
  return {
    name,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'),
  };
}
