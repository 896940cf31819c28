import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GatewayNotice } from '@motcua/contract/fee-payments';
import {
  ANSWERED,
  ASKED,
  isSignedBody,
  isSignedQuery,
  readStamp,
  signedBody,
  signedQuery,
  stamp,
  type GatewayFields,
} from './protocol.ts';

/** How the stand-in misbehaves: it may tell nobody, tell twice, take no money, not answer, or take the money and forget the way back. */
export const HABITS = ['TELLS', 'TELLS_TWICE', 'TELLS_NOBODY', 'REFUSES', 'DOWN'] as const;
export type Habit = (typeof HABITS)[number];

export interface GatewaySimulatorOptions {
  port: number;
  merchant: string;
  secret: string;
  /** Where it tells what became of a payment. */
  notify: string;
}

export interface GatewaySimulator {
  address: string;
  payUrl: string;
  askUrl: string;
  habit: Habit;
  /** What it has taken, by the merchant's reference. */
  taken: ReadonlyMap<string, Taken>;
  close(): Promise<void>;
}

interface Taken {
  fields: GatewayFields;
  transaction: string;
  paidAt: Date;
}

/** A gateway that speaks the VNPay protocol with invented money: a page to pay on, its notices, its answers. */
export async function startGatewaySimulator(options: GatewaySimulatorOptions): Promise<GatewaySimulator> {
  const { merchant, secret } = options;
  let { notify } = options;
  const taken = new Map<string, Taken>();
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(500).end());
  });
  const simulator = { habit: 'TELLS' as Habit };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://gateway');
    const fields = Object.fromEntries(url.searchParams);
    if (url.pathname === '/set' && request.method === 'POST') {
      simulator.habit = HABITS.find((one) => one === fields['habit']) ?? simulator.habit;
      notify = fields['notify'] ?? notify;
      return void response.end(simulator.habit);
    }
    if (simulator.habit === 'DOWN') return void request.socket.destroy();
    if (url.pathname === '/transaction') return transaction(request, response);
    if (!isSignedQuery(secret, fields as unknown as GatewayNotice) || fields['vnp_TmnCode'] !== merchant)
      return void response.writeHead(400, HTML).end(page('<p>Sai chữ ký.</p>'));
    if (url.pathname === '/pay') return void response.writeHead(200, HTML).end(payPage(url.search, fields));
    if (url.pathname === '/taken') return pay(fields, response);
    response.writeHead(302, { location: back(fields, '24') }).end();
  }

  async function pay(fields: GatewayFields, response: ServerResponse): Promise<void> {
    if (simulator.habit === 'REFUSES') {
      await tell(fields, '51', '0');
      return void response.writeHead(302, { location: back(fields, '51') }).end();
    }
    const reference = fields['vnp_TxnRef'] ?? '';
    const known = taken.get(reference) ?? {
      fields,
      transaction: String(14_000_000 + taken.size + 1),
      paidAt: paidAt(fields),
    };
    taken.set(reference, known);
    if (simulator.habit !== 'TELLS_NOBODY') await tell(fields, '00', known.transaction);
    if (simulator.habit === 'TELLS_TWICE') await tell(fields, '00', known.transaction);
    response.writeHead(302, { location: back(fields, '00') }).end();
  }

  const told = (fields: GatewayFields, code: string, transactionNo: string): string =>
    signedQuery(secret, {
      vnp_TmnCode: merchant,
      vnp_Amount: fields['vnp_Amount'],
      vnp_BankCode: 'NCB',
      vnp_CardType: 'ATM',
      vnp_OrderInfo: fields['vnp_OrderInfo'],
      vnp_PayDate: stamp(paidAt(fields)),
      vnp_ResponseCode: code,
      vnp_TransactionNo: transactionNo,
      vnp_TransactionStatus: code === '00' ? '00' : '02',
      vnp_TxnRef: fields['vnp_TxnRef'],
    });
  const back = (fields: GatewayFields, code: string): string =>
    `${fields['vnp_ReturnUrl'] ?? ''}?${told(fields, code, '0')}`;
  const tell = (fields: GatewayFields, code: string, transactionNo: string): Promise<unknown> =>
    fetch(`${notify}?${told(fields, code, transactionNo)}`).catch(() => undefined);

  async function transaction(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = JSON.parse(await textOf(request)) as GatewayFields;
    if (!isSignedBody(secret, asked, ASKED)) return void response.writeHead(400).end();
    const known = taken.get(asked['vnp_TxnRef'] ?? '');
    const said = signedBody(
      secret,
      {
        vnp_ResponseId: asked['vnp_RequestId'],
        vnp_Command: 'querydr',
        vnp_ResponseCode: known === undefined ? '91' : '00',
        vnp_Message: known === undefined ? 'Not found' : 'Success',
        vnp_TmnCode: merchant,
        vnp_TxnRef: asked['vnp_TxnRef'],
        ...(known === undefined
          ? {}
          : {
              vnp_Amount: known.fields['vnp_Amount'],
              vnp_BankCode: 'NCB',
              vnp_PayDate: stamp(known.paidAt),
              vnp_TransactionNo: known.transaction,
              vnp_TransactionType: '01',
              vnp_TransactionStatus: '00',
              vnp_OrderInfo: known.fields['vnp_OrderInfo'],
            }),
      },
      ANSWERED,
    );
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  }

  const address = await listening(server, options.port);
  return Object.assign(simulator, {
    address,
    payUrl: `${address}/pay`,
    askUrl: `${address}/transaction`,
    taken,
    close: () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()),
  });
}

/** Who pays here does so at the moment he was sent, by the merchant's clock, which a demonstration may have moved. */
const paidAt = (fields: GatewayFields): Date => readStamp(fields['vnp_CreateDate'] ?? '') ?? new Date();

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const page = (body: string): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cổng thanh toán giả lập</title><body style="font:18px sans-serif;max-width:32em;margin:2em auto;padding:0 1em"><h1>Cổng thanh toán giả lập</h1>${body}</body></html>`;

function payPage(search: string, fields: GatewayFields): string {
  const amount = Number(fields['vnp_Amount']) / 100;
  const query = search.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return page(
    `<p>Tiền ở đây không có thật.</p><p><strong>${amount.toLocaleString('vi-VN')} đ</strong></p><p><a href="/taken${query}">Thanh toán</a></p><p><a href="/cancelled${query}">Hủy giao dịch</a></p>`,
  );
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

const listening = (server: Server, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
