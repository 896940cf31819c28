import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parametersPage } from './pages/parameters.ts';
import { statesPage } from './pages/states.ts';

/** Pages of docs/ that are written from the rules and data, so that they cannot disagree with them. */
const PAGES: Readonly<Record<string, () => string>> = {
  'states.md': statesPage,
  'parameters.md': parametersPage,
};

for (const [name, page] of Object.entries(PAGES)) {
  const file = join(import.meta.dirname, '..', 'docs', name);
  const text = page();
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    process.stderr.write(
      `docs/${name} không còn khớp với quy tắc và dữ liệu; chạy script/docs (is stale: run script/docs)\n`,
    );
    process.exitCode = 1;
  }
}
