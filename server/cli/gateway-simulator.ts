import { startGatewaySimulator } from '../fees/index.ts';
import { defineCommand, UsageError } from './command.ts';

export const command = defineCommand({
  name: 'gateway-simulator',
  summary: {
    vi: 'cổng thanh toán giả lập (giao thức VNPay), tiền không có thật, để thử',
    en: 'a stand-in of a payment gateway (VNPay protocol), with invented money, for trials',
  },
  options: {
    port: { type: 'string', value: 'CỔNG', default: '8090', vi: 'cổng mạng', en: 'port' },
    merchant: {
      type: 'string',
      value: 'MÃ',
      default: 'MOTCUA01',
      vi: 'mã đơn vị tại cổng',
      en: 'merchant code',
    },
    secret: {
      type: 'string',
      value: 'KHÓA',
      vi: 'khóa chung với hệ thống',
      en: 'secret shared with the program',
    },
    notify: {
      type: 'string',
      value: 'ĐỊA CHỈ',
      default: 'http://127.0.0.1:8080/api/v1/payments/gateway',
      vi: 'nơi báo kết quả thanh toán',
      en: 'where it tells what became of a payment',
    },
  },
  async run({ port, merchant, secret, notify }) {
    if (secret === undefined || secret === '') throw new UsageError('cần --secret KHÓA (a secret is needed)');
    const { address, payUrl, askUrl } = await startGatewaySimulator({
      port: Number(port),
      merchant,
      secret,
      notify,
    });
    process.stdout.write(
      `Cổng thanh toán giả lập: ${address}\nMOTCUA_GATEWAY=${payUrl}?merchant=${merchant}&ask=${askUrl}\n` +
        `Đổi thói quen (habits): POST ${address}/set?habit=TELLS|TELLS_TWICE|TELLS_NOBODY|REFUSES|DOWN\n`,
    );
    await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
    process.exit(0);
  },
});
