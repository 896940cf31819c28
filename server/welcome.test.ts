import { expect, test } from 'vitest';
import { welcomeText } from './welcome.ts';

const where = { origin: 'http://127.0.0.1:8080', today: '2026-11-22' };

test('who starts a demonstration reads where it is and who can sign in', () => {
  const accounts = [
    { username: 'cd.lan', fullName: 'Vũ Thị Lan', as: 'người dân (citizen)' },
    { username: 'qu.minh', fullName: 'Nguyễn Quang Minh', as: 'tiếp nhận (counter) – phường Nam Sơn' },
  ];
  const text = welcomeText({ ...where, demo: { accounts, password: 'motcua-demo' } });
  for (const said of [
    '22/11/2026',
    '/desk/',
    '/api/docs',
    'motcua-demo',
    'cd.lan   Vũ Thị Lan         người dân',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('user add');
});

test('who starts an empty province reads how to make the first account, and no password', () => {
  const text = welcomeText({ ...where, demo: null });
  expect(text).toContain('user add');
  expect(text).not.toContain('motcua-demo');
});
