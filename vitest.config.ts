import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // files share their worker and what it has read: no test leaves anything in a module, and the run takes half as long
    isolate: false,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          // what is sealed by a password takes its time on a busy machine
          testTimeout: 30_000,
          setupFiles: ['test/chance.ts'],
          include: [
            '{rules,ui,contract,portal,desk,bench,script}/**/*.test.ts',
            'test/*.test.ts',
            'test/screens/*.test.ts',
          ],
        },
      },
      {
        // against another program's engine: too long for the quick checks
        test: { name: 'engine', include: ['test/engine/*.test.ts'] },
      },
      {
        test: {
          name: 'database',
          setupFiles: ['test/chance.ts'],
          include: ['server/**/*.test.ts'],
          globalSetup: ['server/platform/testing/global-setup.ts', 'server/testing/province-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
