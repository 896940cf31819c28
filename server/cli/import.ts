import { readFile } from 'node:fs/promises';
import { isLocalDate, localDate } from '@motcua/rules/calendar';
import { importProcedures, reportText, summarise } from '../catalogue/index.ts';
import { openReference } from '../organisation/index.ts';
import { defineCommand, UsageError } from './command.ts';
import { databaseOptions } from './database-options.ts';
import { withProvince } from './with-province.ts';

/** Ends the program with 1 after a report that names what was refused. */
class SomeRefused extends Error {
  override name = 'SomeRefused';
}

export const command = defineCommand({
  name: 'import',
  summary: {
    vi: 'nhập thủ tục từ tệp của Cổng Dịch vụ công quốc gia: motcua import procedures TỆP',
    en: 'take over procedures of the national portal',
  },
  options: {
    format: {
      type: 'string',
      value: 'dvcqg',
      default: 'dvcqg',
      vi: 'khuôn dạng của tệp, mỗi dòng một thủ tục JSON',
      en: 'format of the file, one JSON procedure a line',
    },
    'valid-from': {
      type: 'string',
      value: 'NGÀY',
      vi: 'ngày phiên bản mới có hiệu lực, mặc định hôm nay',
      en: 'day on which new versions begin, default today',
    },
    json: { type: 'boolean', vi: 'báo cáo từng dòng dạng JSON', en: 'report line by line as JSON' },
    strict: {
      type: 'boolean',
      vi: 'kết thúc với mã 1 khi có thủ tục bị từ chối',
      en: 'exit with 1 when a procedure was refused',
    },
    ...databaseOptions,
  },
  words: ['procedures', 'TỆP'],
  async run({ format, json, strict, 'valid-from': from, ...settings }, [what, file = '']) {
    if (what !== 'procedures')
      throw new UsageError(`không nhập được “${what}”, chỉ có: procedures (cannot import that)`);
    if (format !== 'dvcqg') throw new UsageError(`--format ${format}: chỉ có dvcqg (the only format)`);
    if (from !== undefined && !isLocalDate(from))
      throw new UsageError(`--valid-from ${from}: cần ngày như 2026-01-31 (a date like this)`);
    const text = await readFile(file, 'utf8');
    await withProvince(settings, async (owner, config) => {
      const { calendar } = (await openReference(owner)).current();
      const validFrom = from ?? localDate(calendar, config.clock.now());
      const summary = summarise(await importProcedures(owner, text.split('\n'), validFrom));
      process.stdout.write(json ? `${JSON.stringify(summary, null, 2)}\n` : reportText(summary));
      if (strict && summary.counts.REFUSED > 0)
        throw new SomeRefused(`${summary.counts.REFUSED} thủ tục bị từ chối (refused)`);
    });
  },
});
