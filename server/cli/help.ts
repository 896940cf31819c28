import type { Command, Options } from './command.ts';

/** The page of the whole program. */
export function programHelp(commands: readonly Command[]): string {
  return [
    'Một Cửa: hệ thống một cửa của tỉnh (the province’s one-stop system)',
    '',
    'Cách dùng (usage): motcua LỆNH [tùy chọn]',
    '',
    ...table(commands.map(({ name, summary }) => [name, `${summary.vi} (${summary.en})`])),
    '',
    'Chi tiết từng lệnh (about one command): motcua LỆNH --help',
    '',
  ].join('\n');
}

/** The page of one command. */
export function commandHelp({ name, summary, options, words = [] }: Command): string {
  const usage = ['motcua', name, ...words, ...(Object.keys(options).length > 0 ? ['[tùy chọn]'] : [])];
  return [
    `${summary.vi} (${summary.en})`,
    '',
    `Cách dùng (usage): ${usage.join(' ')}`,
    '',
    ...table([...optionRows(options), ['--help', 'trang này (this page)']]),
    '',
  ].join('\n');
}

function optionRows(options: Options): [string, string][] {
  return Object.entries(options).map(([name, option]) => {
    const meaning = `${option.vi} (${option.en})`;
    if (option.type === 'boolean') return [`--${name}`, meaning];
    const fallback = option.default === undefined ? '' : `; mặc định (default) ${option.default}`;
    return [`--${name} ${option.value}`, meaning + fallback];
  });
}

function table(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
