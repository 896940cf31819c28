import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GatewayNotice } from '@motcua/contract/fee-payments';
import { startGatewaySimulator, type GatewaySimulator } from '../fees/index.ts';
import type { Province } from './province.ts';

export const MERCHANT = 'MOTCUA01';
export const GATEWAY_SECRET = 'khoa-chung-voi-cong-thanh-toan';

/** A gateway the province is connected to, which reaches the province's door over HTTP. */
export interface Connected extends GatewaySimulator {
  /** What it was answered, one by one. */
  answers: string[];
}

export async function connectGateway(here: Province): Promise<Connected> {
  const answers: string[] = [];
  const ears = createServer((request, response) => {
    const notice = Object.fromEntries(new URL(request.url ?? '', 'http://here').searchParams);
    void here.anyone.hearGateway(notice as unknown as GatewayNotice).then((said) => {
      answers.push(said.RspCode);
      response.end(JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => ears.listen(0, '127.0.0.1', resolve));
  const simulator = await startGatewaySimulator({
    port: 0,
    merchant: MERCHANT,
    secret: GATEWAY_SECRET,
    notify: `http://127.0.0.1:${(ears.address() as AddressInfo).port}/`,
  });
  const { payUrl, askUrl } = simulator;
  here.services.gateway = { payUrl, askUrl, merchant: MERCHANT, secret: GATEWAY_SECRET };
  const stop = simulator.close;
  return Object.assign(simulator, {
    answers,
    close: async () => {
      await stop();
      ears.close();
    },
  });
}
