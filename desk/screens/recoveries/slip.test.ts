import { expect, test } from 'vitest';
import { recoverySlip } from './slip.ts';

test('the slip says who, what, until when and where; what is typed into a name stays text', () => {
  const slip = recoverySlip(
    {
      fullName: 'Vũ <b>Lan</b>',
      username: 'cd.lan',
      code: 'abcd-efgh-kmnp',
      until: '2026-12-08T08:00:00+07:00',
      address: 'https://motcua.example.vn/khoi-phuc',
    },
    'Một cửa phường Nam Sơn',
  );
  expect(slip).toContain('Vũ &lt;b&gt;Lan&lt;/b&gt;');
  expect(slip).toContain('abcd-efgh-kmnp');
  expect(slip).toContain('08:00, 08/12/2026');
  expect(slip).toContain('https://motcua.example.vn/khoi-phuc');
  expect(slip).not.toContain('<script');
});
