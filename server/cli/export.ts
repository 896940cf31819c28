import { localDate } from '@motcua/rules/calendar';
import { exportProcedures, proceduresAsCsv } from '../catalogue/index.ts';
import { openReference } from '../organisation/index.ts';
import { defineCommand, UsageError } from './command.ts';
import { databaseOptions } from './database-options.ts';
import { withProvince } from './with-province.ts';

export const command = defineCommand({
  name: 'export',
  summary: {
    vi: 'xuất các thủ tục đang có hiệu lực: motcua export procedures',
    en: 'write out the procedures in force',
  },
  options: {
    format: {
      type: 'string',
      value: 'json|csv',
      default: 'json',
      vi: 'json đầy đủ, hoặc csv mỗi dòng một thủ tục',
      en: 'complete as json, or csv with a row a procedure',
    },
    ...databaseOptions,
  },
  words: ['procedures'],
  async run({ format, ...settings }, [what]) {
    if (what !== 'procedures')
      throw new UsageError(`không xuất được “${what}”, chỉ có: procedures (cannot export that)`);
    if (format !== 'json' && format !== 'csv')
      throw new UsageError(`--format ${format}: chỉ có json, csv (one of these)`);
    await withProvince(settings, async (owner, config) => {
      const { calendar } = (await openReference(owner)).current();
      const procedures = await exportProcedures(owner, localDate(calendar, config.clock.now()));
      process.stdout.write(
        format === 'csv' ? proceduresAsCsv(procedures) : `${JSON.stringify(procedures, null, 2)}\n`,
      );
    });
  },
});
