import { readServerConfig } from '../platform/config.ts';
import { databaseServer } from '../platform/database-server.ts';
import { migrate } from '../platform/migrate.ts';
import { defineCommand } from './command.ts';
import { databaseOptions } from './database-options.ts';

export const command = defineCommand({
  name: 'migrate',
  summary: {
    vi: 'đưa cơ sở dữ liệu lên phiên bản của chương trình',
    en: 'bring the database to this program’s version',
  },
  options: databaseOptions,
  async run(values) {
    const config = readServerConfig(values);
    const server = await databaseServer(config);
    try {
      const applied = await migrate(server.url, { schema: config.schema });
      for (const name of applied) process.stdout.write(`đã chạy (applied) ${name}\n`);
      if (applied.length === 0) process.stdout.write('không có gì mới (nothing new)\n');
    } finally {
      await server.stop();
    }
  },
});
