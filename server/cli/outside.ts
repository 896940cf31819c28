import { createInterface } from 'node:readline';
import { DIALECTS, SIMULATOR_MODES, startSimulators, type Simulators } from '../exchange/index.ts';
import { systemClock } from '../platform/now.ts';
import { defineCommand, UsageError } from './command.ts';

const SHORTEST_KEY = 24;

export const command = defineCommand({
  name: 'outside',
  summary: {
    vi: 'chạy các hệ thống ngoài giả lập (thuế, hộ tịch, cư trú, bảo hiểm xã hội, điện lực) để thử kết nối',
    en: 'run simulators of the systems outside, to try connections; the key is read from MOTCUA_OUTSIDE_KEY',
  },
  options: {
    port: { type: 'string', value: 'CỔNG', default: '8095', vi: 'cổng; 0: cổng trống bất kỳ', en: 'port' },
    host: {
      type: 'string',
      value: 'ĐỊA-CHỈ',
      default: '127.0.0.1',
      vi: 'địa chỉ lắng nghe',
      en: 'address to listen on',
    },
    'answer-after': {
      type: 'string',
      value: 'GIÂY',
      default: '60',
      vi: 'sau bao nhiêu giây thì có kết quả',
      en: 'seconds until a request is answered',
    },
  },
  async run({ port, host, 'answer-after': seconds }) {
    const key = process.env['MOTCUA_OUTSIDE_KEY'] ?? '';
    if (key.length < SHORTEST_KEY)
      throw new UsageError(
        `MOTCUA_OUTSIDE_KEY: cần ít nhất ${SHORTEST_KEY} ký tự (at least ${SHORTEST_KEY} characters)`,
      );
    const [number, after] = [Number(port), Number(seconds)];
    if (!Number.isInteger(number) || number < 0 || number > 65_535 || !(after >= 0))
      throw new UsageError('--port, --answer-after: cần số (expected numbers)');
    const simulators = await startSimulators(
      { dialects: DIALECTS, key, clock: systemClock, answersAfterMs: after * 1_000 },
      { port: number, host },
    );
    const names = Object.keys(DIALECTS);
    process.stdout.write(
      `${names.map((name) => `MOTCUA_${name}_HTTP=${simulators.origin}/${name}`).join('\n')}\n` +
        `Gõ HỆ-THỐNG CHẾ-ĐỘ để đổi (type SYSTEM MODE): ${SIMULATOR_MODES.join(' ')}\n`,
    );
    for await (const line of createInterface({ input: process.stdin }))
      process.stdout.write(told(simulators, line));
  },
});

/** One line of whoever runs it: `TAX DOWN`. When there are no more lines the simulators run on until they are ended. */
function told(simulators: Simulators, line: string): string {
  const [name = '', wanted = ''] = line.trim().split(/\s+/);
  const mode = SIMULATOR_MODES.find((one) => one === wanted);
  if (!(name in DIALECTS) || mode === undefined) return 'Không rõ (not understood). Ví dụ (like): TAX DOWN\n';
  simulators.turn(name, mode);
  return `${name}: ${mode}\n`;
}
