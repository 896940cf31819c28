import { join } from 'node:path';
import { isLocalDate } from '@motcua/rules/calendar';
import { deliverNotice } from '../messages/index.ts';
import { ACTS } from '../operations.ts';
import { openReference } from '../organisation/index.ts';
import { readServerConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { databaseServer } from '../platform/database-server.ts';
import { folderStore } from '../platform/file-store.ts';
import { openLog } from '../platform/log.ts';
import { migrate } from '../platform/migrate.ts';
import { noScanner } from '../platform/scanner.ts';
import { simulate, type Story } from '../simulation/index.ts';
import { loadData } from '../start.ts';
import { defineCommand, UsageError } from './command.ts';
import { databaseOptions } from './database-options.ts';

export const command = defineCommand({
  name: 'simulate',
  summary: {
    vi: 'diễn người dân và cán bộ minh họa qua chính các nghiệp vụ của hệ thống',
    en: 'play demonstration citizens and officers through the real acts',
  },
  options: {
    from: { type: 'string', value: 'NGÀY', vi: 'ngày đầu, như 2026-08-01', en: 'first day' },
    to: { type: 'string', value: 'NGÀY', vi: 'ngày cuối', en: 'last day' },
    rate: {
      type: 'string',
      value: 'SỐ',
      default: '5',
      vi: 'số hồ sơ mỗi ngày làm việc',
      en: 'dossiers on a working day',
    },
    seed: {
      type: 'string',
      value: 'SỐ',
      default: '1',
      vi: 'cùng số thì cùng câu chuyện, chạy lại không thêm gì',
      en: 'the same number tells the same story, and told again it adds nothing',
    },
    ...databaseOptions,
  },
  async run({ from, to, rate, seed, ...settings }) {
    const story = readStory({ from, to, rate, seed });
    const config = readServerConfig(settings);
    const server = await databaseServer(config);
    try {
      await migrate(server.url, { schema: config.schema });
      await loadData(config, server.url);
      const database = openDatabase(server.url, { schema: config.schema, maxConnections: 4 });
      try {
        const services = {
          db: database.db,
          files: folderStore(join(config.dataFolder, 'files')),
          scanner: noScanner,
          origin: config.baseUrl ?? `http://${config.host}:${config.port}`,
          demo: true,
          reference: await openReference(database.db),
        };
        // A slip nobody has asked for is set when somebody does.
        const handlers = { notice: deliverNotice, slip: async () => undefined };
        const log = openLog();
        const played = await simulate({ services, acts: ACTS, handlers, log, story });
        process.stdout.write(
          `${played.begun} hồ sơ mới, ${played.acts} việc, ${played.refused} việc bị từ chối ` +
            `(new dossiers, acts, acts refused)\n`,
        );
      } finally {
        await database.close();
      }
    } finally {
      await server.stop();
    }
  },
});

function readStory(
  given: Record<'rate' | 'seed', string> & Record<'from' | 'to', string | undefined>,
): Story {
  const { from, to } = given;
  if (from === undefined || to === undefined || !isLocalDate(from) || !isLocalDate(to) || from > to)
    throw new UsageError('cần --from NGÀY --to NGÀY, như 2026-08-01 2026-11-21 (two dates, in order)');
  const [rate, seed] = [Number(given.rate), Number(given.seed)];
  if (!(rate > 0 && rate <= 10_000))
    throw new UsageError(`--rate ${given.rate}: cần số lớn hơn 0, tối đa 10000 (a number up to 10000)`);
  if (!Number.isSafeInteger(seed))
    throw new UsageError(`--seed ${given.seed}: cần số nguyên (a whole number)`);
  return { seed, from, to, rate };
}
