import type { Screen } from './list.ts';

/** docs/screens.md: each screen with its code, what one does there, and its picture; `script/screenshots` writes it. */
export const pageText = (screens: readonly Screen[]): string =>
  [
    '# Màn hình của bàn làm việc (screens of the desk)',
    '',
    `${screens.length} màn hình ở cỡ 1366×768, chụp từ bản trình diễn bằng \`script/screenshots\`; danh sách nằm ở một chỗ, \`test/screens/list.ts\`. (Taken from a demonstration by \`script/screenshots\`; the list stands in one place.)`,
    '',
    ...screens.flatMap(({ name, code, title, does }) => [
      `## ${title}${code === '' ? '' : ` (${code})`}`,
      '',
      does,
      '',
      `![${title}](screenshots/desk/${name}.webp)`,
      '',
    ]),
  ].join('\n');
