import { localDate } from '@motcua/rules/calendar';
import { openReference } from '../organisation/index.ts';
import { catalogueWriting, type ReadProcedure } from '../procedure/index.ts';
import { defineCommand } from './command.ts';
import { databaseOptions } from './database-options.ts';
import { withProvince } from './with-province.ts';

export const command = defineCommand({
  name: 'writing',
  summary: {
    vi: 'góp ý cách viết của mọi thủ tục đang có hiệu lực, theo năm quy tắc',
    en: 'what could be written better in every procedure in force, by the five rules of writing',
  },
  options: { ...databaseOptions },
  async run(settings) {
    await withProvince(settings, async (owner, { clock }) => {
      const held = (await openReference(owner)).current();
      const read = await catalogueWriting(owner, held, localDate(held.calendar, clock.now()));
      process.stdout.write(writingReport(read));
    });
  },
});

/** A block for each procedure with something to better, a line for each finding, and what it comes to. */
export function writingReport(read: readonly ReadProcedure[]): string {
  const open = read.filter(({ findings }) => findings.length > 0);
  const blocks = open.map(({ code, name, findings }) =>
    [`${code} ${name}`, ...findings.map(lineOf)].join('\n'),
  );
  const clean = read.length - open.length;
  const count = open.reduce((sum, { findings }) => sum + findings.length, 0);
  const total = `${read.length} thủ tục: ${clean} không có góp ý, ${open.length} có ${count} góp ý (${clean} of ${read.length} procedures keep the five rules; ${count} findings)`;
  return `${[...blocks, total].join('\n\n')}\n`;
}

const lineOf = ({ rule, part, line, advice }: ReadProcedure['findings'][number]): string =>
  `  ${rule} ${part}${line === 0 ? '' : ` ${line}`}: ${advice.vi} (${advice.en})`;
