import { readFile } from 'node:fs/promises';
import { localDate } from '@motcua/rules/calendar';
import { openReference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import {
  assertMapKey,
  fromBpmn,
  keepImported,
  shownOf,
  textOfFile,
  toBpmn,
  type BpmnProblem,
} from '../process/index.ts';
import { defineCommand, UsageError } from './command.ts';
import { databaseOptions } from './database-options.ts';
import { withProvince } from './with-province.ts';

/** Said to whoever works on the machine; ends the program with 1. */
class ProcessProblem extends Error {
  override name = 'ProcessProblem';
}

export const command = defineCommand({
  name: 'process',
  summary: {
    vi: 'bản đồ quy trình dạng BPMN 2.0: motcua process import TỆP, motcua process export MÃ',
    en: 'process maps as BPMN 2.0: import reads a file and says what cannot be carried out, export writes one',
  },
  options: {
    key: {
      type: 'string',
      value: 'MÃ',
      vi: 'nhập thành bản nháp của bản đồ hoặc thủ tục này; không có thì chỉ xem xét tệp',
      en: 'keep it as a draft of this map or procedure; without it the file is only examined',
    },
    username: {
      type: 'string',
      value: 'TÊN',
      vi: 'người đứng tên bản nháp',
      en: 'in whose name the draft is',
    },
    ...databaseOptions,
  },
  words: ['import|export', 'TỆP|MÃ'],
  async run({ key, username, ...settings }, [what, subject = '']) {
    if (what === 'export') {
      await withProvince(settings, async (owner, { clock }) => {
        const { calendar } = (await openReference(owner)).current();
        const shown = await shownOf(owner, { key: subject }, localDate(calendar, clock.now()));
        if (shown === undefined)
          throw new ProcessProblem(`bản đồ ${subject} chưa có phiên bản nào có hiệu lực (none is in force)`);
        process.stdout.write(shown.bpmn ?? (await toBpmn(shown.definition)));
      });
      return;
    }
    if (what !== 'import')
      throw new UsageError(`không có việc “${what}”, chỉ có: import, export (one of these)`);
    if ((key === undefined) !== (username === undefined))
      throw new UsageError('--key và --username đi cùng nhau (go together)');
    const bpmn = textOfFile(await readFile(subject));
    const { definition, problems } = await fromBpmn(bpmn, key ?? 'x');
    process.stdout.write(reportOf(problems));
    if (definition === null) throw new ProcessProblem('tệp này chưa thực hiện được (cannot be carried out)');
    if (key === undefined || username === undefined) {
      process.stdout.write('Thực hiện được; chưa lưu. Can be carried out; not kept.\n');
      return;
    }
    await withProvince(settings, async (owner, { clock }) => {
      const now = clock.now();
      const { calendar } = (await openReference(owner)).current();
      await assertMapKey(owner, key, localDate(calendar, now));
      const accountId = await officerNamed(owner, username);
      const id = await keepImported(owner, { key, definition, bpmn, accountId, now });
      process.stdout.write(`Đã lưu bản nháp ${id} của ${key} (kept as a draft)\n`);
    });
  },
});

/** A line for each problem, what is refused before what is only taken for granted. */
export const reportOf = (problems: readonly BpmnProblem[]): string =>
  problems
    .toSorted((one, other) => Number(one.severity === 'ASSUMED') - Number(other.severity === 'ASSUMED'))
    .map(({ severity, type, element, name, reason, reasonEn }) => {
      const mark = severity === 'REFUSED' ? '✗' : '·';
      return `${mark} ${[type, name, element].filter((part) => part !== '').join(' ')}: ${reason} (${reasonEn})\n`;
    })
    .join('');

async function officerNamed(owner: Db, username: string): Promise<string> {
  const account = await owner
    .selectFrom('account')
    .select('id')
    .where('username', '=', username)
    .where('kind', '=', 'OFFICER')
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (account === undefined)
    throw new ProcessProblem(`không có cán bộ ${username} (no such officer); xem motcua user list`);
  return account.id;
}
