import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bpmnCorpusPage } from './pages/bpmn-corpus.ts';
import { parametersPage } from './pages/parameters.ts';
import { statesPage } from './pages/states.ts';

/** Test files of BPMN 2.0 that are not part of the repository; their page stays as it is where they are absent. */
const BPMN_CORPUS = join(import.meta.dirname, '../../shared/data/10_bpmn');

/** Pages of docs/ that are written from the rules and data, so that they cannot disagree with them. */
const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'states.md': statesPage,
  'parameters.md': parametersPage,
  ...(existsSync(BPMN_CORPUS) ? { 'bpmn-corpus.md': () => bpmnCorpusPage(BPMN_CORPUS) } : {}),
};

for (const [name, page] of Object.entries(PAGES)) {
  const file = join(import.meta.dirname, '..', 'docs', name);
  const text = await page();
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    process.stderr.write(
      `docs/${name} không còn khớp với quy tắc và dữ liệu; chạy script/docs (is stale: run script/docs)\n`,
    );
    process.exitCode = 1;
  }
}
