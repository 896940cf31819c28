import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { advance, begin, graphOf, type ProcessDefinition } from '@motcua/rules/process';
import { fromBpmn, textOfFile, type BpmnProblem } from '../../server/process/bpmn/index.ts';
import { code, table } from './table.ts';

/** What became of one file of the corpus. */
export interface Outcome {
  file: string;
  /** Keys of the steps in the order they were done; null where the file is refused. */
  done: readonly string[] | null;
  problems: readonly BpmnProblem[];
}

/** Reads every file of the corpus and carries out what can be carried out. */
export async function outcomesOf(folder: string): Promise<Outcome[]> {
  const files = globSync('*/*.bpmn', { cwd: folder }).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const { definition, problems } = await fromBpmn(
        textOfFile(readFileSync(join(folder, file))),
        basename(file, '.bpmn'),
      );
      return { file, done: definition === null ? null : carriedOut(definition), problems };
    }),
  );
}

/** @throws {Error} where the process does not come to its end */
function carriedOut(definition: ProcessDefinition): string[] {
  const graph = graphOf(definition);
  const around = { facts: {}, passedOver: () => false };
  const done: string[] = [];
  for (let { tokens, ended } = begin(graph, around); !ended;) {
    const open = tokens.find((place) => graph.nodes.has(place));
    if (open === undefined || done.length > 1_000) throw new Error(`${definition.key} does not end`);
    done.push(open);
    ({ tokens, ended } = advance(graph, tokens, open, around));
  }
  return done;
}

/** docs/bpmn-corpus.md: what the import makes of the public test files of BPMN 2.0. */
export async function bpmnCorpusPage(folder: string): Promise<string> {
  const outcomes = await outcomesOf(folder);
  const executable = outcomes.filter(({ done }) => done !== null).length;
  return `${[
    '# Nhập tệp BPMN 2.0 (import of BPMN 2.0)',
    '<!-- Written by script/docs from the test files; do not edit. -->',
    `Trang này do \`script/docs\` viết khi có bộ tệp thử. ${outcomes.length} tệp của nhóm BPMN Model Interchange Working Group (OMG), giấy phép CC BY 3.0: ${executable} tệp thực hiện được và đã chạy đến hết, ${outcomes.length - executable} tệp bị từ chối với lý do của từng phần tử.`,
    `Written by \`script/docs\` where the test files are. ${outcomes.length} files of the BPMN Model Interchange Working Group (OMG), CC BY 3.0: ${executable} are carried out and were run to their end, ${outcomes.length - executable} are refused with a reason for each element. These files know no role and no share of the time: what was taken for granted is said beside the executable ones. Lanes, message flows, data and whatever other programs wrote are kept in the file.`,
    table(['Tệp (file)', 'Kết quả (outcome)', 'Lý do (reason)'], outcomes.map(rowOf)),
  ].join('\n\n')}\n`;
}

function rowOf({ file, done, problems }: Outcome): string[] {
  const severity = done === null ? 'REFUSED' : 'ASSUMED';
  const groups = Map.groupBy(
    problems.filter((problem) => problem.severity === severity),
    ({ reasonEn, type }) => `${reasonEn} ${type}`,
  );
  const reasons = [...groups.values()].map((found) => {
    const [{ type, reasonEn }] = found as [BpmnProblem];
    const places = found.map(({ name, element }) => plain(name || element)).filter((place) => place !== '');
    return type === '' ? plain(reasonEn) : `${code(type)} ${places.join(', ')}: ${plain(reasonEn)}`;
  });
  const outcome = done === null ? 'từ chối (refused)' : `thực hiện được, ${done.length} bước (executable)`;
  return [plain(file), outcome, reasons.join('<br>')];
}

const plain = (text: string): string =>
  text.replace(/[|<>\\]/gu, (sign) => ({ '|': '\\|', '<': '&lt;', '>': '&gt;', '\\': '\\\\' })[sign] ?? sign);
