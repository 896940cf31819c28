import { localDate } from '@motcua/rules/calendar';
import { exportProcedures, proceduresAsCsv } from '../catalogue/index.ts';
import { openReference } from '../organisation/index.ts';
import { readServerConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { databaseServer } from '../platform/database-server.ts';
import { defineCommand, UsageError } from './command.ts';
import { databaseOptions } from './database-options.ts';

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
    const config = readServerConfig(settings);
    const server = await databaseServer(config);
    const database = openDatabase(server.url, { schema: config.schema, maxConnections: 2 });
    try {
      const { calendar } = (await openReference(database.db)).current();
      const procedures = await exportProcedures(database.db, localDate(calendar, config.clock.now()));
      process.stdout.write(
        format === 'csv' ? proceduresAsCsv(procedures) : `${JSON.stringify(procedures, null, 2)}\n`,
      );
    } finally {
      await database.close();
      await server.stop();
    }
  },
});
