import { localDate } from '@motcua/rules/calendar';
import { readServerConfig } from '../platform/config.ts';
import { DEMO_PASSWORD, startServer } from '../start.ts';
import { demoAccounts, welcomeText } from '../welcome.ts';
import { defineCommand } from './command.ts';
import { serveOptions } from './serve-options.ts';

export const command = defineCommand({
  name: 'serve',
  summary: { vi: 'chạy hệ thống', en: 'run the system' },
  options: serveOptions,
  async run(values) {
    const config = readServerConfig(values);
    const { origin, services } = await startServer(config);
    const now = config.clock.now();
    const today = localDate(services.reference.current().calendar, now);
    const demo = config.empty
      ? null
      : { accounts: await demoAccounts(services, now), password: DEMO_PASSWORD };
    process.stdout.write(welcomeText({ origin, today, demo }));
  },
});
