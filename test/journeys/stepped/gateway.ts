import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Habit } from '../../../server/fees/gateway/simulator.ts';

const SECRET = 'khoa-chung-voi-cong-thanh-toan';

/** The stand-in of a payment gateway, as a process of its own. */
export interface GatewayProcess {
  /** What the program is started with to be connected to it. */
  settings: Record<string, string>;
  habit(habit: Habit): Promise<void>;
  /** Where it tells what became of a payment. */
  tells(origin: string): Promise<void>;
  stop(): Promise<void>;
}

export async function gatewayProcess(): Promise<GatewayProcess> {
  const program = join(import.meta.dirname, '..', '..', '..', 'server', 'main.ts');
  const child = spawn(process.execPath, [program, 'gateway-simulator', '--port', '0', '--secret', SECRET], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let setting = '';
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('MOTCUA_GATEWAY=')) continue;
    setting = line.slice('MOTCUA_GATEWAY='.length);
    break;
  }
  const { origin: address } = new URL(setting);
  const set = async (query: Record<string, string>): Promise<void> =>
    void (await fetch(`${address}/set?${new URLSearchParams(query)}`, { method: 'POST' }));
  return {
    settings: { MOTCUA_GATEWAY: setting, MOTCUA_GATEWAY_SECRET: SECRET },
    habit: (habit) => set({ habit }),
    tells: (origin) => set({ notify: `${origin}/api/v1/payments/gateway` }),
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
