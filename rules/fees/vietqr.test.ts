import { QRPay } from 'vietnam-qr-pay';
import { describe, expect, test } from 'vitest';
import { vietQr } from './vietqr.ts';

const TRANSFER = { bankBin: '970436', account: '0000000001', amount: 28_000, text: 'NT7K3MQ9XDP4WNP1' };

/** As a decoder of somebody else's reads it. */
const decoded = (payload: string) => {
  const { isValid, initMethod, provider, consumer, amount, additionalData } = new QRPay(payload);
  return { isValid, initMethod, service: provider.service, consumer, amount, text: additionalData.purpose };
};

test('a banking application reads bank, account, amount and what stands on the transfer', () => {
  expect(decoded(vietQr(TRANSFER))).toMatchObject({
    isValid: true,
    initMethod: '12',
    service: 'QRIBFTTA',
    consumer: { bankBin: '970436', bankNumber: '0000000001' },
    amount: '28000',
    text: 'NT7K3MQ9XDP4WNP1',
  });
});

test('the payload of a known transfer is this, to the last digit', () => {
  expect(vietQr({ bankBin: '970405', account: '2200000000015', amount: 135_000, text: 'Le phi GPLX' })).toBe(
    '00020101021238570010A00000072701270006970405011322000000000150208QRIBFTTA530370454061350005802VN62150811Le phi GPLX63046098',
  );
});

test('a thousand amounts, accounts and texts are read as they were written', () => {
  for (let index = 1; index <= 1000; index += 1) {
    const transfer = {
      bankBin: String(970_400 + (index % 60)),
      account: String(index * 7_919_137).slice(0, 6 + (index % 8)),
      amount: (index * index * 1_337) % 9_999_999_999,
      text: `NT${'ABCDEFGHJKMN'.slice(index % 9)}P${index % 99}`,
    };
    expect(decoded(vietQr(transfer))).toMatchObject({
      isValid: true,
      consumer: { bankBin: transfer.bankBin, bankNumber: transfer.account },
      amount: String(transfer.amount),
      text: transfer.text,
    });
  }
});

describe('what no bank could read is not written', () => {
  test.each([
    { bankBin: '97043' },
    { account: '' },
    { account: '1'.repeat(20) },
    { amount: 0 },
    { amount: 1.5 },
    { text: 'Lệ phí' },
    { text: 'A'.repeat(26) },
  ])('%o', (wrong) => {
    expect(() => vietQr({ ...TRANSFER, ...wrong })).toThrow(RangeError);
  });
});
